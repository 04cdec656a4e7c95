/** Entries and matches of the mutual aid in the store; open entries stand at their meeting point, and in one list. */
import { type AidEntry, type AidMatch, meetingPoint } from '../../workflows/mutual-aid/mutual-aid.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';

type StoreDeps = Pick<Deps, 'store'>;

export function findAidEntry({ store }: StoreDeps, entryId: string): Promise<Item<AidEntry> | undefined> {
  return store.get<AidEntry>(keys.aidEntry(entryId));
}

export function findAidMatch({ store }: StoreDeps, matchId: string): Promise<Item<AidMatch> | undefined> {
  return store.get<AidMatch>(keys.aidMatch(matchId));
}

/** Only while an entry is open does the list have it. */
export const aidEntryRecord: StoredRecord<'entry', AidEntry> = {
  name: 'entry',
  key: (id) => keys.aidEntry(id),
  idOf: (data) => data.entryId,
  index: ({ state, openedAt, entryId }) =>
    state === 'open' ? { pk: indexes.openAid, sk: `${openedAt}#${entryId}` } : undefined,
};

export type AidEntryChange<Result> = Change<'entry', AidEntry, Result>;

export function putAidEntry(entry: AidEntry, when: Condition): Write {
  return putRecord(aidEntryRecord, entry, when);
}

export function putAidMatch(match: AidMatch, when: 'absent' | { readonly version: number }): Write {
  return { op: 'put', key: keys.aidMatch(match.matchId), data: match, when };
}

/** Where entries that may fit each other stand together. */
export function aidPlaceKey(entry: AidEntry) {
  return keys.aidPlace(digest(meetingPoint(entry)), entry.entryId);
}

/** Ids of the open entries at the same meeting point, at most 200. */
export async function entryIdsAt({ store }: StoreDeps, entry: AidEntry): Promise<string[]> {
  const { pk } = aidPlaceKey(entry);
  const { items } = await store.query<{ entryId: string }>({ pk, limit: 200 });
  return items.map(({ data }) => data.entryId);
}

/** A page of all open entries, oldest first. */
export function listOpenAid(
  { store }: StoreDeps,
  page: { readonly limit?: number; readonly after?: string },
): Promise<Page<AidEntry>> {
  return store.query<AidEntry>({ pk: indexes.openAid, index: true, ...page });
}
