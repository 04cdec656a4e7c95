/** The rules of the hardship aid, in the order in which people read them. */
import { accountKnown } from '../account-known.ts';
import { met, needsInformation, notApplicable, notMet, type Rule } from '../measure.ts';
import { amount, capLeftCents, householdCapCents, nextQuarter } from './amount.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { score } from './score.ts';
import { shortfallOf } from './shortfall.ts';

type HardshipAidRule = Rule<typeof form, Parameters>;

/** Never refuses: a household may also have costs to pay. */
const incomeFell: HardshipAidRule = {
  id: 'income-fell',
  check: (subject) => {
    const { incomeBeforeCents, incomeNowCents } = subject.form;
    const values = {
      before: { cents: incomeBeforeCents },
      now: { cents: incomeNowCents },
      drop: { percent: score(subject).incomeDropPercent },
    };
    return incomeNowCents < incomeBeforeCents ? met(values) : notApplicable(values);
  },
};

const explanationGiven: HardshipAidRule = {
  id: 'explanation-given',
  check: ({ form: request, parameters }) =>
    request.explanation.length >= parameters.minimumExplanationCharacters ? met() : needsInformation(),
};

/** What is asked above the household's cap is left out; only when nothing is left is the request refused. */
const withinHouseholdCap: HardshipAidRule = {
  id: 'within-household-cap',
  check: (subject) => {
    const values = {
      cap: { cents: householdCapCents(subject.parameters, subject.filedOn) },
      left: { cents: capLeftCents(subject) },
      asked: { cents: subject.form.amountCents },
      amount: { cents: amount(subject) },
      next: { date: nextQuarter(subject.filedOn) },
    };
    return capLeftCents(subject) > 0 ? met(values) : notMet(values);
  },
};

/** The criteria: something is missing, and the household's means leave a part of it to the aid. */
const pressingEnough: HardshipAidRule = {
  id: 'pressing-enough',
  check: (subject) => {
    const { months, incomeCents, costsCents, missingCents, perPersonCents, upperCents, coveredCents } =
      shortfallOf(subject);
    const values = {
      months,
      lacks: incomeCents === 0 ? 'costs' : costsCents === 0 ? 'income' : 'both',
      income: { cents: incomeCents },
      costs: { cents: costsCents },
      missing: { cents: missingCents },
      perPerson: { cents: perPersonCents },
      upper: { cents: upperCents },
      covered: { cents: coveredCents },
    };
    return coveredCents > 0 ? met(values) : notMet(values);
  },
};

/** Never refuses: it promises when the first answer comes. */
const urgentFirstAnswer: HardshipAidRule = {
  id: 'urgent-first-answer',
  check: ({ form: request, parameters }) =>
    request.urgent ? met({ hours: parameters.urgentFirstAnswerHours }) : notApplicable(),
};

export const rules: readonly HardshipAidRule[] = [
  incomeFell,
  explanationGiven,
  pressingEnough,
  withinHouseholdCap,
  urgentFirstAnswer,
  accountKnown,
];
