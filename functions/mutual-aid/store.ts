/** Entries and matches of the mutual aid in the store; open entries stand at their meeting point, and in one list. */
import {
  type MutualAidEntry,
  type MutualAidMatch,
  meetingPoint,
} from '../../workflows/mutual-aid/mutual-aid.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';

type StoreDeps = Pick<Deps, 'store'>;

export function findAidEntry(
  { store }: StoreDeps,
  entryId: string,
): Promise<Item<MutualAidEntry> | undefined> {
  return store.get<MutualAidEntry>(keys.aidEntry(entryId));
}

export function findAidMatch(
  { store }: StoreDeps,
  matchId: string,
): Promise<Item<MutualAidMatch> | undefined> {
  return store.get<MutualAidMatch>(keys.aidMatch(matchId));
}

/** Only while an entry is open does the list have it. */
export const aidEntryRecord: StoredRecord<'entry', MutualAidEntry> = {
  name: 'entry',
  key: (id) => keys.aidEntry(id),
  idOf: (data) => data.entryId,
  index: ({ state, openedAt, entryId }) =>
    state === 'open' ? { pk: indexes.openAid, sk: `${openedAt}#${entryId}` } : undefined,
};

export type MutualAidEntryChange<Result> = Change<'entry', MutualAidEntry, Result>;

export function putAidEntry(entry: MutualAidEntry, when: Condition): Write {
  return putRecord(aidEntryRecord, entry, when);
}

export function putAidMatch(match: MutualAidMatch, when: 'absent' | { readonly version: number }): Write {
  return { op: 'put', key: keys.aidMatch(match.matchId), data: match, when };
}

/** Where entries that may fit each other stand together. */
export function aidPlaceKey(entry: MutualAidEntry) {
  return keys.aidPlace(digest(meetingPoint(entry)), entry.entryId);
}

/** Ids of the open entries at the same meeting point, at most 200. */
export async function entryIdsAt({ store }: StoreDeps, entry: MutualAidEntry): Promise<string[]> {
  const { pk } = aidPlaceKey(entry);
  const { items } = await store.query<{ entryId: string }>({ pk, limit: 200 });
  return items.map(({ data }) => data.entryId);
}

/** A page of all open entries, oldest first. */
export function listOpenAid(
  { store }: StoreDeps,
  page: { readonly limit?: number; readonly after?: string },
): Promise<Page<MutualAidEntry>> {
  return store.query<MutualAidEntry>({ pk: indexes.openAid, index: true, ...page });
}
