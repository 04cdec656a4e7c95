/** Which status of a claim may follow which, and changing a claim by that table. */
import type { Claim, ClaimStatus, HistoryEntry } from './claim.ts';

/** Which status may follow which; every write of a claim is held against it. */
export const transitions: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
  submitted: [
    'ineligible',
    'needs-information',
    'queued',
    'awaiting-approval',
    'approved',
    'withdrawn',
    'under-review',
  ],
  'needs-information': [
    'submitted',
    'awaiting-approval',
    'queued',
    'ineligible',
    'withdrawn',
    'expired',
    'under-review',
  ],
  ineligible: ['submitted', 'under-review'],
  queued: ['awaiting-approval', 'approved', 'withdrawn', 'expired', 'under-review'],
  'awaiting-approval': [
    'needs-information',
    'rejected',
    'approved',
    'paid',
    'completed',
    'withdrawn',
    'expired',
    'under-review',
  ],
  rejected: ['submitted', 'under-review'],
  approved: [
    'paying',
    'paid',
    'completed',
    'payment-returned',
    'awaiting-approval',
    'withdrawn',
    'under-review',
  ],
  paying: ['paid', 'payment-returned', 'approved', 'under-review'],
  paid: ['payment-returned', 'approved', 'under-review'],
  completed: ['under-review'],
  'payment-returned': ['awaiting-approval', 'approved', 'paying', 'paid', 'expired', 'under-review'],
  withdrawn: ['under-review'],
  expired: ['submitted', 'payment-returned', 'under-review'],
  'under-review': [
    'submitted',
    'needs-information',
    'queued',
    'awaiting-approval',
    'approved',
    'rejected',
    'withdrawn',
    'paid',
    'payment-returned',
  ],
};

export class IllegalTransition extends Error {
  override readonly name = 'PermanentFailure';
}

export interface Change extends Partial<Omit<Claim, 'claimId' | 'history'>> {
  readonly events?: readonly HistoryEntry[];
}

/**
 * The claim after a change: the status checked against the table, the events appended.
 * @throws IllegalTransition when the new status may not follow the old one
 */
export function changeClaim(claim: Claim, { events = [], ...change }: Change): Claim {
  const status = change.status ?? claim.status;
  if (status !== claim.status && !transitions[claim.status].includes(status)) {
    throw new IllegalTransition(`claim ${claim.claimId} cannot go from ${claim.status} to ${status}`);
  }
  return { ...claim, ...change, status, history: [...claim.history, ...events] };
}

/** Whether the table lets this status follow the claim's own. */
export function canBecome({ status }: Pick<Claim, 'status'>, next: ClaimStatus): boolean {
  return status === next || transitions[status].includes(next);
}
