/** One answer at a time: who places an entry has it while its money is being booked; another answer meanwhile is refused. */
import { instantOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { findUnmatched, putUnmatched, type Unmatched } from './store.ts';

/** A stop half-way: the same answer goes on at once, another one after this time. */
const milliseconds = 120_000;

/** What somebody says that an entry is: money of a receipt, of a run, of a payment. */
interface Place {
  readonly receiptId?: string | undefined;
  readonly runId?: string | undefined;
  readonly paymentId?: string | undefined;
}

/** @returns undefined when there is no such entry any more @throws Problem 409 while another answer is being booked */
export async function reserveFor(
  deps: Pick<Deps, 'store' | 'clock'>,
  item: Item<Unmatched>,
  { receiptId, runId, paymentId }: Place,
): Promise<Item<Unmatched> | undefined> {
  const as = receiptId ?? runId ?? paymentId;
  if (as === undefined) return item;
  const { data, version } = item;
  const now = deps.clock.now();
  if (data.reserved?.as === as) return item;
  if (data.reserved && now - Date.parse(data.reserved.at) < milliseconds) throw taken();
  const reserved: Unmatched = { ...data, reserved: { as, at: instantOf(now) } };
  try {
    await deps.store.transact([putUnmatched(reserved, { version })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  const held = await findUnmatched(deps, data.entryId);
  if (held?.data.state === 'open' && held.data.reserved?.as !== as) throw taken();
  return held;
}

/** Nothing was booked: others may place it now. */
export async function letGo(deps: Pick<Deps, 'store'>, { data, version }: Item<Unmatched>): Promise<void> {
  if (data.reserved === undefined) return;
  const { reserved: _, ...free } = data;
  try {
    await deps.store.transact([putUnmatched(free, { version })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

function taken() {
  return problem('already-resolved.resolved');
}
