/** Looks again at what the bank said before and nobody could place: each file and each word of a person may explain it. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import type { Deps } from '../platform/deps.ts';
import type { Item } from '../platform/store/port.ts';
import { type AppliedAdvices, applyAdvices } from './apply-advices.ts';
import { closeBySystem } from './unmatched/explained.ts';
import type { UnmatchedAdvice } from './unmatched/keep.ts';
import { entryIdOf, listUnmatched, type Unmatched } from './unmatched/store.ts';

export interface Reexamined extends Pick<AppliedAdvices, 'settled' | 'returned' | 'putBack'> {
  /** Ids of the entries that are explained now. */
  readonly matched: ReadonlySet<string>;
}

export const nothingMore: Reexamined = { settled: 0, returned: 0, putBack: 0, matched: new Set() };

const pageSize = 500;
const mostPages = 4;
const mayBecomeClear: ReadonlySet<Unmatched['why']> = new Set([
  'unknown-payment',
  'amount-differs',
  'not-released',
]);
const ofPayments: ReadonlySet<BankAdvice['kind']> = new Set(['settled', 'returned', 'rejected', 'accepted']);

/**
 * @param just what was listed a moment ago, which the index may not show yet
 * @param placed the entry that a person has just placed, which the index may still show
 */
export async function reexamine(
  deps: Deps,
  just: readonly UnmatchedAdvice[] = [],
  placed?: string,
): Promise<Reexamined> {
  const items = (await openEntries(deps)).filter(
    ({ data }) => isWorthALook(data) && data.entryId !== placed && data.reserved === undefined,
  );
  const known = new Set(items.map(({ data }) => data.entryId));
  const fresh = just.filter((one) => isWorthALook(one) && !known.has(entryIdOf(one.advice)));
  const advices = [...items.map(({ data }) => data.advice), ...fresh.map(({ advice }) => advice)];
  if (advices.length === 0) return nothingMore;
  const { unmatched, settled, returned, putBack } = await applyAdvices(deps, advices);
  const still = new Set(unmatched.map(({ advice }) => entryIdOf(advice)));
  const matched = new Set(advices.map(entryIdOf).filter((id) => !still.has(id)));
  for (const item of items) if (matched.has(item.data.entryId)) await closeBySystem(deps, item);
  return { settled, returned, putBack, matched };
}

function isWorthALook({ why, advice }: Pick<Unmatched, 'why' | 'advice'>): boolean {
  return mayBecomeClear.has(why) && ofPayments.has(advice.kind);
}

async function openEntries(deps: Deps): Promise<Item<Unmatched>[]> {
  const items: Item<Unmatched>[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await listUnmatched(deps, 'open', {
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    items.push(...found.items);
    after = found.next;
    if (after === undefined) break;
  }
  return items;
}
