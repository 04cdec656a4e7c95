/** An operator has somebody else decide on a claim that waits too long, free of conflicts as everybody who decides. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { conflictOf, currentStep, openApproval } from '../../workflows/claim/request-approval.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import { isConfidential } from '../claims/access.ts';
import { type ClaimChange, claimRecord, findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { approverFacts } from './approvers.ts';
import { askApprover } from './ask-approver.ts';

/** Of the open step's role, without whoever has it and those too close to the claim; by name. */
export async function possibleApprovers(deps: Deps, claim: Claim): Promise<Staff[]> {
  const step = currentStep(claim);
  const open = openApproval(claim);
  if (!step || !open) return [];
  const [staff, member] = await Promise.all([
    deps.registers.staffWithRole(step.role),
    deps.registers.member(claim.memberId),
  ]);
  const free = await Promise.all(
    staff.map(async (one) => !conflictOf(claim, await approverFacts(deps, one), member)),
  );
  return staff
    .filter((one, at) => free[at] && one.personId !== open.approverId)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** @throws Problem 403 for others than operators, 404 for a confidential claim, 409 when nobody is asked, 422 for nobody possible */
export async function nameApprover(
  deps: Deps,
  actor: Person,
  claimId: string,
  approverId: string,
): Promise<void> {
  if (!actor.roles.includes('operator')) throw problem('forbidden');
  const seen = await findClaim(deps, claimId);
  if (!seen || isConfidential(deps, seen)) throw problem('not-found');
  await update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<void>> => {
    const step = currentStep(claim);
    const token = claim.waiting?.for === 'approver' ? claim.waiting.taskToken : undefined;
    if (!step || !token || !openApproval(claim)) throw problem('nothing-asked.claim');
    const approver = (await possibleApprovers(deps, claim)).find((one) => one.personId === approverId);
    if (!approver) throw problem('no-delegate', {}, { errors: [{ path: 'approver', code: 'no-delegate' }] });
    return askApprover(deps, claim, { ...step, approver }, token);
  });
}
