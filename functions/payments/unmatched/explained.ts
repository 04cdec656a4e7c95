/** What becomes of an entry in the list when another file tells the same booking with more about it. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { findRule, ruleIdFor } from './rules.ts';
import { entryIdOf, findUnmatched, putUnmatched, type Unmatched } from './store.ts';

/** `set-aside`: a person has said that it is something else; a rule for its counterparty is no word on it. */
export async function listedBefore(
  deps: Pick<Deps, 'store'>,
  advice: BankAdvice,
): Promise<'open' | 'set-aside' | undefined> {
  const entry = (await findUnmatched(deps, entryIdOf(advice)))?.data;
  if (entry?.state !== 'resolved') return entry && 'open';
  const { by = 'system', receiptId } = entry.resolution ?? {};
  if (by === 'system' || receiptId !== undefined) return undefined;
  const ruleId = ruleIdFor(advice);
  const rule = ruleId === undefined ? undefined : await findRule(deps, ruleId);
  return rule ? undefined : 'set-aside';
}

export async function closeExplained(deps: Pick<Deps, 'store' | 'clock'>, advice: BankAdvice): Promise<void> {
  const item = await findUnmatched(deps, entryIdOf(advice));
  if (item?.data.state === 'open') await closeBySystem(deps, item);
}

export async function closeBySystem(
  deps: Pick<Deps, 'store' | 'clock'>,
  { data, version }: Item<Unmatched>,
): Promise<void> {
  const resolution = { by: 'system', at: instantOf(deps.clock.now()) };
  try {
    await deps.store.transact([putUnmatched({ ...data, state: 'resolved', resolution }, { version })]);
  } catch (error) {
    // A person was there first.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
