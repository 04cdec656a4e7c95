/** Entries of an account for tests. */
import type { AccountEntry, AccountReport, EntryDetail } from '../../../workflows/bank/bank-file.ts';
import { ownIban } from './given-payments.ts';

export const payer = { name: 'Client', iban: 'NL91ABNA0417164300' };

export function givenDetail(change: Partial<EntryDetail> = {}): EntryDetail {
  return {
    bankTransactionCode: 'PMNT-ICDT-ESCT',
    mentions: [],
    remittance: { unstructured: [] },
    counterparty: payer,
    endToEndId: 'PAY-1',
    ...change,
  };
}

export function givenEntry(change: Partial<AccountEntry> = {}): AccountEntry {
  return {
    accountIban: ownIban,
    bookedOn: '2020-04-02',
    direction: 'debit',
    status: 'BOOK',
    reversal: false,
    written: '100.00',
    mentions: [],
    amountCents: 10_000,
    currency: 'EUR',
    bankTransactionCode: 'PMNT-ICDT-ESCT',
    bankReference: 'REF-1',
    details: [givenDetail()],
    ...change,
  };
}

export function givenReport(
  entries: readonly AccountEntry[],
  kind: AccountReport['kind'] = 'camt.053',
): AccountReport {
  return {
    kind,
    messageId: 'M',
    createdAt: '2020-04-03T18:00:00Z',
    statements: [{ statementId: 'S', accountIban: ownIban, entries }],
  };
}

export const credit = { direction: 'credit', bankTransactionCode: 'PMNT-RCDT-ESCT' } as const;

export const incoming = (change: Partial<EntryDetail> = {}) =>
  givenEntry({ ...credit, details: [givenDetail({ bankTransactionCode: 'PMNT-RCDT-ESCT', ...change })] });
