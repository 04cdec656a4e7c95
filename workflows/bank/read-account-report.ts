/** Reads camt.053 and camt.054: the statements of our accounts and the entries in them. */

import { notificationShape, statementShape } from './account-report-shape.ts';
import type { AccountBalance, AccountReport, AccountStatement } from './bank-file.ts';
import { normaliseIban } from './iban.ts';
import { readDirection } from './iso-values.ts';
import { readEntry } from './read-entry.ts';
import { amountOf, dayAt, dayOf, find, findAll, requiredTextAt, textAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';
import { invalid, requireShape } from './xml-shape.ts';

const layouts = {
  'camt.053': { root: 'BkToCstmrStmt', statement: 'Stmt', shape: statementShape },
  'camt.054': { root: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn', shape: notificationShape },
} as const;

/**
 * The report in a `Document` element of camt.053 or camt.054. Throws BankFileRejected (`invalid-for-schema`).
 */
export function readAccountReport(document: XmlElement, kind: AccountReport['kind']): AccountReport {
  const layout = layouts[kind];
  requireShape(document, layout.shape);
  const report = find(document, layout.root);
  const createdAt = requiredTextAt(report, 'GrpHdr/CreDtTm', 40);
  dayOf(createdAt);
  return {
    kind,
    messageId: requiredTextAt(report, 'GrpHdr/MsgId', 35),
    createdAt,
    statements: findAll(report, layout.statement).map(readStatement),
  };
}

function readStatement(statement: XmlElement): AccountStatement {
  const accountIban = normaliseIban(
    textAt(statement, 'Acct/Id/IBAN', 34) ?? requiredTextAt(statement, 'Acct/Id/Othr/Id', 34),
  );
  return {
    statementId: requiredTextAt(statement, 'Id', 35),
    accountIban,
    balances: findAll(statement, 'Bal').map(readBalance),
    entries: findAll(statement, 'Ntry').map((entry) => readEntry(entry, accountIban)),
  };
}

function readBalance(balance: XmlElement): AccountBalance {
  const { amountCents, currency } = amountOf(balance.children.find(({ name }) => name === 'Amt') ?? balance);
  const on = dayAt(balance, 'Dt');
  if (on === undefined) throw invalid('A balance has no date');
  return {
    code: textAt(balance, 'Tp/CdOrPrtry/Cd', 4) ?? requiredTextAt(balance, 'Tp/CdOrPrtry/Prtry', 35),
    amountCents: readDirection(balance) === 'debit' ? -amountCents : amountCents,
    currency,
    on,
  };
}
