/** Which of the coaches fit an accompaniment: who speaks the language, knows the sector and has a place. */
import { preferredShard } from '../ledger/envelope.ts';
import type { Country } from '../registers/records.ts';
import type { Coaching, CoachProfile } from './coaching.ts';

export interface Candidate {
  readonly profile: CoachProfile;
  readonly freePlaces: number;
  /** Those advised; empty: all. */
  readonly countries: readonly Country[];
}

/**
 * The coaches to ask, the best first: of the member's country, those of the sector before those of all, then by free
 * places, then by a place that the id gives. Nobody who is the member, was replaced, or has no place.
 */
export function fittingCoaches(coaching: Coaching, candidates: readonly Candidate[]): Candidate[] {
  const fitting = candidates.filter(({ profile, freePlaces }) => {
    const { personId, languages, sectors } = profile;
    if (freePlaces < 1 || personId === coaching.memberId || coaching.replacedIds.includes(personId))
      return false;
    return languages.includes(coaching.spoken) && (sectors.length === 0 || sectors.includes(coaching.sector));
  });
  const start = preferredShard(coaching.coachingId, fitting.length);
  const turned = [...fitting.slice(start), ...fitting.slice(0, start)];
  return turned.toSorted((a, b) => rank(coaching, b) - rank(coaching, a));
}

function rank({ country }: Coaching, { profile, countries, freePlaces }: Candidate): number {
  const near = countries.length === 0 || countries.includes(country);
  return (near ? 10_000 : 0) + (profile.sectors.length > 0 ? 1_000 : 0) + Math.min(freePlaces, 999);
}
