/**
 * The criteria as rules, each day's apart: `met` tells that a criterion is fulfilled, `not-applicable` that it is not.
 * None refuses: being in difficulty is an answer, not a fault.
 */
import { type Case, met, notApplicable, type Rule } from '../measure.ts';
import { type CriterionId, criterionIds } from './difficulty.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { type AidDossier, dossierOf } from './qualification.ts';

type AidRule = Rule<typeof form, Parameters>;
type Subject = Case<typeof form, Parameters>;

function dossier({ form: request, facts, parameters, filedOn }: Subject): AidDossier {
  return dossierOf(request, facts.activity?.country ?? facts.member.country, parameters, filedOn);
}

function criterionRule(id: CriterionId, day: 'atReference' | 'now'): AidRule {
  return {
    id: `${id}-${day === 'now' ? 'now' : '2019'}`,
    check: (subject) => {
      const found = dossier(subject)[day].criteria.find((one) => one.id === id);
      return found?.answer === 'fulfilled' ? met(found.values) : notApplicable(found?.values);
    },
  };
}

const excludedFromFramework: AidRule = {
  id: 'framework-2019',
  check: (subject) => {
    const { atReference, excluded } = dossier(subject);
    const values = { on: { date: atReference.on } };
    return excluded ? notApplicable(values) : met(values);
  },
};

const inDifficultyNow: AidRule = {
  id: 'difficulty-now',
  check: (subject) => {
    const { now } = dossier(subject);
    const values = { on: { date: now.on } };
    return now.inDifficulty ? met(values) : notApplicable(values);
  },
};

const aidsOpen: AidRule = {
  id: 'aids-open',
  check: (subject) => {
    const count = dossier(subject).aids.filter((one) => one.open).length;
    return count > 0 ? met({ count }) : notApplicable({ count });
  },
};

export const rules: readonly AidRule[] = [
  ...criterionIds.map((id) => criterionRule(id, 'atReference')),
  excludedFromFramework,
  ...criterionIds.map((id) => criterionRule(id, 'now')),
  inDifficultyNow,
  aidsOpen,
];
