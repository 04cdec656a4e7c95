/** A coach's offer: how many at once, in which languages, for which sectors. */
import type { CoachProfile } from '../../workflows/coaching/coaching.ts';
import { isLanguage, type Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Write } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { coachOf } from './coaches.ts';
import { isSector, profileForm, wordsIn } from './forms.ts';
import { findCoach, movePlaces, newCoach } from './store.ts';
import { wakeSearches } from './wake-searches.ts';

export interface OfferView extends CoachProfile {
  readonly freePlaces: number;
}

/** @throws Problem 403 for anybody but an adviser */
export async function viewOffer(deps: Deps, actor: Person): Promise<OfferView> {
  if (!actor.roles.includes('adviser')) throw problem('forbidden');
  const { profile, freePlaces } = await coachOf(deps, asStaff(actor));
  return { ...profile, freePlaces };
}

function asStaff({ personId, language, countries }: Person) {
  return { personId, language, ...(countries && { countries: [...countries] }) };
}

/**
 * Changes the offer; those who wait for a coach look again.
 * @throws Problem 403, 422 with a sentence per field, `too-few-places` below what is taken among them
 */
export async function changeOffer(
  deps: Deps,
  actor: Person,
  body: unknown,
  language: Language,
): Promise<OfferView> {
  if (!actor.roles.includes('adviser')) throw problem('forbidden');
  const { places, speaks, knows = '' } = readLocalisedForm(profileForm, body, language);
  const profile: CoachProfile = {
    personId: actor.personId,
    places,
    languages: wordsIn(speaks).filter(isLanguage),
    sectors: wordsIn(knows).filter(isSector),
  };
  return retryOnConflict(
    async () => {
      const known = await findCoach(deps, actor.personId);
      const more = places - (known?.profile.places ?? places);
      if ((known?.freePlaces ?? 0) + more < 0)
        throw refusal(profileForm, [{ path: 'places', code: 'too-few-places' }], language);
      await deps.store.transact(known ? changedOffer(profile, known.version, more) : newCoach(profile, 0));
      await wakeSearches(deps, `offer:${actor.personId}:${known?.version ?? 0}`);
      return await viewOffer(deps, actor);
    },
    () => new TransientFailure(`the offer of ${actor.personId} is being changed by too many at once`),
    10,
  );
}

function changedOffer(profile: CoachProfile, version: number, more: number): Write[] {
  const { personId } = profile;
  return [
    { op: 'put', key: keys.coach(personId), data: profile, when: { version } },
    ...(more === 0 ? [] : [movePlaces(personId, more)]),
  ];
}
