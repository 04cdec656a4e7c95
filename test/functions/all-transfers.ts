/** Every entry of a ledger, for tests that fold them. */
import { pagesOfMonth } from '../../functions/ledger/store.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { monthOfDay, monthsFrom } from '../../workflows/calendar.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';

/** From the first month of the plan to `untilMonth` (`YYYY-MM`), oldest first. */
export async function allTransfers(
  deps: Pick<Deps, 'store' | 'plan'>,
  untilMonth: string,
): Promise<Transfer[]> {
  const all: Transfer[] = [];
  for (const month of monthsFrom(monthOfDay(deps.plan.startsOn), untilMonth)) {
    for await (const page of pagesOfMonth(deps, month)) all.push(...page);
  }
  return all;
}
