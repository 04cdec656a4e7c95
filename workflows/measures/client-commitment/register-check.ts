/** Holds what staff say against the registers: whose order it is, and how much can be asked for it. */
import type { FieldError } from '../../forms/form.ts';
import type { Cents } from '../../money.ts';
import type { CaseFacts } from '../measure.ts';
import type { ClientCommitmentForm } from './form.ts';

/** A claim that was paid, as far as it matters here; the loader leaves out what the filer may not see. */
export interface PaidClaim {
  readonly claimId: string;
  readonly activityId?: string;
  /** What its sources have paid out and not got back. */
  readonly outstandingCents: Cents;
}

export const paidClaimFact = 'paidClaim';

export function paidClaimOf(facts: CaseFacts): PaidClaim | undefined {
  return facts.more?.[paidClaimFact] as PaidClaim | undefined;
}

/** One error per field at most. */
export function crossCheck(form: ClientCommitmentForm, facts: CaseFacts): FieldError[] {
  if (!facts.activity) return [{ path: 'activityId', code: 'unknown' }];
  if (!facts.activity.coordinatorIds.includes(form.memberId)) {
    return [{ path: 'memberId', code: 'not-its-coordinator' }];
  }
  return [
    ...(facts.client ? [] : [{ path: 'clientId', code: 'unknown' }]),
    ...orderErrors(form, facts),
    ...paidClaimErrors(form, facts),
  ];
}

function orderErrors({ orderId, activityId, clientId, amountCents }: ClientCommitmentForm, facts: CaseFacts) {
  const { order } = facts;
  if (!orderId) return [];
  if (!order || order.activityId !== activityId) return [{ path: 'orderId', code: 'unknown' }];
  if (order.clientId !== clientId) return [{ path: 'clientId', code: 'not-of-this-order' }];
  return amountCents > order.amountCents
    ? [{ path: 'amountCents', code: 'more-than-order', values: { max: order.amountCents } }]
    : [];
}

function paidClaimErrors({ paidClaimId, activityId, amountCents }: ClientCommitmentForm, facts: CaseFacts) {
  if (!paidClaimId) return [];
  const paid = paidClaimOf(facts);
  if (!paid || paid.activityId !== activityId || paid.outstandingCents <= 0) {
    return [{ path: 'paidClaimId', code: 'not-a-paid-claim' }];
  }
  return !facts.order && amountCents > paid.outstandingCents
    ? [{ path: 'amountCents', code: 'more-than-paid' }]
    : [];
}
