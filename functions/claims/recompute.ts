/** A decision made again: from the stored form, on the registers as they were, under the policy that it was made under. */
import { type Difference, differencesOf, figuresOf } from '../../workflows/claim/facts.ts';
import { decide } from '../../workflows/measures/decide.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { claimFor } from './access.ts';
import { findFacts } from './decision-facts.ts';
import { measureOf } from './eligibility-context.ts';

export interface Recomputation {
  readonly same: boolean;
  readonly decidedUnder: string;
  readonly decidedAt: string;
  readonly differences: readonly Difference[];
}

/** @throws Problem 404 when there is no such claim for this person, 409 `not-decided` before its first decision */
export async function recompute(deps: Deps, actor: Person, claimId: string): Promise<Recomputation> {
  const claim = await claimFor(deps, actor, claimId);
  const kept = await findFacts(deps, claimId);
  const plan = kept && (await deps.policies.planOn(kept.decidedUnder, kept.filedOn));
  if (!kept || !plan) throw problem('not-decided');
  const { settings, parameters } = policyOf(plan, measureOf(deps, claim.measure));
  const { form, facts, filedOn, decidedUnder, decidedAt } = kept;
  const again = decide(measureOf(deps, claim.measure), settings, { form, facts, parameters, filedOn });
  const differences = differencesOf(kept.decided, figuresOf(again));
  return { same: differences.length === 0, decidedUnder, decidedAt, differences };
}
