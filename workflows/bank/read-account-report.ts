/** Reads camt.052, camt.053 and camt.054: the statements of our accounts and the entries in them. */

import type {
  AccountEntry,
  AccountReport,
  AccountReportKind,
  AccountStatement,
  UnreadableEntry,
} from './bank-file.ts';
import { normaliseIban } from './iban.ts';
import { readEntry } from './read-entry.ts';
import { dayOf, find, findAll, invalid, requiredTextAt, textAt } from './xml-content.ts';
import type { TakeElement, XmlElement } from './xml-reading.ts';

type IsoKind = Exclude<AccountReportKind, 'coda'>;

const layouts: Readonly<Record<IsoKind, { readonly root: string; readonly statement: string }>> = {
  'camt.052': { root: 'BkToCstmrAcctRpt', statement: 'Rpt' },
  'camt.053': { root: 'BkToCstmrStmt', statement: 'Stmt' },
  'camt.054': { root: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn' },
};

/** Entries that were read while the document still went on, by the element of their statement. */
export interface TakenEntries {
  readonly take: TakeElement;
  readonly of: (statement: XmlElement) => readonly (AccountEntry | UnreadableEntry)[];
}

/** Reads each entry as soon as it is complete: a long statement is never in memory as a tree. */
export function takeEntries(): TakenEntries {
  const taken = new Map<XmlElement, (AccountEntry | UnreadableEntry)[]>();
  const names = new Set(Object.values(layouts).map(({ statement }) => statement));
  const take: TakeElement = (element, parent) => {
    if (element.name !== 'Ntry' || !names.has(parent.name) || element.namespace !== parent.namespace)
      return false;
    const account = accountOf(parent);
    if (account === undefined) return false;
    const entries = taken.get(parent) ?? [];
    entries.push(readEntry(element, account));
    taken.set(parent, entries);
    return true;
  };
  return { take, of: (statement) => taken.get(statement) ?? [] };
}

/** The report in a `Document` element. Throws BankFileRejected (`invalid-for-schema`). */
export function readAccountReport(document: XmlElement, kind: IsoKind, taken: TakenEntries): AccountReport {
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
    statements: statements.map((one) => readStatement(one, taken)),
  };
}

function readStatement(statement: XmlElement, taken: TakenEntries): AccountStatement {
  const accountIban = accountOf(statement);
  if (accountIban === undefined) throw invalid('A statement names no account');
  const left = findAll(statement, 'Ntry').map((entry) => readEntry(entry, accountIban));
  return {
    statementId: textAt(statement, 'Id') ?? '',
    accountIban,
    entries: [...taken.of(statement), ...left],
  };
}

function accountOf(statement: XmlElement): string | undefined {
  const account = textAt(statement, 'Acct/Id/IBAN') ?? textAt(statement, 'Acct/Id/Othr/Id');
  return account && normaliseIban(account);
}
