/**
 * An appeal for the rest of a claim that was accepted in part: a claim of its own, so that the part is paid meanwhile.
 * It takes the conversation along, and whoever decided the first time decides no more.
 */

import { daysInMilliseconds, instantOf } from '../../workflows/calendar.ts';
import { refusedRestCents } from '../../workflows/claim/accept-part.ts';
import { appealRole } from '../../workflows/claim/check-eligibility.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { closedApprovals } from '../../workflows/claim/request-approval.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import type { Deps } from '../platform/deps.ts';
import { planOfClaim } from '../policies/plans.ts';
import type { Filed } from './already-filed.ts';
import { measureOf } from './eligibility-context.ts';
import { paidOf, remainderClaim, startRemainder } from './remainder-claim.ts';
import type { ClaimChange } from './store.ts';

/** Once, within the days of the plan after the part was accepted, and not of a claim that is an appeal itself. */
export async function mayAppealRest(deps: Deps, claim: Claim): Promise<boolean> {
  const part = claim.approvals.findLast((one) => one.amountCents !== undefined);
  if (part?.decidedAt === undefined || refusedRestCents(claim) === undefined) return false;
  if (claim.restClaimId !== undefined || claim.restOf !== undefined) return false;
  if (claim.round > 1 || claim.withdrawnAt !== undefined) return false;
  if (!settledStatuses.has(claim.status)) return false;
  return deps.clock.now() <= (await appealRestEnd(deps, claim));
}

/** The last instant at which the rest can be appealed, in milliseconds. */
export async function appealRestEnd(deps: Deps, claim: Claim): Promise<number> {
  const part = claim.approvals.findLast((one) => one.amountCents !== undefined);
  const { waits } = await planOfClaim(deps, claim);
  return Date.parse(part?.decidedAt ?? claim.filedAt) + daysInMilliseconds(waits.appealDays);
}

/** Everybody has decided, and the part stands. */
const settledStatuses: ReadonlySet<Claim['status']> = new Set([
  'approved',
  'paying',
  'paid',
  'completed',
  'payment-returned',
]);

/** The change of the claim of which a part stands: beside it the claim that asks for the rest is stored and started. */
export function appealRest(deps: Deps, claim: Claim, actorId: string, reason: string): ClaimChange<Filed> {
  const at = instantOf(deps.clock.now());
  const claimId = deps.random.id();
  const role = appealRole(measureOf(deps, claim.measure), claim.form);
  const appeal = {
    askedAt: at,
    askedBy: role,
    text: '',
    answeredAt: at,
    answer: reason,
    appeal: true,
  } as const;
  const appealed = { at, actor: actorId, event: 'appealed' } as const;
  const questions = [...claim.questions, appeal];
  const rest: Claim = {
    ...remainderClaim(claim, claimId, at, paidOf(claim)),
    round: claim.round + 1,
    approvals: closedApprovals(claim),
    questions,
    history: [{ at, actor: actorId, event: 'filed' }, appealed],
  };
  return {
    claim: changeClaim(claim, {
      restClaimId: claimId,
      questions,
      events: [appealed],
    }),
    ...startRemainder(rest),
    result: { claimId, status: rest.status },
  };
}
