/** What decisions were made from, in the store beside their claims. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type DecisionFacts, figuresOf } from '../../workflows/claim/facts.ts';
import type { Decision } from '../../workflows/measures/decide.ts';
import type { CaseFacts } from '../../workflows/measures/measure.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';

export async function findFacts(
  deps: Pick<Deps, 'store'>,
  claimId: string,
): Promise<DecisionFacts | undefined> {
  return (await deps.store.get<DecisionFacts>(keys.facts(claimId)))?.data;
}

/** The write that keeps them for the claim's latest decision. */
export async function keepFacts(
  deps: Pick<Deps, 'store'>,
  claim: Claim,
  { decision, facts }: { readonly decision: Decision; readonly facts: CaseFacts },
): Promise<Write> {
  const { claimId, round, policyVersion, filedOn, form } = claim;
  const key = keys.facts(claimId);
  const known = await deps.store.get(key);
  const data: DecisionFacts = {
    round,
    decidedAt: claim.decision?.decidedAt ?? '',
    decidedUnder: claim.decidedUnder ?? policyVersion,
    filedOn,
    form,
    facts,
    decided: figuresOf(decision),
  };
  return { op: 'put', key, data, when: known ? { version: known.version } : 'absent' };
}
