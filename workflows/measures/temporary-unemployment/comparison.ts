/** The three choices side by side over the months asked, and which one is recommended. */
import { type Cents, proportion, sumCents } from '../../money.ts';
import { coveredDays } from '../lost-service/belgian-benefit.ts';
import { isProtected, schemeCountry } from '../lost-service/lost-service.ts';
import type { Case } from '../measure.ts';
import { belgianMonth } from './belgium.ts';
import { type Choice, choices, type form } from './form.ts';
import { frenchMonth } from './france.ts';
import type { MonthOutcome } from './month-outcome.ts';
import type { Parameters } from './policy.ts';

export type TemporaryUnemploymentCase = Case<typeof form, Parameters>;

export interface Option {
  readonly choice: Choice;
  readonly months: readonly MonthOutcome[];
  readonly netCents: Cents;
  /** Of the benefit, what its payer withholds as an advance on income tax. */
  readonly withheldCents: Cents;
  readonly schemeCents: Cents;
  readonly activityCents: Cents;
  /** What the Activité has to take from its own means: pay and running costs less what the work left earns. */
  readonly needCents: Cents;
  /** Undefined when the Activité's balance is not known. */
  readonly feasible: boolean | undefined;
}

export interface Comparison {
  readonly options: Readonly<Record<Choice, Option>>;
  readonly wanted: Option;
  readonly recommended: Choice;
  /** The choice that its reasons speak for was more than the Activité can carry. */
  readonly byMeans: boolean;
  /** Average over the months. */
  readonly lostPercent: number;
}

export function compare(subject: TemporaryUnemploymentCase): Comparison {
  const options = Object.fromEntries(choices.map((choice) => [choice, optionOf(subject, choice)])) as Record<
    Choice,
    Option
  >;
  const { months, choice } = subject.form;
  const lostPercent = proportion(sumCents(months.map((one) => one.lostPercent)), 1, months.length);
  return { options, wanted: options[choice], lostPercent, ...recommend(subject, options, lostPercent) };
}

/** One choice over the months, in the order of the calendar. */
export function optionOf(subject: TemporaryUnemploymentCase, choice: Choice): Option {
  const { form, facts } = subject;
  const months = form.months
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .map((one) => ({ one, outcome: monthOf(subject, choice, one) }));
  const outcomes = months.map(({ outcome }) => outcome);
  const needs = months.map(({ one, outcome }) => {
    return outcome.activityCents + costsOf(subject) - incomeOf(subject, choice, one);
  });
  const needCents = sumCents(needs);
  const balance = facts.activity?.balanceCents;
  return {
    choice,
    months: outcomes,
    netCents: sumCents(outcomes.map((month) => month.netCents)),
    withheldCents: sumCents(outcomes.map((month) => month.withheldCents)),
    schemeCents: sumCents(outcomes.map((month) => month.schemeCents)),
    activityCents: sumCents(outcomes.map((month) => month.activityCents)),
    needCents,
    feasible: balance === undefined ? undefined : balance >= needCents,
  };
}

type AskedMonth = TemporaryUnemploymentCase['form']['months'][number];

function monthOf(subject: TemporaryUnemploymentCase, choice: Choice, asked: AskedMonth): MonthOutcome {
  const { form, facts, parameters } = subject;
  const work = { grossCents: form.grossMonthlyCents, weeklyHours: form.weeklyHours, choice, ...asked };
  if (schemeCountry(facts) !== 'FR') return belgianMonth(work, parameters.belgium, coveredIn(subject));
  return frenchMonth(work, parameters.france, isProtected(facts, parameters.france.protectedSectors));
}

/** The days that the Belgian scheme covers for this Activité. */
export function coveredIn({ facts, parameters: { belgium } }: TemporaryUnemploymentCase) {
  return coveredDays({ ...belgium, forceMajeure: belgium.scheme }, facts.activity?.sector);
}

function costsOf({ facts }: TemporaryUnemploymentCase): Cents {
  return facts.activity?.monthlyCostsCents ?? 0;
}

/** Work that goes on is taken to earn its own share of pay and costs; with everything suspended nothing is earned. */
function incomeOf(subject: TemporaryUnemploymentCase, choice: Choice, asked: AskedMonth): Cents {
  if (choice === 'total') return 0;
  const usual = monthOf(subject, 'none', asked).activityCents + costsOf(subject);
  return proportion(usual, 100 - asked.lostPercent, 100);
}

function recommend(
  subject: TemporaryUnemploymentCase,
  options: Readonly<Record<Choice, Option>>,
  lostPercent: number,
): Pick<Comparison, 'recommended' | 'byMeans'> {
  const preferred = preferredChoice(subject, options, lostPercent);
  if (options[preferred].feasible !== false) return { recommended: preferred, byMeans: false };
  const possible = Object.values(options).filter((one) => one.feasible);
  const candidates = possible.length > 0 ? possible : Object.values(options);
  const least = Math.min(...candidates.map((one) => one.needCents));
  const cheapest = candidates.filter((one) => one.needCents === least).map((one) => one.choice);
  const recommended = cheapest.includes(preferred) ? preferred : (cheapest[0] ?? preferred);
  return { recommended, byMeans: recommended !== preferred };
}

/** Nothing when nothing is lost or the Activité carries it easily; everything when hardly any work is left. */
function preferredChoice(
  { facts, parameters }: TemporaryUnemploymentCase,
  options: Readonly<Record<Choice, Option>>,
  lostPercent: number,
): Choice {
  const balance = facts.activity?.balanceCents ?? 0;
  const reserve = parameters.reserveMonths * (facts.activity?.monthlyCostsCents ?? 0);
  if (
    lostPercent === 0 ||
    (facts.activity?.balanceCents !== undefined && balance - options.none.needCents >= reserve)
  )
    return 'none';
  return lostPercent >= parameters.totalFromPercent ? 'total' : 'partial';
}

/** Cents that the plan adds to what the person receives under the choice wanted. */
export function topUpCents(subject: TemporaryUnemploymentCase): Cents {
  const lost = optionOf(subject, 'none').netCents - optionOf(subject, subject.form.choice).netCents;
  return proportion(Math.max(0, lost), Math.round(subject.parameters.topUpPercent * 100), 10_000);
}
