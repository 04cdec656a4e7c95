/** Until when a member may still change what they asked for. */
import type { ClaimStatus } from '../../../workflows/claim/claim.ts';
import type { ClaimView } from '../view-claim.ts';

const early: ReadonlySet<ClaimStatus> = new Set([
  'submitted',
  'needs-information',
  'queued',
  'awaiting-approval',
]);

/** Nobody has decided, asked or written yet, and nothing is paid. */
export function mayChange(claim: ClaimView): boolean {
  const { own, canWithdraw, status, approvals, payments, messages, restOf } = claim;
  const begun = approvals.some(
    ({ state }) => state === 'approved' || state === 'rejected' || state === 'asked',
  );
  const spoken = messages.some(
    ({ kind, author }) => kind === 'appeal' || !['member', 'system'].includes(author.role),
  );
  return (
    own &&
    canWithdraw &&
    early.has(status) &&
    !begun &&
    !spoken &&
    payments.length === 0 &&
    restOf === undefined
  );
}
