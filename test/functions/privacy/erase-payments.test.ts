/** Of an erased payment nothing is left about a person: not in it, not in the run that it was taken out of. */
import { expect, it } from 'vitest';
import { type PaymentRun, putRun } from '../../../functions/claims/payment-store.ts';
import { holdPayment } from '../../../functions/payments/hold-payment.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { erasePayments } from '../../../functions/privacy/erase-payments.ts';
import type { PrivacyDeps } from '../../../functions/privacy/privacy-deps.ts';
import { farid, openBank, releasedRun } from '../payments/released-run.ts';

it('takes names, accounts and words out, wherever a payment stood', async () => {
  const bank = await openBank();
  const { deps } = bank;
  const { claimId, paymentIds } = await releasedRun(bank, 2);
  const run = (await deps.store.query<PaymentRun>({ pk: 'RUNS', index: true })).items[0];
  if (!run) throw new Error('there is a run');
  await deps.store.transact([
    putRun({ ...run.data, state: 'prepared', releases: [] }, { version: run.version }),
  ]);
  await holdPayment(deps, farid, paymentIds[0] ?? '', 'Reason-Secret');
  const everything = async () => {
    const payments = await Promise.all(paymentIds.map((id) => deps.store.get(keys.payment(id))));
    const runs = await deps.store.query({ pk: keys.paymentRun(run.data.runId).pk });
    return JSON.stringify([payments, runs.items]);
  };
  const names = [...(await everything()).matchAll(/"(?:name|iban)":"([^"]+)"/g)].map(([, text = '']) => text);
  const own = new Set(names.filter((text) => text !== run.data.debtor.name && text !== run.data.debtor.iban));
  expect(own.size).toBeGreaterThan(1);

  const files = {} as PrivacyDeps['files'];
  const payments = paymentIds.map((paymentId) => ({
    paymentId,
    payeeId: '',
    amountCents: 1,
    state: 'ready' as const,
  }));
  for (let time = 0; time < 2; time += 1) await erasePayments({ ...deps, files }, { payments });
  const left = await everything();
  for (const text of [...own, 'Reason-Secret']) expect(left, text).not.toContain(text);
  expect(left).toContain(claimId);
});
