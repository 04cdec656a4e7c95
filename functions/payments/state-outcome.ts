/**
 * Two people of finance say what became of a payment of which no file of the bank will ever tell: one proposes, another
 * confirms, and it goes on as if the bank had said so.
 */
import * as z from 'zod';
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { dayOf, dayOfInstant, instantOf, isCalendarDate } from '../../workflows/calendar.ts';
import { type Payment, type PaymentRun, putPayment, type StatedOutcome } from '../claims/payment-store.ts';
import { findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Item } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { applyAdvice } from './apply-advice.ts';
import { reexamine } from './reexamine.ts';
import { type PaymentView, viewOfPayment } from './view-payment.ts';

/** What the bank did not say, people did: a reason in words. */
const statedReason = 'NARR';

export const outcomeSchema = z.object({
  outcome: z.enum(['paid', 'not-paid']),
  on: z.string().refine(isCalendarDate, 'not-a-date'),
  reason: z.string().trim().min(3).max(500),
});
export type OutcomeInput = z.infer<typeof outcomeSchema>;

/**
 * Proposes; a later proposal takes the place of an earlier one.
 * @throws Problem 403 without the finance role or for one's own payment, 404, 409 `not-released`, or `already-decided`
 *   when its end is known, 422 for a day to come
 */
export async function proposeOutcome(
  deps: Deps,
  actor: Person,
  paymentId: string,
  input: OutcomeInput,
): Promise<PaymentView> {
  return retryOnConflict(
    async () => {
      const item = await openPayment(deps, actor, paymentId);
      const now = deps.clock.now();
      const unfit = { errors: [{ path: 'on', code: 'unfit' }] };
      if (input.on > dayOf(now)) throw problem('invalid-form.day-to-come', {}, unfit);
      if (input.on < (await releasedOn(deps, item.data)))
        throw problem('invalid-form.before-release', {}, unfit);
      const outcome: StatedOutcome = { ...input, by: actor.personId, at: instantOf(now) };
      const note = { at: outcome.at, by: outcome.by, event: outcome.outcome, reason: input.reason } as const;
      const after: Payment = { ...item.data, outcome, trail: [...(item.data.trail ?? []), note] };
      await deps.store.transact([putPayment(after, { version: item.version })]);
      return viewOfPayment(deps, after);
    },
    () => problem('busy.payment'),
  );
}

/** @throws Problem as proposeOutcome; 403 `second-person-needed` for whoever proposed; 409 `nothing-to-confirm` */
export async function confirmOutcome(deps: Deps, actor: Person, paymentId: string): Promise<PaymentView> {
  const item = await confirmable(deps, actor, paymentId);
  const { outcome } = item.data;
  if (!outcome) throw problem('nothing-to-confirm.outcome');
  if (outcome.by === actor.personId) throw problem('second-person-needed.outcome');
  if (!isEnded(item.data)) await applyAdvice(deps, paymentId, adviceOf(item.data, outcome));
  await noteConfirmation(deps, actor, paymentId);
  await reexamine(deps);
  const after = await deps.store.get<Payment>(keys.payment(paymentId));
  return viewOfPayment(deps, after?.data ?? item.data);
}

/** As a report of the bank would say it, without an entry of the account: a debit that is told later is this one's. */
function adviceOf({ paymentId, amountCents }: Payment, { outcome, on, at }: StatedOutcome): BankAdvice {
  return {
    key: `stated:${paymentId}:${at}`,
    kind: outcome === 'paid' ? 'settled' : 'rejected',
    source: 'pain.002',
    // Not the payee's doing, as far as anybody knows: what was not paid is in the next run.
    scope: outcome === 'paid' ? 'line' : 'batch',
    on,
    currency: 'EUR',
    amountCents,
    endToEndId: paymentId,
    ...(outcome === 'not-paid' && { reason: { code: statedReason } }),
  };
}

async function noteConfirmation(deps: Deps, actor: Person, paymentId: string): Promise<void> {
  await retryOnConflict(
    async () => {
      const item = await deps.store.get<Payment>(keys.payment(paymentId));
      if (!item?.data.outcome) return;
      const { outcome, ...payment } = item.data;
      const note = {
        at: instantOf(deps.clock.now()),
        by: actor.personId,
        event: 'outcome-confirmed',
      } as const;
      const after: Payment = { ...payment, trail: [...(payment.trail ?? []), note] };
      await deps.store.transact([putPayment(after, { version: item.version })]);
    },
    () => problem('busy.payment'),
  );
}

/** The day on which its run left: nothing was paid before. */
async function releasedOn({ store }: Deps, { runId = '' }: Payment): Promise<string> {
  const run = await store.get<PaymentRun>(keys.paymentRun(runId));
  const at = run?.data.releases.at(-1)?.at;
  return at === undefined ? '' : dayOfInstant(at);
}

function isEnded({ state }: Payment): boolean {
  return state === 'settled' || state === 'returned' || state === 'cancelled';
}

/** One that has ended just as it was proposed was confirmed before, and stopped half-way: what is left of it is done now. */
async function confirmable(deps: Deps, actor: Person, paymentId: string): Promise<Item<Payment>> {
  const item = await finances(deps, actor, paymentId);
  const { outcome, state, reasonCode, debits = [] } = item.data;
  const asProposed =
    (outcome?.outcome === 'paid' && state === 'settled' && debits.length === 0) ||
    (outcome?.outcome === 'not-paid' && state === 'returned' && reasonCode === statedReason);
  return asProposed ? item : requireOpen(deps, item);
}

async function openPayment(deps: Deps, actor: Person, paymentId: string): Promise<Item<Payment>> {
  return requireOpen(deps, await finances(deps, actor, paymentId));
}

/** One that this person of finance may speak about. */
async function finances(deps: Deps, actor: Person, paymentId: string): Promise<Item<Payment>> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const item = await deps.store.get<Payment>(keys.payment(paymentId));
  if (!item) throw problem('not-found');
  const claim = await findClaim(deps, item.data.claimId);
  if (claim?.memberId === actor.personId) throw problem('second-person-needed.own-payment');
  return item;
}

async function requireOpen(deps: Deps, item: Item<Payment>): Promise<Item<Payment>> {
  if (isEnded(item.data)) throw problem('already-decided.payment');
  const { runId } = item.data;
  const run = runId === undefined ? undefined : await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (run?.data.state !== 'released') throw problem('not-released');
  return item;
}
