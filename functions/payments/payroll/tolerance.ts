/** How much more than what was set aside payroll may cost without anybody being asked, by the measure's policy. */
import type { PayrollPolicy } from '../../../workflows/payroll/policy.ts';
import type { Tolerance } from '../../../workflows/payroll/tolerance.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { measureOf } from '../../claims/eligibility-context.ts';
import type { Deps } from '../../platform/deps.ts';

const none: Tolerance = { percent: 0, atLeastCents: 0 };

export function toleranceOf(deps: Deps, measureId: string): Tolerance {
  const { parameters } = policyOf(deps.plan, measureOf(deps, measureId));
  return (parameters as { readonly payroll?: PayrollPolicy }).payroll?.tolerance ?? none;
}
