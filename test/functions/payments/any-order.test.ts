/** What the bank says in any order, late, twice, and against itself: one result each, and a person told. */
import { beforeEach, describe, expect, it } from 'vitest';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import {
  type Bank,
  booksOf,
  claimOf,
  debtorAccount,
  farid,
  openBank,
  paymentOf,
  type ReleasedRun,
  releasedRun,
} from './released-run.ts';

let bank: Bank;
let run: ReleasedRun;
const cents = 10_001;

beforeEach(async () => {
  bank = await openBank();
  run = await releasedRun(bank, 1);
});

type Word = 'accept' | 'reject' | 'pending' | 'debit' | 'return' | 'debit-later' | 'return-later';

/** One more booking has a reference of its own; under the same one it is the same booking told again. */
const another = (xml: string) => xml.replaceAll('<AcctSvcrRef>', '<AcctSvcrRef>2-');

/** The bank's file that says one thing about the run's one payment. */
function fileOf(word: Word): string {
  const { file } = run;
  const later = file.replaceAll('2020-04-01</Dt>', '2020-04-06</Dt>');
  const back = { otherwise: { returned: 'AC04' } } as const;
  switch (word) {
    case 'accept':
      return bankAnswers(file).statusReport;
    case 'pending':
      return bankAnswers(file, { otherwise: 'pending' }).statusReport;
    case 'reject':
      return bankAnswers(file, { otherwise: { rejected: 'AC04' } }).statusReport;
    case 'debit':
      return bankAnswers(file).statement;
    case 'debit-later':
      return another(bankAnswers(later).statement);
    case 'return':
      return bankAnswers(file, back).returnStatement ?? '';
    case 'return-later':
      return another(bankAnswers(file, { ...back, returnedOn: '2020-04-20' }).returnStatement ?? '');
  }
}

const [paid, unpaid] = [
  { paidCents: cents, waitingCents: 0, reservedCents: 0, disputedCents: 0 },
  { paidCents: 0, waitingCents: 0, reservedCents: cents, disputedCents: 0 },
];
const waits = { paidCents: 0, waitingCents: cents, reservedCents: 0, disputedCents: 0 };

/** [what the bank says, in order; the payment's state; the claim's status; the books; how many entries are listed] */
const orders: [Word[], string, string, object, number][] = [
  [['accept', 'debit'], 'settled', 'paid', paid, 0],
  [['debit', 'accept'], 'settled', 'paid', paid, 0],
  [['debit', 'pending'], 'settled', 'paid', paid, 0],
  [['pending', 'accept', 'pending', 'debit', 'debit'], 'settled', 'paid', paid, 0],
  [['debit', 'return'], 'returned', 'payment-returned', waits, 0],
  [['return', 'debit'], 'returned', 'payment-returned', waits, 0],
  [['return'], 'returned', 'payment-returned', waits, 0],
  [['accept', 'return', 'debit', 'return'], 'returned', 'payment-returned', waits, 0],
  [['reject'], 'returned', 'payment-returned', unpaid, 0],
  [['accept', 'reject'], 'returned', 'payment-returned', unpaid, 0],
  [['reject', 'pending'], 'returned', 'payment-returned', unpaid, 0],
  [['reject', 'accept'], 'returned', 'payment-returned', unpaid, 1],
  [['debit', 'reject'], 'settled', 'paid', paid, 1],
  [['debit', 'debit-later'], 'settled', 'paid', { ...paid, paidCents: 2 * cents, disputedCents: cents }, 1],
  [
    ['debit', 'return', 'return-later'],
    'returned',
    'payment-returned',
    { ...waits, paidCents: -cents, disputedCents: -cents },
    1,
  ],
  [
    ['reject', 'return'],
    'returned',
    'payment-returned',
    { ...unpaid, paidCents: -cents, disputedCents: -cents },
    1,
  ],
  [['reject', 'return', 'debit'], 'returned', 'payment-returned', unpaid, 2],
  [
    ['reject', 'debit'],
    'returned',
    'payment-returned',
    { ...unpaid, paidCents: cents, disputedCents: cents },
    1,
  ],
];

describe('the bank says', () => {
  it.each(orders)('%j: the payment is %s, the claim %s', async (words, state, status, books, listed) => {
    for (const word of words) await bank.importFile(fileOf(word));
    const again = words.map((word) => `${fileOf(word)}\n`);
    for (let round = 0; round < 2; round += 1) {
      expect((await paymentOf(bank, run.paymentIds[0] ?? '')).state).toBe(state);
      expect((await claimOf(bank, run.claimId)).status).toBe(status);
      expect(await booksOf(bank, run.claimId)).toMatchObject({ problems: 0, ...books });
      expect((await unmatchedViews(bank.deps, farid)).items).toHaveLength(listed);
      // The same files once more, as new ones.
      for (const file of again) await bank.importFile(file);
    }
  });
});

describe('a debit after the bank’s refusal', () => {
  it('settles while the member is being asked, ends the question, and is shown to a person', async () => {
    await bank.importFile(fileOf('reject'));
    const { store } = bank.deps;
    const { putClaim } = await import('../../../functions/claims/store.ts');
    const { keys } = await import('../../../functions/platform/keys.ts');
    const claim = await claimOf(bank, run.claimId);
    const item = await store.get(keys.claim(run.claimId));
    const waiting = { for: 'member', since: '2020-04-01T08:00:00.000Z', taskToken: 'asked' } as const;
    await store.transact([putClaim({ ...claim, waiting }, { version: item?.version ?? 0 })]);
    expect(await bank.importFile(fileOf('debit'))).toMatchObject({ settled: 1, unmatched: 1 });
    const after = await claimOf(bank, run.claimId);
    expect(after).toMatchObject({ status: 'paid', questions: [{ answeredAt: expect.any(String) }] });
    expect(after.waiting).toBeUndefined();
    expect(await booksOf(bank, run.claimId)).toMatchObject({ problems: 0, ...paid });
  });
});

describe('a line that does not fit', () => {
  const wrong: [string, (file: string) => string, string][] = [
    ['of a cent more', (file) => file.replaceAll('100.01', '100.02'), 'amount-differs'],
    ['of a cent less', (file) => file.replaceAll('100.01', '100.00'), 'amount-differs'],
    [
      'under somebody else’s reference',
      (file) => file.replaceAll(run.paymentIds[0] ?? '', 'NOTOURS'),
      'unknown-payment',
    ],
    [
      'on another account',
      (file) => file.replaceAll(debtorAccount.iban, 'BE68539007547034'),
      'other-account',
    ],
  ];

  it.each(wrong)('%s changes nothing, and is listed', async (_what, change, why) => {
    for (const word of ['debit', 'return'] as const) {
      const result = await bank.importFile(change(fileOf(word)));
      expect(result).toMatchObject({ settled: 0, returned: 0, unmatched: 1, unmatchedEntries: [{ why }] });
    }
    expect((await paymentOf(bank, run.paymentIds[0] ?? '')).state).toBe('in-run');
    expect(await booksOf(bank, run.claimId)).toMatchObject(unpaid);
  });

  it('as one booking of a batch that is not the sum of its payments settles none of them', async () => {
    const two = await releasedRun(bank, 2);
    const silent = bankAnswers(two.file, { batchBooking: 'silent' }).statement;
    const short = silent.replaceAll('200.03', '100.01');
    expect(await bank.importFile(short)).toMatchObject({ settled: 0, unmatched: 1 });
    expect(await bank.importFile(silent)).toMatchObject({ settled: 2, unmatched: 0 });
  });
});
