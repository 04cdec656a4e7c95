/**
 * Orders the week's statement of losses and liquidity forecast. Woken by a schedule early on Mondays; before it
 * nothing, after it the report machine, which gathers them.
 */
import { dayOf, mondayOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { orderScheduled } from '../order.ts';

/** @returns the ids of what was ordered; none on other days than Mondays */
export async function orderReports(deps: Deps): Promise<string[]> {
  const today = dayOf(deps.clock.now());
  return mondayOf(today) === today ? orderScheduled(deps) : [];
}
