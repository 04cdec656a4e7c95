/** The plans that a home can run, found by the name that its configuration gives. */
import { isCalendarDate } from '../calendar.ts';
import { measures } from '../measures/catalogue.ts';
import type { Measure } from '../measures/measure.ts';
import { countries } from '../registers/records.ts';
import { corona2020 } from './corona-2020.ts';
import { checkDebtorAccounts } from './debtor-account.ts';
import { movePlan } from './exercise.ts';
import type { Plan } from './plan.ts';
import { type ReadPolicy, readPolicyFile } from './policy-file.ts';

const plans: readonly Plan[] = [corona2020];

for (const { debtorAccounts } of plans) checkDebtorAccounts(debtorAccounts, countries);

/**
 * @param name the plan's id, or `id@YYYY-MM-DD` for an exercise: the same plan as if it started on that day
 * @returns undefined when there is no such plan
 */
export function findPlan(name: string): Plan | undefined {
  const [id, startsOn, ...rest] = name.split('@');
  const plan = plans.find((one) => one.id === id);
  if (!plan || startsOn === undefined) return plan;
  return rest.length === 0 && isCalendarDate(startsOn) ? movePlan(plan, measures, startsOn) : undefined;
}

/**
 * A policy file read against the plan that runs; an exercise takes files of the plan that it practises.
 * @param day the day whose figures count, `YYYY-MM-DD`; by default the plan's first
 */
export function readPlanPolicy(
  text: string,
  plan: Plan,
  catalogue: readonly Measure[],
  day: string = plan.startsOn,
): ReadPolicy {
  const original = plans.find((one) => plan.id.startsWith(`${one.id}@`)) ?? plan;
  return readPolicyFile(text, plan, { measures: catalogue, original, day });
}
