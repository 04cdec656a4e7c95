/** Keeps what a bank file says of money that matches nothing, for a person of finance. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { findRule, type IgnoreRule, ruleIdFor } from './rules.ts';
import { entryIdOf, findUnmatched, putUnmatched, type Unmatched, type UnmatchedReason } from './store.ts';

export interface UnmatchedAdvice {
  readonly advice: BankAdvice;
  readonly why: UnmatchedReason;
}

/** News that needs nobody: the bank is on its way with something. */
const passing: ReadonlySet<BankAdvice['kind']> = new Set(['accepted', 'pending']);

/**
 * Keeps each entry once, in however many files it stands.
 * @returns those that no person has resolved yet, in the given order
 */
export async function keepUnmatched(
  deps: Deps,
  found: readonly UnmatchedAdvice[],
): Promise<UnmatchedAdvice[]> {
  const resolved = new Set<UnmatchedAdvice>();
  await forEachAtOnce(found, 32, async (one) => {
    const isNews = passing.has(one.advice.kind) && one.why !== 'contradicts';
    if (!isNews && (await keep(deps, one)) === 'resolved') resolved.add(one);
  });
  return found.filter((one) => !resolved.has(one));
}

async function keep(deps: Deps, { advice, why }: UnmatchedAdvice): Promise<'open' | 'resolved'> {
  const entryId = entryIdOf(advice);
  const known = await findUnmatched(deps, entryId);
  if (known?.data.state === 'open' && isOurs(advice) && !isOurs(known.data.advice))
    await tellMore(deps, known, { advice, why });
  if (known) return known.data.state;
  const at = instantOf(deps.clock.now());
  const rule = await ignoredBy(deps, { advice, why });
  const entry: Unmatched = rule
    ? {
        entryId,
        advice,
        why,
        state: 'resolved',
        seenAt: at,
        resolution: { by: rule.by, at, comment: rule.comment },
      }
    : { entryId, advice, why, state: 'open', seenAt: at };
  try {
    await deps.store.transact([putUnmatched(entry, 'absent')]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return entry.state;
}

function isOurs({ endToEndId, batchId, originalMessageId, mentions = [] }: BankAdvice): boolean {
  return (endToEndId ?? batchId ?? originalMessageId) !== undefined || mentions.length > 0;
}

/** Another file names what is ours in the same booking: from now on that is what is held against our payments. */
async function tellMore(
  deps: Deps,
  { data, version }: Item<Unmatched>,
  more: UnmatchedAdvice,
): Promise<void> {
  try {
    await deps.store.transact([putUnmatched({ ...data, ...more }, { version })]);
  } catch (error) {
    // A person was there first.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

/** Nothing that speaks of a payment of ours is ever left aside by a rule. */
async function ignoredBy(deps: Deps, { advice, why }: UnmatchedAdvice): Promise<IgnoreRule | undefined> {
  const ruleId =
    why === 'incoming' || why === 'unknown-payment' || why === 'other-account'
      ? ruleIdFor(advice)
      : undefined;
  return ruleId === undefined ? undefined : (await findRule(deps, ruleId))?.data;
}
