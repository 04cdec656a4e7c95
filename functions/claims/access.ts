/** Who may see a claim and act on it. What one may not see does not exist: the answer is always 404. */
import { dayOfInstant } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { confidentialRoles } from '../../workflows/measures/confidential.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findClaim } from './store.ts';

/** Roles of staff that see claims of every member, unless they are confidential. */
const caseRoles: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'operator', 'auditor'];

/** What says who may see a claim. */
export type SeenClaim = AboutWhat &
  Pick<Claim, 'memberId' | 'filedBy' | 'concerned' | 'country'> & {
    readonly approvals: readonly Pick<Claim['approvals'][number], 'approverId' | 'state'>[];
  };

export function isOwn(claim: Pick<Claim, 'memberId' | 'filedBy'>, actor: Person): boolean {
  return claim.memberId === actor.personId || claim.filedBy === actor.personId;
}

export function maySee(deps: Pick<Deps, 'measures'>, claim: SeenClaim, actor: Person): boolean {
  if (isOwn(claim, actor)) return true;
  if (isConfidential(deps, claim)) return maySeeByRole(deps, claim, actor);
  if (claim.concerned?.some((one) => one.memberId === actor.personId)) return true;
  if (claim.approvals.some((one) => one.approverId === actor.personId && one.state !== 'reassigned'))
    return true;
  return maySeeByRole(deps, claim, actor) || speaksFor(claim, actor);
}

type AboutWhat = Pick<Claim, 'measure' | 'form'>;

/** Its member, who filed it and a few roles alone may know of it. */
export function isConfidential(deps: Pick<Deps, 'measures'>, claim: AboutWhat): boolean {
  return rolesInTheKnow(deps, claim) !== undefined;
}

/** The roles that a confidential claim is open to; undefined for any other. */
export function rolesInTheKnow(
  { measures }: Pick<Deps, 'measures'>,
  { measure, form }: AboutWhat,
): readonly Role[] | undefined {
  const found = measures.find((one) => one.id === measure);
  return found && confidentialRoles(found, form);
}

/** Whether the person's roles open the claim. */
export function maySeeByRole(deps: Pick<Deps, 'measures'>, claim: AboutWhat, actor: Person): boolean {
  const roles = rolesInTheKnow(deps, claim) ?? caseRoles;
  return roles.some((role) => actor.roles.includes(role));
}

function speaksFor(claim: Pick<Claim, 'country'>, actor: Person): boolean {
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
