/** Whether something goes on for a claim that has ended: a loan, an accompaniment, a case against a client. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { isClosed } from '../../workflows/recovery/recovery-case.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { findCoaching } from '../coaching/store.ts';
import { findInitiative } from '../initiatives/store.ts';
import { findLoan } from '../loans/store.ts';
import { findAidEntry } from '../mutual-aid/store.ts';
import type { Deps } from '../platform/deps.ts';
import { caseIdOf, findCase } from '../recovery/store.ts';

export async function isFollowedUp(
  deps: Deps,
  { claimId, measure }: Pick<Claim, 'claimId' | 'measure'>,
): Promise<boolean> {
  if (measureOf(deps, measure).journey === undefined) return false;
  const [loan, coaching, aid, initiative, recovery] = await Promise.all([
    findLoan(deps, claimId),
    findCoaching(deps, claimId),
    findAidEntry(deps, claimId),
    findInitiative(deps, claimId),
    findCase(deps, caseIdOf(claimId)),
  ]);
  return (
    (loan !== undefined && !endedLoans.has(loan.data.state)) ||
    (coaching !== undefined && coaching.state !== 'over') ||
    aid?.data.state === 'open' ||
    initiative?.state === 'report-due' ||
    initiative?.state === 'reported' ||
    (recovery !== undefined && !isClosed(recovery.data))
  );
}

const endedLoans: ReadonlySet<string> = new Set(['repaid', 'written-off']);
