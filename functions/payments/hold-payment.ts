/**
 * People of finance stop a payment and let it go again, each with a reason, and confirm accounts that changed. A
 * payment in a prepared run is taken out of it; one in a released run has left.
 */
import * as z from 'zod';
import { instantOf } from '../../workflows/calendar.ts';
import { type Claim, withoutHold } from '../../workflows/claim/claim.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { isAccountGood, mayBePaid, type PaymentNote } from '../../workflows/payment/hold.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { planConfirmation } from './confirm-account.ts';
import { takeOutOfRun } from './take-out-of-run.ts';
import { type PaymentView, viewOfPayment } from './view-payment.ts';

export const holdReasonSchema = z.object({ reason: z.string().trim().min(3).max(500) });

/**
 * Stops a payment that has not left.
 * @throws Problem 403 without the finance role, or when it is one's own; 404; 409 `already-held`, `too-late` when it
 *   has left, `not-prepared` while its run is being made
 */
export function holdPayment(
  deps: Deps,
  actor: Person,
  paymentId: string,
  reason: string,
): Promise<PaymentView> {
  return change(deps, actor, paymentId, async (claim, item) => {
    const { runId, batch, ...payment } = item.data;
    if (payment.hold) throw problem('already-held');
    const at = instantOf(deps.clock.now());
    const { personId: by } = actor;
    const writes = payment.state === 'in-run' ? await takeOutOfRun(deps, item.data, { by, at, reason }) : [];
    if (!writes || !['ready', 'held', 'in-run'].includes(payment.state)) throw problem('too-late.payment');
    const held: Payment = { ...payment, state: 'held', hold: { by, at, reason } };
    const note = {
      at,
      by,
      event: 'held',
      reason,
      ...(writes.length > 0 && runId !== undefined && { runId }),
    } as const;
    return save(claim, item, held, { note, writes });
  });
}

/** @throws Problem as holdPayment; 409 `not-held` */
export function unholdPayment(
  deps: Deps,
  actor: Person,
  paymentId: string,
  reason: string,
): Promise<PaymentView> {
  return change(deps, actor, paymentId, async (claim, item) => {
    const { hold, ...payment } = item.data;
    if (!hold || payment.state !== 'held') throw problem('not-held');
    const now = deps.clock.now();
    const after: Payment = { ...payment, state: mayBePaid(payment, now) ? 'ready' : 'held' };
    const note = { at: instantOf(now), by: actor.personId, event: 'unheld', reason } as const;
    return save(claim, item, after, { note });
  });
}

/**
 * The second person's word on an account that changed. The payment goes on once the cooling-off has passed; other
 * payments to the same account follow before the next run.
 * @throws Problem as holdPayment; 403 `second-person-needed` for whoever changed it; 409 `nothing-to-confirm` when no
 *   changed account keeps it
 */
export function confirmAccount(deps: Deps, actor: Person, paymentId: string): Promise<PaymentView> {
  return change(deps, actor, paymentId, async (claim, item) => {
    const { accountWait: wait, iban, hold } = item.data;
    if (!wait || item.data.state !== 'held') throw problem('nothing-to-confirm');
    if (wait.confirmedAt !== undefined) return { result: item.data };
    const now = deps.clock.now();
    const confirmed = { confirmedBy: actor.personId, confirmedAt: instantOf(now) };
    const accountWait = { ...wait, ...confirmed };
    const state = !hold && isAccountGood(accountWait, now) ? 'ready' : 'held';
    const note = { at: instantOf(now), by: actor.personId, event: 'account-confirmed' } as const;
    const writes = await planConfirmation(deps, actor, iban, accountWait);
    return save(claim, item, { ...item.data, accountWait, state }, { note, writes });
  });
}

async function change(
  deps: Deps,
  actor: Person,
  paymentId: string,
  decide: (claim: Claim, item: Item<Payment>) => Promise<ClaimChange<Payment>>,
): Promise<PaymentView> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const { data } = await loadPayment(deps, paymentId);
  const after = await update(deps, claimRecord, data.claimId, async (claim) => {
    if (claim.memberId === actor.personId) throw problem('second-person-needed.own-payment');
    return decide(claim, await loadPayment(deps, paymentId));
  });
  return viewOfPayment(deps, after);
}

async function loadPayment({ store }: Deps, paymentId: string): Promise<Item<Payment>> {
  const item = await store.get<Payment>(keys.payment(paymentId));
  if (!item) throw problem('not-found');
  return item;
}

const claimEventOf = {
  held: 'payment-held',
  unheld: 'payment-unheld',
  'account-waits': 'account-waits',
  'account-confirmed': 'account-confirmed',
} as const;

type HoldNote = PaymentNote & { readonly event: keyof typeof claimEventOf };

/** The payment with its note, and the claim's line that says the same. */
function save(
  claim: Claim,
  { version }: Item<Payment>,
  payment: Payment,
  { note, writes = [] }: { readonly note: HoldNote; readonly writes?: readonly Write[] },
): ClaimChange<Payment> {
  const after: Payment = { ...payment, trail: [...(payment.trail ?? []), note] };
  const held = heldAs(after);
  const payments = claim.payments.map((one) => {
    if (one.paymentId !== payment.paymentId) return one;
    return held ? { ...withoutHold(one), held } : withoutHold(one);
  });
  const { at, by: actor } = note;
  return {
    claim: changeClaim(claim, { payments, events: [{ at, actor, event: claimEventOf[note.event] }] }),
    writes: [putPayment(after, { version }), ...writes],
    result: after,
  };
}

function heldAs({ state, hold, accountWait }: Payment) {
  if (state !== 'held') return undefined;
  if (hold || !accountWait) return { why: 'person' } as const;
  return { why: 'changed-account', until: accountWait.until } as const;
}
