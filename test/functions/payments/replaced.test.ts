/** A refused payment is made anew, and its debit comes late: what was to take its place does not leave. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Payment, putPayment } from '../../../functions/claims/payment-store.ts';
import { importBankFile } from '../../../functions/payments/bank-file.ts';
import { createPaymentRuns } from '../../../functions/payments/payment-run.ts';
import { viewRun } from '../../../functions/payments/view-run.ts';
import { keys } from '../../../functions/platform/keys.ts';
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

beforeEach(async () => {
  bank = await openBank();
  run = await releasedRun(bank, 1);
  const refused = { otherwise: { rejected: 'FF01' } } as const;
  await bank.importFile(bankAnswers(run.file, refused).statusReport);
});

const replacement = async () => (await claimOf(bank, run.claimId)).payments.at(-1)?.paymentId ?? '';

describe('the debit of a payment that was made anew', () => {
  it('takes the new one out of a run that nobody has released', async () => {
    const [made] = await createPaymentRuns(bank.deps, farid, { accountId: debtorAccount.accountId });
    expect(await paymentOf(bank, await replacement())).toMatchObject({ state: 'in-run' });
    await bank.importFile(bankAnswers(run.file).statement);
    expect(await paymentOf(bank, await replacement())).toMatchObject({
      state: 'held',
      hold: { reason: 'bank-contradicts' },
    });
    expect(await viewRun(bank.deps, farid, made ?? '')).toMatchObject({ count: 0, state: 'dropped' });
    expect(await booksOf(bank, run.claimId)).toMatchObject({ disputedCents: 10_001, reservedCents: 10_001 });
  });

  it('stops one that only a changed account keeps', async () => {
    const item = await bank.deps.store.get<Payment>(keys.payment(await replacement()));
    if (!item) throw new Error('there is none');
    const at = '2020-04-01T08:00:00.000Z';
    const accountWait = { memberId: 'm', changedAt: at, until: at };
    const waits: Payment = { ...item.data, state: 'held', accountWait };
    await bank.deps.store.transact([putPayment(waits, { version: item.version })]);
    await bank.importFile(bankAnswers(run.file).statement);
    expect(await paymentOf(bank, await replacement())).toMatchObject({
      state: 'held',
      hold: { reason: 'bank-contradicts' },
    });
  });
});

it('knows what comes back to the account that it left from, when the plan has another one now', async () => {
  const settled = await releasedRun(bank, 1);
  await bank.importFile(bankAnswers(settled.file).statement);
  const moved = { ...debtorAccount, iban: 'BE68539007547034' };
  const deps = { ...bank.deps, plan: { ...bank.deps.plan, debtorAccounts: [moved] } };
  const back = bankAnswers(settled.file, { otherwise: { returned: 'AC04' } }).returnStatement ?? '';
  expect(await importBankFile(deps, farid, back)).toMatchObject({ returned: 1, unmatched: 0 });
});
