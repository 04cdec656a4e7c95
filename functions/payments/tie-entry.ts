/** A person ties an entry of the bank to a run or a payment: then it does what it would have done with our reference. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { instantOf } from '../../workflows/calendar.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { chargesBeside, partsOfRun } from '../../workflows/payment/candidates.ts';
import { type Payment, type PaymentRun, type RunLine, runLines } from '../claims/payment-store.ts';
import { bookTransfer } from '../ledger/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { ProblemKey } from '../platform/problem-keys.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { type Applied, applyAdvice } from './apply-advice.ts';
import { findPayments } from './matching/identify-advices.ts';
import { batchesOfRun } from './run-file.ts';

/**
 * @param comment what a person says of it; without it the amount has to be the payments' own
 * @throws Problem 422 when there is no such run, or its payments do not come to the entry's amount
 */
export async function tieToRun(
  deps: Deps,
  advice: BankAdvice,
  runId: string,
  comment?: string,
): Promise<void> {
  const run = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (run?.data.state !== 'released') throw unfit('runId', 'invalid-form.no-such-run');
  if (advice.kind !== 'settled' && advice.kind !== 'returned')
    throw unfit('runId', 'invalid-form.other-direction');
  const lines = await runLines(deps, runId);
  const payments = [
    ...(
      await findPayments(
        deps,
        lines.map((one) => one.paymentId),
      )
    ).values(),
  ];
  const parts = [payments, ...byBatch(run.data, lines, payments)].flatMap((some) => partsOfRun(advice, some));
  const exact = parts.find((some) => sumOf(some) === advice.amountCents);
  const meant = exact ?? parts.find((some) => chargesBeside(advice, some) !== undefined);
  if (!meant || advice.currency !== 'EUR') throw unfit('runId', 'invalid-form.other-sum');
  if (!exact && comment === undefined) throw unfit('comment', 'invalid-form.charges-beside');
  const whole: BankAdvice = { ...advice, scope: 'batch', batchId: runId };
  const applied: Applied[] = [];
  for (const { paymentId } of meant) applied.push(await applyAdvice(deps, paymentId, whole, 'suggested'));
  // What took some of them is done; where it took none, the entry stays on the list.
  const refused = applied.map((one) => refusals[one]).filter((one) => one !== undefined);
  if (refused[0] !== undefined && refused.length === applied.length) throw unfit('runId', refused[0]);
  // The account moved by all of it: what some of them cannot explain is booked aside.
  for (const [at, { paymentId }] of meant.entries())
    if (applied[at] === 'contradicts') await applyAdvice(deps, paymentId, whole);
  await bookCharges(deps, advice, meant);
}

/** @throws Problem 403 for one's own payment, 422 when there is none, or the entry cannot be its debit or return */
export async function tieToPayment(
  deps: Deps,
  actor: Person,
  advice: BankAdvice,
  { paymentId, comment }: { readonly paymentId: string; readonly comment?: string | undefined },
): Promise<void> {
  const payment = (await deps.store.get<Payment>(keys.payment(paymentId)))?.data;
  if (!payment) throw unfit('paymentId', 'invalid-form.no-such-payment');
  await refuseOwn(deps, actor, payment);
  const kind = advice.kind === 'incoming' ? 'returned' : advice.kind;
  if (kind !== 'settled' && kind !== 'returned') throw unfit('paymentId', 'invalid-form.other-direction');
  if (advice.currency !== 'EUR' || advice.amountCents === undefined)
    throw unfit('paymentId', 'invalid-form.no-euro');
  const { reference: _, ...rest } = advice;
  const charges = kind === 'settled' ? chargesBeside(advice, [payment]) : undefined;
  if (charges !== undefined && comment === undefined) throw unfit('comment', 'invalid-form.charges-beside');
  const said: BankAdvice = {
    ...rest,
    kind,
    scope: 'line',
    endToEndId: paymentId,
    // A person says that the rest was charges.
    ...(kind === 'returned' && { grossCents: payment.amountCents }),
    ...(charges !== undefined && { amountCents: payment.amountCents }),
  };
  const applied = await applyAdvice(deps, paymentId, said, 'suggested');
  const problemKey = refusals[applied];
  if (problemKey) throw unfit('paymentId', problemKey);
  await bookCharges(deps, advice, [payment]);
}

/** What the bank took for itself beside the payments is the cooperative's cost, booked once for the entry. */
async function bookCharges(deps: Deps, advice: BankAdvice, payments: readonly Payment[]): Promise<void> {
  const charges = chargesBeside(advice, payments);
  const accountId = payments[0]?.accountId;
  if (charges === undefined || accountId === undefined) return;
  const transfer: Transfer = {
    transferId: `${digest(advice.key)}:charges`,
    kind: 'direct',
    debit: accounts.charges(accountId),
    credit: accounts.bank(accountId),
    amountCents: charges,
    at: instantOf(deps.clock.now()),
    reason: 'bank-charges',
  };
  try {
    await deps.store.transact(bookTransfer(transfer));
  } catch (error) {
    const isBooked = error instanceof ConditionFailed && error.failed.includes(0);
    if (!isBooked) throw error;
  }
}

const refusals: Readonly<Partial<Record<Applied, ProblemKey>>> = {
  'amount-differs': 'invalid-form.other-sum',
  'currency-differs': 'invalid-form.no-euro',
  contradicts: 'invalid-form.contradicts',
  'other-account': 'invalid-form.contradicts',
  unclear: 'invalid-form.contradicts',
  'not-released': 'invalid-form.no-such-payment',
  'other-year': 'invalid-form.other-year',
};

async function refuseOwn({ store }: Deps, actor: Person, { claimId }: Payment): Promise<void> {
  const claim = await store.get<{ memberId: string }>(keys.claim(claimId));
  if (claim?.data.memberId === actor.personId) throw problem('second-person-needed.own-payment');
}

/** The payments of each batch of the run's file, where there are several: banks book a batch at a time. */
function byBatch(run: PaymentRun, lines: readonly RunLine[], payments: readonly Payment[]): Payment[][] {
  const known = new Map(payments.map((one) => [one.paymentId, one]));
  const batches = batchesOfRun(run, lines);
  if (batches.length < 2) return [];
  return batches.map((batch) => batch.payments.flatMap(({ paymentId }) => known.get(paymentId) ?? []));
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, one) => sum + one.amountCents, 0);
}

function unfit(path: string, key: ProblemKey) {
  return problem(key, {}, { errors: [{ path, code: 'unfit' }] });
}
