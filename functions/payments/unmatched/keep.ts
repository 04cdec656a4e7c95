/** Keeps what a bank file says of money that matches nothing: before it the import, after it a person of finance. */
import type { Reading } from '../../../workflows/bank/reading.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { findRule, type IgnoreRule, ruleIdFor } from './rules.ts';
import { entryIdOf, findUnmatched, putUnmatched, type Unmatched, type UnmatchedReason } from './store.ts';

export interface UnmatchedReading {
  readonly reading: Reading;
  readonly why: UnmatchedReason;
}

/** News that needs nobody: the bank is on its way with something. */
const passing: ReadonlySet<Reading['kind']> = new Set(['accepted', 'pending']);

/**
 * Keeps each entry once, in however many files it stands.
 * @returns those that no person has resolved yet, in the given order
 */
export async function keepUnmatched(
  deps: Deps,
  found: readonly UnmatchedReading[],
): Promise<UnmatchedReading[]> {
  const resolved = new Set<UnmatchedReading>();
  await forEachAtOnce(found, 32, async (one) => {
    const isNews = passing.has(one.reading.kind) && one.why !== 'contradicts';
    if (!isNews && (await keep(deps, one)) === 'resolved') resolved.add(one);
  });
  return found.filter((one) => !resolved.has(one));
}

async function keep(deps: Deps, { reading, why }: UnmatchedReading): Promise<'open' | 'resolved'> {
  const entryId = entryIdOf(reading);
  const known = await findUnmatched(deps, entryId);
  if (known) return known.data.state;
  const at = instantOf(deps.clock.now());
  const rule = await ignoredBy(deps, { reading, why });
  const entry: Unmatched = rule
    ? {
        entryId,
        reading,
        why,
        state: 'resolved',
        seenAt: at,
        resolution: { by: rule.by, at, comment: rule.comment },
      }
    : { entryId, reading, why, state: 'open', seenAt: at };
  try {
    await deps.store.transact([putUnmatched(entry, 'absent')]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return entry.state;
}

/** Nothing that speaks of a payment of ours is ever left aside by a rule. */
async function ignoredBy(deps: Deps, { reading, why }: UnmatchedReading): Promise<IgnoreRule | undefined> {
  const ruleId =
    why === 'incoming' || why === 'unknown-payment' || why === 'other-account'
      ? ruleIdFor(reading)
      : undefined;
  return ruleId === undefined ? undefined : (await findRule(deps, ruleId))?.data;
}
