/** The rules of accompaniment, in the order in which people read them. */
import { met, needsInformation, notApplicable, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

type CoachingRule = Rule<typeof form, Parameters>;

const goalsExplained: CoachingRule = {
  id: 'goals-explained',
  check: ({ form: request, parameters }) =>
    request.goals.length >= parameters.minimumGoalsCharacters ? met() : needsInformation(),
};

/** Never refuses: it tells what comes after the approval. */
const matchedWithCoach: CoachingRule = {
  id: 'matched-with-coach',
  check: ({ form: request }) => (request.kind === 'individual' ? met() : notApplicable()),
};

/** Never refuses: it tells what a cohort is. */
const joinsCohort: CoachingRule = {
  id: 'joins-cohort',
  check: ({ form: request, parameters }) =>
    request.kind === 'sector' ? met({ size: parameters.cohortSize }) : notApplicable(),
};

export const rules: readonly CoachingRule[] = [goalsExplained, matchedWithCoach, joinsCohort];
