/** Reads camt.052, camt.053 and camt.054: the statements of our accounts and the entries in them. */

import type {
  AccountEntry,
  AccountReport,
  AccountReportKind,
  AccountStatement,
  UnreadableEntry,
} from './bank-file.ts';
import { normaliseIban } from './iban.ts';
import { type AroundEntry, readEntry } from './read-entry.ts';
import { dayOf, find, findAll, invalid, requiredTextAt, textAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

type IsoKind = Exclude<AccountReportKind, 'coda'>;

const isoKinds = ['camt.052', 'camt.053', 'camt.054'] as const;

const layouts: Readonly<Record<IsoKind, { readonly root: string; readonly statement: string }>> = {
  'camt.052': { root: 'BkToCstmrAcctRpt', statement: 'Rpt' },
  'camt.053': { root: 'BkToCstmrStmt', statement: 'Stmt' },
  'camt.054': { root: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn' },
};

/** An entry, with what the report said before it. */
interface TakenEntry {
  readonly kind: IsoKind;
  readonly createdAt: string;
  readonly entry: AccountEntry | UnreadableEntry;
}

/**
 * Reads an entry as soon as it is complete, when everything that it needs stood before it: a long statement is never in
 * memory as a tree.
 */
export function takeEntry(
  element: XmlElement,
  statement: XmlElement,
  report: XmlElement | undefined,
): TakenEntry | undefined {
  const kind = isoKinds.find((one) => layouts[one].statement === statement.name);
  if (element.name !== 'Ntry' || !kind || element.namespace !== statement.namespace) return undefined;
  if (report?.name !== layouts[kind].root) return undefined;
  const account = accountOf(statement);
  const createdAt = textAt(report, 'GrpHdr/CreDtTm') ?? textAt(statement, 'CreDtTm');
  if (account === undefined || createdAt === undefined) return undefined;
  dayOf(createdAt);
  return { kind, createdAt, entry: readEntry(element, aroundIn(kind, account)) };
}

/** The report in a `Document` element, without the entries that were taken. Throws BankFileRejected (`invalid-for-schema`). */
export function readAccountReport(document: XmlElement, kind: IsoKind): AccountReport {
  const { root, statement } = layouts[kind];
  const report = find(document, root);
  const statements = findAll(report, statement);
  if (statements.length === 0) throw invalid(`${root} holds no ${statement}`);
  const createdAt = textAt(report, 'GrpHdr/CreDtTm') ?? requiredTextAt(statements[0], 'CreDtTm');
  dayOf(createdAt);
  return {
    kind,
    messageId: textAt(report, 'GrpHdr/MsgId') ?? '',
    createdAt,
    statements: statements.map((one) => readStatement(one, kind)),
  };
}

/** What a complete statement says of the number of its entries, when it is not how many there are. @param taken before */
export function miscounted(
  statement: XmlElement,
  report: XmlElement,
  taken: number,
): { readonly told: number; readonly found: number } | undefined {
  if (
    !isoKinds.some((kind) => layouts[kind].statement === statement.name && layouts[kind].root === report.name)
  )
    return undefined;
  const [summary] = findAll(statement, 'TxsSummry');
  const [entries] = findAll(summary, 'TtlNtries');
  const [count] = findAll(entries, 'NbOfNtries');
  const told = count === undefined ? undefined : Number(count.text.trim() || Number.NaN);
  const found = taken + findAll(statement, 'Ntry').length;
  return told === undefined || Number.isNaN(told) || told === found ? undefined : { told, found };
}

function aroundIn(kind: IsoKind, accountIban: string): AroundEntry {
  return { accountIban, status: kind === 'camt.053' ? 'BOOK' : undefined };
}

function readStatement(statement: XmlElement, kind: IsoKind): AccountStatement {
  const accountIban = accountOf(statement);
  if (accountIban === undefined) throw invalid('A statement names no account');
  return {
    statementId: textAt(statement, 'Id') ?? '',
    accountIban,
    entries: findAll(statement, 'Ntry').map((entry) => readEntry(entry, aroundIn(kind, accountIban))),
  };
}

function accountOf(statement: XmlElement): string | undefined {
  const account = textAt(statement, 'Acct/Id/IBAN') ?? textAt(statement, 'Acct/Id/Othr/Id');
  return account && normaliseIban(account);
}
