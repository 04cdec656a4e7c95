/** Who may see a claim and act on it. What one may not see does not exist: the answer is always 404. */
import { dayOfInstant } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findClaim } from './store.ts';

/** Roles of staff that see claims of every member, unless the measure is confidential. */
const caseRoles: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'operator', 'auditor'];

export function isOwn(claim: Claim, actor: Person): boolean {
  return claim.memberId === actor.personId || claim.filedBy === actor.personId;
}

export function maySee(deps: Deps, claim: Claim, actor: Person): boolean {
  if (isOwn(claim, actor)) return true;
  if (isConfidential(deps, claim)) return maySeeMeasure(deps, claim.measure, actor);
  if (claim.concerned?.some((one) => one.memberId === actor.personId)) return true;
  if (claim.approvals.some((one) => one.approverId === actor.personId && one.state !== 'reassigned'))
    return true;
  return maySeeMeasure(deps, claim.measure, actor) || speaksFor(claim, actor);
}

/** Its member and a few roles alone may know of it. */
export function isConfidential(deps: Pick<Deps, 'measures'>, { measure }: Pick<Claim, 'measure'>): boolean {
  return deps.measures.some((one) => one.id === measure && one.confidentialTo !== undefined);
}

/** Whether the person's roles open all claims of the measure. */
export function maySeeMeasure(deps: Deps, measureId: string, actor: Person): boolean {
  const roles = deps.measures.find((one) => one.id === measureId)?.confidentialTo ?? caseRoles;
  return roles.some((role) => actor.roles.includes(role));
}

function speaksFor(claim: Claim, actor: Person): boolean {
  return actor.roles.includes('partner-office') && (actor.countries ?? []).includes(claim.country);
}

/** @throws Problem 404 when there is no such claim for this person, 410 when it was erased */
export async function claimFor(deps: Deps, actor: Person, claimId: string): Promise<Claim> {
  const claim = await findClaim(deps, claimId);
  if (!claim || !maySee(deps, claim, actor)) throw problem('not-found');
  if (claim.erasedAt !== undefined) {
    throw problem('erased.claim', { on: { date: dayOfInstant(claim.erasedAt) } });
  }
  return claim;
}
