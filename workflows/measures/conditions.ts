/** Where and when something must have happened under a plan: rules of the policy beside the measure's own. */
import { type Conditions, met, needsInformation, notMet, type Rule } from './measure.ts';
import { samePlace } from './same-place.ts';

/** The fields that a form has more under a plan with conditions. */
export const placeField = 'happenedAt';
export const dayField = 'happenedOn';

export function conditionRules(conditions: Conditions | undefined): readonly Rule[] {
  if (!conditions) return [];
  const { places, from, until } = conditions;
  return [
    ...(places ? [placeCovered(places)] : []),
    ...(from !== undefined || until !== undefined ? [dayCovered(from ?? '', until ?? '9999-12-31')] : []),
  ];
}

function placeCovered(places: readonly string[]): Rule {
  const known = new Set(places.map(samePlace));
  return {
    id: 'place-covered',
    check: ({ form }) => {
      const place = Object.entries(form).find(([name]) => name === placeField)?.[1];
      if (typeof place !== 'string' || place === '') return needsInformation();
      return known.has(samePlace(place)) ? met({ place }) : notMet({ place });
    },
  };
}

function dayCovered(from: string, until: string): Rule {
  return {
    id: 'day-covered',
    check: ({ form }) => {
      const day = Object.entries(form).find(([name]) => name === dayField)?.[1];
      if (typeof day !== 'string' || day === '') return needsInformation();
      const values = { on: { date: day }, from: { date: from }, until: { date: until } };
      return from <= day && day <= until ? met(values) : notMet(values);
    },
  };
}
