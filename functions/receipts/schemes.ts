/** The public aids of the policy, as receipts name them. */
import type { PublicAid } from '../../workflows/measures/public-aid/aids.ts';
import { publicAid } from '../../workflows/measures/public-aid/index.ts';
import type { Parameters } from '../../workflows/measures/public-aid/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

export function aidParameters(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, publicAid).parameters;
}

export function findScheme(deps: Pick<Deps, 'plan'>, scheme: string): PublicAid | undefined {
  return aidParameters(deps).aids.find((one) => one.id === scheme);
}
