/** The colour of a status, and how far along a claim is. */
import type { ClaimStatus } from '../../../workflows/claim/claim.ts';
import type { Tone } from '../../web/layout/components.ts';

export const statusTones: Readonly<Record<ClaimStatus, Tone>> = {
  submitted: 'info',
  'needs-information': 'wait',
  ineligible: 'bad',
  queued: 'wait',
  'awaiting-approval': 'info',
  rejected: 'bad',
  approved: 'good',
  paying: 'good',
  paid: 'good',
  completed: 'good',
  'payment-returned': 'wait',
  withdrawn: 'neutral',
  expired: 'neutral',
  'under-review': 'info',
};

export const stages = ['filed', 'checked', 'decided', 'paid'] as const;

/** The stage that is under way, as a position in `stages`; past the last when all is done; undefined off the way. */
export const stageUnderWay: Readonly<Record<ClaimStatus, number | undefined>> = {
  submitted: 1,
  'needs-information': 1,
  ineligible: undefined,
  queued: 2,
  'awaiting-approval': 2,
  rejected: undefined,
  approved: 3,
  paying: 3,
  paid: 4,
  completed: 4,
  'payment-returned': 3,
  withdrawn: undefined,
  expired: undefined,
  'under-review': 1,
};
