/** When payroll pays a claim: so many working days after the last approval, as the policy of the claim says. */
import { addWorkingDays } from '../../../workflows/bank/bank-days.ts';
import { dayOfInstant } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import type { PayrollPolicy } from '../../../workflows/payroll/policy.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import type { Deps } from '../../platform/deps.ts';
import { measureOfClaim, planOfClaim } from '../../policies/plans.ts';

/** Whether the claim's payees are paid through payroll, as wages. */
export function isPaidAsWages({ decision }: Pick<Claim, 'decision'>): boolean {
  return decision?.payees.some((one) => one.wage !== undefined) ?? false;
}

/** What the policy of the claim says of payroll; undefined when its measure pays no wages. */
export async function payrollPolicyOf(deps: Deps, claim: Claim): Promise<PayrollPolicy | undefined> {
  const [plan, measure] = await Promise.all([planOfClaim(deps, claim), measureOfClaim(deps, claim)]);
  return (policyOf(plan, measure).parameters as { readonly payroll?: PayrollPolicy }).payroll;
}

/**
 * The last day on which payroll pays what is still unpaid, in working days of the employer's country; undefined before
 * the last approval, when nothing is left to pay, when somebody has to act first, or when that day is over.
 */
export async function payday(deps: Deps, claim: Claim, today: string): Promise<string | undefined> {
  const country = claim.decision?.payees.find((one) => one.wage)?.wage?.country;
  const approved = claim.history.findLast(({ event }) => event === 'fully-approved');
  const isOnItsWay = claim.status === 'approved' || claim.status === 'paying';
  const held = claim.payments.some((one) => one.state !== 'settled' && one.held);
  if (!country || !approved || !isOnItsWay || held) return undefined;
  const days = (await payrollPolicyOf(deps, claim))?.paidWithinWorkingDays;
  if (days === undefined) return undefined;
  const day = addWorkingDays(dayOfInstant(approved.at), days, country);
  return day < today ? undefined : day;
}
