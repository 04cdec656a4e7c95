/** Accompaniments, cohorts and coaches' offers in the store: how they are kept and found. */

import type { Coaching, CoachProfile, Cohort } from '../../workflows/coaching/coaching.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';

type StoreDeps = Pick<Deps, 'store'>;

/** Listed under the coach, or among those who wait for one. */
export const coachingRecord: StoredRecord<'coaching', Coaching> = {
  name: 'coaching',
  key: (id) => keys.coaching(id),
  idOf: (data) => data.coachingId,
  index: ({ coachId = '', askedAt, coachingId }) => ({
    pk: indexes.coachings(coachId),
    sk: `${askedAt}#${coachingId}`,
  }),
};

export type CoachingChange<Result> = Change<'coaching', Coaching, Result>;

export function putCoaching(coaching: Coaching, when: Condition): Write {
  return putRecord(coachingRecord, coaching, when);
}

export async function findCoaching(deps: StoreDeps, id: string): Promise<Coaching | undefined> {
  return (await deps.store.get<Coaching>(keys.coaching(id)))?.data;
}

/** @param coachId empty: those who wait for a coach */
export async function coachingsOf(deps: StoreDeps, coachId: string): Promise<Coaching[]> {
  const pk = indexes.coachings(coachId);
  const items = await readAll<Coaching>(deps.store, { pk, index: true });
  return items.map((item) => item.data);
}

export interface StoredCoach {
  readonly profile: CoachProfile;
  readonly version: number;
  readonly freePlaces: number;
}

/** The coach's offer with its counter of free places; undefined while it is the house's default. */
export async function findCoach(deps: StoreDeps, id: string): Promise<StoredCoach | undefined> {
  const [offer, places] = await Promise.all([
    deps.store.get<CoachProfile>(keys.coach(id)),
    deps.store.get(keys.coachPlaces(id)),
  ]);
  if (!offer) return undefined;
  return { profile: offer.data, version: offer.version, freePlaces: places?.counters.free ?? 0 };
}

/** The writes of a first offer, some of its places taken at once. */
export function newCoach(profile: CoachProfile, taken: number): Write[] {
  const { personId, places } = profile;
  const free = places - taken;
  return [
    { op: 'put', key: keys.coach(personId), data: profile, when: 'absent' },
    { op: 'put', key: keys.coachPlaces(personId), data: {}, when: 'absent', counters: { free } },
  ];
}

/** The write that takes places of the coach, or gives some back; it fails when there are not so many. */
export function movePlaces(coachId: string, free: number): Write {
  return { op: 'add', key: keys.coachPlaces(coachId), counters: { free } };
}

export async function findCohort(deps: StoreDeps, id: string): Promise<Item<Cohort> | undefined> {
  return deps.store.get<Cohort>(keys.cohort(id));
}

/** Open cohorts of a sector in a language, the first to be opened first. */
export async function openCohorts(deps: StoreDeps, line: string): Promise<Item<Cohort>[]> {
  return readAll<Cohort>(deps.store, { pk: indexes.cohorts(line), index: true });
}

export function putCohort(cohort: Cohort, when: 'absent' | { readonly version: number }): Write {
  const { cohortId, sector, spoken, state } = cohort;
  return {
    op: 'put',
    key: keys.cohort(cohortId),
    data: cohort,
    when,
    ...(state === 'open' && { index: { pk: indexes.cohorts(`${sector}#${spoken}`), sk: cohortId } }),
  };
}
