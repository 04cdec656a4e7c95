/** What stands already where something may be claimed once. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import type { Problem } from '../platform/problem.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findClaim } from './store.ts';

export interface Filed {
  readonly claimId: string;
  readonly status: Claim['status'];
}

/** Tells whose claim it is only to those who may see it. */
export async function alreadyFiled(deps: Deps, actor: Person, claimId: string): Promise<Problem> {
  const claim = await findClaim(deps, claimId);
  const own = claim?.memberId === actor.personId || claim?.filedBy === actor.personId;
  return own
    ? problem('already-filed.own', { claim: claimReference(claimId) }, { claimId })
    : problem('already-filed.other');
}
