/** Writes the simulated bank's camt.053 and camt.054: what was booked on the cooperative's accounts. */

import { decimalOfCents } from '../../../workflows/bank/amount-text.ts';
import { element, euroElement, isoDocument, textElement } from '../../../workflows/bank/xml-writing.ts';
import type { Booking, Transaction } from './bookings.ts';

export type AccountReportVersion =
  | 'camt.053.001.02'
  | 'camt.053.001.08'
  | 'camt.053.001.12'
  | 'camt.054.001.02'
  | 'camt.054.001.04'
  | 'camt.054.001.08'
  | 'camt.054.001.12';

export interface AccountReportContent {
  readonly version: AccountReportVersion;
  readonly messageId: string;
  readonly day: string;
  readonly accountIbans: readonly string[];
  readonly bookings: readonly Booking[];
}

/** The whole message: one statement or notification per account. */
export function writeAccountReport(report: AccountReportContent): string {
  const statement = report.version.startsWith('camt.053');
  const createdAt = textElement('CreDtTm', `${report.day}T18:00:00Z`);
  const accounts = report.accountIbans.map((accountIban, index) => {
    const bookings = report.bookings.filter((booking) => booking.accountIban === accountIban);
    return element(
      statement ? 'Stmt' : 'Ntfctn',
      textElement('Id', `${report.messageId.slice(0, 31)}-${index + 1}`) +
        createdAt +
        element('Acct', element('Id', textElement('IBAN', accountIban)) + textElement('Ccy', 'EUR')) +
        (statement ? balances(bookings, report.day) : '') +
        bookings.map((booking, line) => entry(booking, line + 1, Number(report.version.slice(-2)))).join(''),
    );
  });
  const header = element('GrpHdr', textElement('MsgId', report.messageId) + createdAt);
  const root = statement ? 'BkToCstmrStmt' : 'BkToCstmrDbtCdtNtfctn';
  return isoDocument(report.version, element(root, header + accounts.join('')));
}

/** The account always opens with ten million euro. */
function balances(bookings: readonly Booking[], day: string): string {
  const opening = 1_000_000_000;
  const change = bookings.reduce(
    (sum, each) => sum + (each.direction === 'CRDT' ? 1 : -1) * each.amountCents,
    0,
  );
  return balance('OPBD', opening, day) + balance('CLBD', opening + change, day);
}

function balance(code: string, cents: number, day: string): string {
  return element(
    'Bal',
    element('Tp', element('CdOrPrtry', textElement('Cd', code))) +
      euroElement('Amt', decimalOfCents(Math.abs(cents))) +
      textElement('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT') +
      element('Dt', textElement('Dt', day)),
  );
}

/**
 * Up to version .04 a status is a bare code and a party has no choice around it; .02 has amounts in details
 * alone.
 */
function entry(booking: Booking, line: number, version: number): string {
  const { batch } = booking;
  const [domain = '', family = '', subFamily = ''] = booking.transactionCode.split('-');
  const batchInformation = batch
    ? textElement('MsgId', batch.messageId) +
      textElement('PmtInfId', batch.batchId) +
      textElement('NbOfTxs', String(batch.count))
    : '';
  return element(
    'Ntry',
    textElement('NtryRef', String(line)) +
      euroElement('Amt', decimalOfCents(booking.amountCents)) +
      textElement('CdtDbtInd', booking.direction) +
      (version > 4 ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>') +
      element('BookgDt', textElement('Dt', booking.on)) +
      element('ValDt', textElement('Dt', booking.on)) +
      textElement('AcctSvcrRef', booking.bankReference) +
      `<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn></BkTxCd>` +
      element(
        'NtryDtls',
        element('Btch', batchInformation) +
          booking.transactions.map((each) => transactionDetails(each, booking.direction, version)).join(''),
      ),
  );
}

function transactionDetails(transaction: Transaction, direction: 'CRDT' | 'DBIT', version: number): string {
  const amount = euroElement('Amt', decimalOfCents(transaction.amountCents));
  const references =
    textElement('MsgId', transaction.messageId) +
    textElement('PmtInfId', transaction.batchId) +
    textElement('EndToEndId', transaction.endToEndId);
  const reference = element('CdtrRefInf', textElement('Ref', transaction.reference));
  return element(
    'TxDtls',
    element('Refs', references) +
      (version > 2
        ? amount + textElement('CdtDbtInd', direction)
        : element('AmtDtls', element('TxAmt', amount))) +
      element('RltdPties', party(transaction, direction, version)) +
      element('RmtInf', textElement('Ustrd', transaction.text) + element('Strd', reference)) +
      element('RtrInf', element('Rsn', textElement('Cd', transaction.returnCode))),
  );
}

/** A return names the party that the money had gone to, as the transfer did. */
function party(transaction: Transaction, direction: 'CRDT' | 'DBIT', version: number): string {
  const role = direction === 'DBIT' || transaction.returnCode !== undefined ? 'Cdtr' : 'Dbtr';
  const name = textElement('Nm', transaction.party.name);
  return (
    element(role, version > 4 ? element('Pty', name) : name) +
    element(`${role}Acct`, element('Id', textElement('IBAN', transaction.party.iban)))
  );
}
