/** Looks for a place for somebody who waits: in a cohort of the sector that is under way, else with a coach. */
import type { Coaching, Cohort } from '../../workflows/coaching/coaching.ts';
import { fittingCoaches } from '../../workflows/coaching/match-coach.ts';
import type { Member } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { allCoaches, type Coach } from './coaches.ts';
import { coachingTerms } from './coaching-terms.ts';
import { movePlaces, newCoach, openCohorts, putCohort } from './store.ts';

export interface Place {
  readonly coachId: string;
  readonly cohortId?: string;
  /** Take the place; they fail when somebody else was faster. */
  readonly writes: readonly Write[];
  /** Those who are in the cohort already. */
  readonly fellowIds: readonly string[];
}

/** A place, or undefined when nobody who fits has one. */
export async function findPlace(deps: Deps, coaching: Coaching): Promise<Place | undefined> {
  const cohort = coaching.kind === 'sector' ? await cohortWithRoom(deps, coaching) : undefined;
  if (cohort) return joinCohort(coaching, cohort);
  const coach = await freeCoach(deps, coaching);
  if (!coach) return undefined;
  const { profile } = coach;
  // The first place of a default offer is taken while it is written down.
  const takes = coach.stored ? [movePlaces(profile.personId, -1)] : newCoach(profile, 1);
  if (coaching.kind === 'individual') return { coachId: profile.personId, writes: takes, fellowIds: [] };
  const opened: Cohort = {
    cohortId: `cohort-${coaching.coachingId}`,
    sector: coaching.sector,
    spoken: coaching.spoken,
    coachId: profile.personId,
    coachingIds: [coaching.coachingId],
    state: 'open',
  };
  return {
    coachId: profile.personId,
    cohortId: opened.cohortId,
    writes: [...takes, putCohort(opened, 'absent')],
    fellowIds: [],
  };
}

async function cohortWithRoom(deps: Deps, coaching: Coaching): Promise<Item<Cohort> | undefined> {
  const { cohortSize } = coachingTerms(deps);
  const cohorts = await openCohorts(deps, `${coaching.sector}#${coaching.spoken}`);
  return cohorts.find(
    ({ data }) => data.coachingIds.length < cohortSize && data.coachId !== coaching.memberId,
  );
}

function joinCohort({ coachingId }: Coaching, { data, version }: Item<Cohort>): Place {
  const joined = { ...data, coachingIds: [...data.coachingIds, coachingId] };
  const { coachId, cohortId, coachingIds: fellowIds } = data;
  return { coachId, cohortId, writes: [putCohort(joined, { version })], fellowIds };
}

async function freeCoach(deps: Deps, coaching: Coaching): Promise<Coach | undefined> {
  const [coaches, member] = await Promise.all([allCoaches(deps), deps.registers.member(coaching.memberId)]);
  for (const fitting of fittingCoaches(coaching, coaches)) {
    if (await isClose(deps, fitting.profile.personId, member)) continue;
    return coaches.find(({ profile }) => profile.personId === fitting.profile.personId);
  }
  return undefined;
}

/** Nobody is coached by somebody they live with. */
async function isClose(deps: Deps, coachId: string, member: Member | undefined): Promise<boolean> {
  const coach = await deps.registers.member(coachId);
  return coach?.householdId !== undefined && coach.householdId === member?.householdId;
}
