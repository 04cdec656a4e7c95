/** The policy that financings are waited for by, under the plan of this home. */
import { thirdPartyFinancing } from '../../workflows/measures/third-party-financing/index.ts';
import type { Parameters } from '../../workflows/measures/third-party-financing/policy.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

export function financingTerms(deps: Pick<Deps, 'plan'>): Parameters {
  return policyOf(deps.plan, thirdPartyFinancing).parameters;
}

/** The receipt of a financing, by its claim. */
export function financingReceiptId(claimId: string): string {
  return `financing-${claimId}`;
}
