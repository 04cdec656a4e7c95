/** Balances of all accounts at an instant, from the recorded balances of the last closed month before it. */
import { endOfMonth, monthOfDay, nextMonth } from '../../workflows/calendar.ts';
import { type AccountBalance, type LedgerFold, startFold } from '../../workflows/ledger/balances.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import { listLedgerMonths, recordedBalances } from './months-store.ts';
import { bookedMonthOf, bookedMonths, pagesOfMonth, pendingOf } from './store.ts';

export interface TrialBalance {
  /** The last instant that counts, ISO 8601. */
  readonly at: string;
  /** By account, sorted by name; accounts that nothing was ever booked on are not in it. */
  readonly accounts: readonly AccountBalance[];
  readonly debitsCents: number;
  readonly creditsCents: number;
  /** Set aside and neither posted nor released. */
  readonly pendingCents: number;
}

export type LedgerReader = Pick<Deps, 'store' | 'plan' | 'clock'>;

/**
 * Every account as it stood at an instant, what was booked at that very instant included. Whoever calls it has
 * looked at the role of whom it is for.
 * @param instant ISO 8601, such as `2020-04-30T21:59:59.999Z`
 */
export async function trialBalanceAt(deps: LedgerReader, instant: string): Promise<TrialBalance> {
  const { from, balances } = await recordedBefore(deps, instant);
  const fold = startFold(balances);
  for await (const entry of entriesBetween(deps, from, instant)) fold.add(entry);
  await recallMissing(deps, fold);
  return trialBalanceOf(instant, fold.result().balances);
}

export function trialBalanceOf(at: string, accounts: readonly AccountBalance[]): TrialBalance {
  return {
    at,
    accounts,
    debitsCents: sumCents(accounts.map((one) => one.debitsCents)),
    creditsCents: sumCents(accounts.map((one) => one.creditsCents)),
    pendingCents: sumCents(accounts.map((one) => one.pendingDebitsCents)),
  };
}

/** The balances that were recorded last before an instant, and the first month that they do not count. */
export async function recordedBefore(
  deps: LedgerReader,
  instant: string,
): Promise<{ from: string; balances: readonly AccountBalance[] }> {
  const months = await listLedgerMonths(deps);
  const last = months
    .map((item) => item.data)
    .findLast((one) => one.state === 'closed' && endOfMonth(one.month) <= instant);
  if (last?.state !== 'closed') return { from: monthOfDay(deps.plan.startsOn), balances: [] };
  return { from: nextMonth(last.month), balances: await recordedBalances(deps, last) };
}

/** The entries from the beginning of a month to an instant, which counts, oldest first. */
export async function* entriesBetween(
  deps: LedgerReader,
  fromMonth: string,
  instant: string,
): AsyncGenerator<Transfer, void> {
  for (const month of bookedMonths(deps, fromMonth, bookedMonthOf(deps, instant))) {
    for await (const page of pagesOfMonth(deps, month)) {
      for (const entry of page) {
        if (entry.at > instant) return;
        yield entry;
      }
    }
  }
}

const lookupsAtOnce = 50;

/** Tells the fold what was set aside before the balances that it began with. */
export async function recallMissing(deps: Pick<Deps, 'store'>, fold: LedgerFold): Promise<void> {
  const missing = fold.missing();
  for (let first = 0; first < missing.length; first += lookupsAtOnce) {
    const endings = missing.slice(first, first + lookupsAtOnce);
    const found = await Promise.all(endings.map((ending) => pendingOf(deps, ending)));
    for (const pending of found) if (pending && !fold.pendings.has(pending.transferId)) fold.recall(pending);
  }
}
