/** The rules of a cancelled contract, in the order in which people read them. */
import { findOn } from '../../policy/dated.ts';
import { accountKnown } from '../account-known.ts';
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import { schemeCountry } from './lost-work.ts';
import { partialActivityCents } from './partial-activity.ts';
import type { Parameters } from './policy.ts';
import { temporaryUnemploymentCents } from './temporary-unemployment.ts';

type CancelledContractRule = Rule<typeof form, Parameters>;

/** People on permanent contracts have a measure of their own, which compares what suits them best. */
const notPermanent: CancelledContractRule = {
  id: 'not-permanent',
  check: ({ facts }) => (facts.member.employment === 'permanent' ? notMet() : met()),
};

/** So have those who invoice now and then without an Activité of their own. */
const notOccasional: CancelledContractRule = {
  id: 'not-occasional',
  check: ({ facts }) => (facts.member.employment === 'occasional' ? notMet() : met()),
};

const cancelledInCrisis: CancelledContractRule = {
  id: 'cancelled-in-crisis',
  check: ({ form: { cancelledOn }, parameters }) => {
    const values = { cancelledOn: { date: cancelledOn }, from: { date: firstDay(parameters.crisis) } };
    return findOn(parameters.crisis, cancelledOn) ? met(values) : notMet(values);
  },
};

const serviceInPlan: CancelledContractRule = {
  id: 'service-in-plan',
  check: ({ form: { startsOn, endsOn }, parameters }) => {
    const values = {
      startsOn: { date: startsOn },
      endsOn: { date: endsOn },
      from: { date: firstDay(parameters.service) },
      until: { date: lastDay(parameters.service) },
    };
    return findOn(parameters.service, endsOn) ? met(values) : notMet(values);
  },
};

/** Never refuses: it tells which part the Belgian scheme bears. */
const temporaryUnemployment: CancelledContractRule = {
  id: 'temporary-unemployment',
  check: (subject) => {
    const amountCents = temporaryUnemploymentCents(subject);
    return amountCents > 0 ? met({ amount: { cents: amountCents } }) : notApplicable();
  },
};

/** Never refuses: it tells which part the French scheme bears. */
const partialActivity: CancelledContractRule = {
  id: 'partial-activity',
  check: (subject) => {
    const amountCents = partialActivityCents(subject);
    return amountCents > 0 ? met({ amount: { cents: amountCents } }) : notApplicable();
  },
};

/** Never refuses: French artists and technicians have their cachets and hours declared as planned. */
const declaredAsPlanned: CancelledContractRule = {
  id: 'declared-as-planned',
  check: (subject) => {
    const { employment } = subject.facts.member;
    const applies =
      schemeCountry(subject) === 'FR' && (employment === 'artist' || employment === 'technician');
    return applies ? met() : notApplicable();
  },
};

function firstDay(periods: readonly { readonly from: string }[]): string {
  return periods.map((period) => period.from).toSorted()[0] ?? '';
}

function lastDay(periods: readonly { readonly until?: string }[]): string {
  return (
    periods
      .map((period) => period.until ?? '2099-12-31')
      .toSorted()
      .at(-1) ?? ''
  );
}

export const rules: readonly CancelledContractRule[] = [
  notPermanent,
  notOccasional,
  cancelledInCrisis,
  serviceInPlan,
  temporaryUnemployment,
  partialActivity,
  declaredAsPlanned,
  accountKnown,
];
