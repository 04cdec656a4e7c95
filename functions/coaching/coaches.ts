/** Who can be a coach: every adviser, with the offer that they made, or the house's default. */
import type { CoachProfile } from '../../workflows/coaching/coaching.ts';
import type { Candidate } from '../../workflows/coaching/match-coach.ts';
import { isLanguage } from '../../workflows/language.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { coachingTerms } from './coaching-terms.ts';
import { findCoach } from './store.ts';

export interface Coach extends Candidate {
  /** Whether the offer is written down; the default one is not before a place of it is taken. */
  readonly stored: boolean;
}

/** Every adviser with what they offer. */
export async function allCoaches(deps: Deps): Promise<Coach[]> {
  const advisers = await deps.registers.staffWithRole('adviser');
  return Promise.all(advisers.map((adviser) => coachOf(deps, adviser)));
}

export async function coachOf(
  deps: Deps,
  adviser: Pick<Staff, 'personId' | 'language' | 'countries'>,
): Promise<Coach> {
  const countries = adviser.countries ?? [];
  const found = await findCoach(deps, adviser.personId);
  if (found) return { profile: found.profile, freePlaces: found.freePlaces, countries, stored: true };
  const profile = defaultProfile(deps, adviser);
  return { profile, freePlaces: profile.places, countries, stored: false };
}

function defaultProfile(
  deps: Deps,
  { personId, language }: Pick<Staff, 'personId' | 'language'>,
): CoachProfile {
  const { coachPlaces } = coachingTerms(deps);
  return {
    personId,
    places: coachPlaces,
    languages: isLanguage(language) ? [language] : ['en'],
    sectors: [],
  };
}
