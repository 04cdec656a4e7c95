/** The claims of a person with what keeps each: before it the person's wish or page, after it erasing what may go. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Retention, retentionOf } from '../../workflows/privacy/retention.ts';
import { isClosed } from '../../workflows/recovery/recovery-case.ts';
import { measureOf } from '../claims/case.ts';
import type { Deps } from '../deps.ts';
import { findAidEntry } from '../records/aid.ts';
import { claimIdsOf, findClaim } from '../records/claims.ts';
import { findCoaching } from '../records/coachings.ts';
import { findInitiative } from '../records/initiatives.ts';
import { findLoan } from '../records/loans.ts';
import { caseIdOf, findCase } from '../records/recovery-cases.ts';

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

/** Whether a journey of its own goes on for the claim: a loan, an accompaniment, a case against a client. */
async function isFollowedUp(deps: Deps, { claimId, measure }: Claim): Promise<boolean> {
  if (measureOf(deps, measure).journey === undefined) return false;
  const [loan, coaching, aid, initiative, recovery] = await Promise.all([
    findLoan(deps, claimId),
    findCoaching(deps, claimId),
    findAidEntry(deps, claimId),
    findInitiative(deps, claimId),
    findCase(deps, caseIdOf(claimId)),
  ]);
  return (
    (loan && !endedLoans.has(loan.data.state)) ||
    (coaching && coaching.state !== 'over') ||
    aid?.data.state === 'open' ||
    initiative?.state === 'report-due' ||
    initiative?.state === 'reported' ||
    (recovery && !isClosed(recovery.data)) ||
    false
  );
}

const endedLoans: ReadonlySet<string> = new Set(['repaid', 'written-off']);
