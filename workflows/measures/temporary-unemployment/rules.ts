/** The rules of temporary unemployment, and the comparison told as sentences, in the order in which people read them. */

import { lastDayOf, monthAfter } from '../../calendar.ts';
import { proportion } from '../../money.ts';
import { figureOn } from '../../payroll/figure-on.ts';
import { findOn } from '../../policy/dated.ts';
import { accountKnown } from '../account-known.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import { tellPremium } from '../lost-service/public-money-rules.ts';
import { tellAmount } from '../lost-service/rules.ts';
import { met, needsInformation, notApplicable, notMet, type Rule } from '../measure.ts';
import { compare, coveredIn, type TemporaryUnemploymentCase, topUpCents } from './comparison.ts';
import type { Choice, form } from './form.ts';
import type { Parameters } from './policy.ts';

type TemporaryUnemploymentRule = Rule<typeof form, Parameters>;

function countryFigures({ facts, parameters }: TemporaryUnemploymentCase) {
  return schemeCountry(facts) === 'FR' ? parameters.france : parameters.belgium;
}

const permanentContract: TemporaryUnemploymentRule = {
  id: 'permanent-contract',
  check: ({ facts }) => (facts.member.employment === 'permanent' ? met() : notMet()),
};

const employerCountry: TemporaryUnemploymentRule = {
  id: 'employer-country',
  check: ({ facts }) => {
    const country = schemeCountry(facts);
    const values = { country: { region: country } };
    return country === 'BE' || country === 'FR' ? met(values) : notMet(values);
  },
};

/** A month counts when the scheme covers its last day, be it for those hit hardest alone. */
const monthsCovered: TemporaryUnemploymentRule = {
  id: 'months-covered',
  check: (subject) => {
    const { belgium, france } = subject.parameters;
    const scheme = schemeCountry(subject.facts) === 'FR' ? france.scheme : belgium.scheme;
    const open = schemeCountry(subject.facts) === 'FR' ? scheme : [...scheme, ...belgium.hardestHit];
    const values = { span: { from: scheme[0]?.from ?? '', until: scheme.at(-1)?.until ?? '2099-12-31' } };
    const covered = subject.form.months.every(({ month }) => findOn(open, lastDayOf(month)));
    return covered ? met(values) : notMet(values);
  },
};

/** In September 2020 the simplified Belgian scheme was open to the employers and sectors hit hardest alone. */
const hitHardest: TemporaryUnemploymentRule = {
  id: 'hit-hardest',
  check: (subject) => {
    const { hardestHit } = subject.parameters.belgium;
    const asked = subject.form.months.map(({ month }) => lastDayOf(month));
    const inTime = asked.filter((day) => findOn(hardestHit, day));
    if (schemeCountry(subject.facts) !== 'BE' || inTime.length === 0) return notApplicable();
    const values = {
      from: { date: hardestHit[0]?.from ?? '' },
      until: { date: hardestHit.at(-1)?.until ?? '2099-12-31' },
    };
    return inTime.every((day) => findOn(coveredIn(subject), day)) ? met(values) : notMet(values);
  },
};

const workLost: TemporaryUnemploymentRule = {
  id: 'work-lost',
  check: ({ form: { months, choice } }) => {
    const total = months.reduce((sum, one) => sum + one.lostPercent, 0);
    if (total > 0) return met({ lost: { percent: proportion(total, 1, months.length) } });
    return choice === 'none' ? notApplicable() : notMet();
  },
};

const minimumPay: TemporaryUnemploymentRule = {
  id: 'minimum-pay',
  check: (subject) => {
    const { minimumMonthlyPayCents, fullTimeWeeklyHours } = countryFigures(subject);
    const { months, weeklyHours, grossMonthlyCents } = subject.form;
    const hours = Math.min(weeklyHours, fullTimeWeeklyHours);
    const minimum = Math.max(
      ...months.map(({ month }) => figureOn(minimumMonthlyPayCents, lastDayOf(month))),
    );
    const least = proportion(minimum, Math.round(hours * 100), Math.round(fullTimeWeeklyHours * 100));
    const values = { least: { cents: least } };
    return grossMonthlyCents >= least ? met(values) : needsInformation(values);
  },
};

/** Never refuses: what the person receives, beside the usual. */
const personReceives: TemporaryUnemploymentRule = {
  id: 'person-receives',
  check: (subject) => {
    const { wanted, options } = compare(subject);
    return met({ amount: { cents: wanted.netCents }, usual: { cents: options.none.netCents } });
  },
};

/** Never refuses: what the payment body keeps of the benefit, and by when it must have the worker's form. */
const paymentBody: TemporaryUnemploymentRule = {
  id: 'payment-body',
  check: (subject) => {
    const { months } = compare(subject).wanted;
    const first = months.find(({ benefitCents }) => benefitCents > 0);
    if (schemeCountry(subject.facts) === 'FR' || !first) return notApplicable();
    const gross = months.reduce((sum, { benefitCents }) => sum + benefitCents, 0);
    const withheld = months.reduce((sum, { withheldCents }) => sum + withheldCents, 0);
    return met({
      amount: { cents: gross },
      net: { cents: gross - withheld },
      until: { date: lastDayOf(monthAfter(first.month, 2)) },
    });
  },
};

/** Days of benefit of the months asked alone; the payment body knows the others. */
const protectionPremium: TemporaryUnemploymentRule = {
  id: 'protection-premium',
  check: (subject) => {
    const { belgium } = subject.parameters;
    const { months } = compare(subject).wanted;
    const days = months.map(({ month, halfDays }) => ({
      from: `${month}-01`,
      until: lastDayOf(month),
      halfDays,
    }));
    return tellPremium(days, belgium.protectionPremium);
  },
};

const schemePays: TemporaryUnemploymentRule = {
  id: 'scheme-pays',
  check: (subject) => tellAmount(compare(subject).wanted.schemeCents),
};

const activityPays: TemporaryUnemploymentRule = {
  id: 'activity-pays',
  check: (subject) => {
    const { wanted, options } = compare(subject);
    const amount = { cents: wanted.activityCents };
    const pays = wanted.activityCents === 0 ? 'nothing' : 'something';
    return met({ amount, pays, usual: { cents: options.none.activityCents } });
  },
};

/** Refuses only a choice that the Activité cannot carry while it can carry another one. */
const feasible: TemporaryUnemploymentRule = {
  id: 'feasible',
  check: (subject) => {
    const { wanted, options } = compare(subject);
    const values = { need: { cents: Math.max(0, wanted.needCents) } };
    if (wanted.feasible) return met(values);
    const another = Object.values(options).some((option) => option.feasible);
    return wanted.feasible === false && another ? notMet(values) : notApplicable(values);
  },
};

/** Said when the Activité's balance is known and carries none of the three. */
const beyondMeans: TemporaryUnemploymentRule = {
  id: 'beyond-means',
  check: (subject) => {
    const options = Object.values(compare(subject).options);
    const balance = subject.facts.activity?.balanceCents;
    if (balance === undefined || options.some(({ feasible: can }) => can !== false)) return notApplicable();
    const least = Math.min(...options.map(({ needCents }) => needCents));
    return met({ balance: { cents: balance }, missing: { cents: least - balance } });
  },
};

const meansUnknown: TemporaryUnemploymentRule = {
  id: 'means-unknown',
  check: ({ facts }) => (facts.activity?.balanceCents === undefined ? met() : notApplicable()),
};

/** One of the three is met, and says why; none of them refuses. */
const recommended = (choice: Choice): TemporaryUnemploymentRule => ({
  id: `recommended-${choice}`,
  check: (subject) => {
    const { lostPercent, recommended: best } = compare(subject);
    if (best !== choice) return notApplicable();
    const { totalFromPercent, reserveMonths } = subject.parameters;
    return met({
      lost: { percent: lostPercent },
      limit: { percent: totalFromPercent },
      months: reserveMonths,
    });
  },
});

const recommendedByMeans: TemporaryUnemploymentRule = {
  id: 'recommended-by-means',
  check: (subject) => (compare(subject).byMeans ? met() : notApplicable()),
};

const topUp: TemporaryUnemploymentRule = {
  id: 'top-up',
  check: (subject) => tellAmount(topUpCents(subject)),
};

/** Only asked for when the plan itself pays something. */
const accountForTopUp: TemporaryUnemploymentRule = {
  id: accountKnown.id,
  check: (subject) => (topUpCents(subject) > 0 ? accountKnown.check(subject) : notApplicable()),
};

export const rules: readonly TemporaryUnemploymentRule[] = [
  permanentContract,
  employerCountry,
  monthsCovered,
  hitHardest,
  workLost,
  minimumPay,
  personReceives,
  paymentBody,
  protectionPremium,
  schemePays,
  activityPays,
  feasible,
  beyondMeans,
  meansUnknown,
  recommended('none'),
  recommended('partial'),
  recommended('total'),
  recommendedByMeans,
  topUp,
  accountForTopUp,
];
