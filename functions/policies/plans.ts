/** Which policy something is decided under: that of the claim, or the one in force today. */

import type { KeptPolicy } from '../../workflows/claim/claim.ts';
import type { Form } from '../../workflows/forms/form.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { measureUnder } from '../../workflows/policy/measure-under.ts';
import { type Plan, policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';

type PolicyDeps = Pick<Deps, 'policies' | 'plan'>;

/** The plan as it was in force when the claim was filed, or as the correction has it that it was decided under again. */
export async function planOfClaim({ policies, plan }: PolicyDeps, claim: KeptPolicy): Promise<Plan> {
  return (await policies.planOn(claim.decidedUnder ?? claim.policyVersion, claim.filedOn)) ?? plan;
}

/** The claim's measure as its plan has it. @throws PermanentFailure when there is no such measure */
export async function measureOfClaim(
  deps: PolicyDeps & Pick<Deps, 'measures'>,
  claim: KeptPolicy & { readonly measure: string },
): Promise<Measure> {
  const measure = deps.measures.find(({ id }) => id === claim.measure);
  if (!measure) throw new PermanentFailure(`there is no measure ${claim.measure}`);
  return measureUnder(await planOfClaim(deps, claim), measure);
}

/** A measure's own figures under the policy that the claim keeps. */
export async function termsOfClaim<F extends Form, Parameters>(
  deps: PolicyDeps,
  claim: KeptPolicy,
  measure: Measure<F, Parameters>,
): Promise<Parameters> {
  return policyOf(await planOfClaim(deps, claim), measure).parameters;
}
