/** How many documents a claim may still get, as a counter that no two uploads read at once: before them each offer. */
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';
import { maxDocumentsPerClaim } from './media-types.ts';
import { documentsOf } from './store.ts';

type WithStore = Pick<Deps, 'store'>;

/** Undefined before the claim's first document. */
export async function findPlaces(
  { store }: WithStore,
  claimId: string,
): Promise<{ free: number } | undefined> {
  const item = await store.get(keys.documentPlaces(claimId));
  return item && { free: item.counters.free ?? 0 };
}

/** The write that takes the first place, and begins to count; fails when another came first. */
export async function firstPlace(deps: WithStore, claimId: string): Promise<Write> {
  const free = maxDocumentsPerClaim - (await documentsOf(deps, claimId)).length - 1;
  return {
    op: 'put',
    key: keys.documentPlaces(claimId),
    data: {},
    when: 'absent',
    counters: { free: Math.max(free, 0) },
  };
}

/** The write that takes one more; fails when there is none. */
export function takePlace(claimId: string): Write {
  return { op: 'add', key: keys.documentPlaces(claimId), counters: { free: -1 } };
}

/** The write that gives one back. */
export function givePlaceBack(claimId: string): Write {
  return { op: 'add', key: keys.documentPlaces(claimId), counters: { free: 1 } };
}
