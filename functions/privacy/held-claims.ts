/** The claims of a person with what keeps each: before it the person's wish or page, after it erasing what may go. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Retention, retentionOf } from '../../workflows/privacy/retention.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { claimIdsOf, findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { isFollowedUp } from './followed-up.ts';

export interface HeldClaim {
  readonly claim: Claim;
  /** Whether it was filed for the person; else they filed it for somebody else. */
  readonly own: boolean;
  /** Undefined while it is being handled. */
  readonly retention: Retention | undefined;
}

/** Every claim for the person or filed by them that still says something of a person, oldest first. */
export async function heldClaims(deps: Deps, personId: string): Promise<HeldClaim[]> {
  const claims = await Promise.all((await claimIdsOf(deps, personId)).map((id) => findClaim(deps, id)));
  const standing = claims.filter((claim) => claim !== undefined && claim.erasedAt === undefined) as Claim[];
  return Promise.all(
    standing.map(async (claim) => ({
      claim,
      own: claim.memberId === personId,
      retention: await retentionOfClaim(deps, claim),
    })),
  );
}

/** What keeps the claim, and until when; undefined while it, or what follows from it, goes on. */
export async function retentionOfClaim(deps: Deps, claim: Claim): Promise<Retention | undefined> {
  const retention = retentionOf(
    deps.plan.retention,
    claim,
    measureOf(deps, claim.measure).socialDocument === true,
  );
  return retention && !(await isFollowedUp(deps, claim)) ? retention : undefined;
}
