/**
 * Orders the public fund of the day, and on Mondays the week's statement of losses, liquidity forecast and audit; once the plan
 * has ended all of them weekly. Woken by a schedule early every day; before it nothing, after it the report machine,
 * which gathers them.
 */
import { dayOf, mondayOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { orderScheduled } from '../order.ts';

/** @returns the ids of what was ordered */
export async function orderReports(deps: Deps): Promise<string[]> {
  const today = dayOf(deps.clock.now());
  if (mondayOf(today) === today) return orderScheduled(deps, ['losses', 'forecast', 'public-fund', 'audit']);
  return today > deps.plan.endsOn ? [] : orderScheduled(deps, ['public-fund']);
}
