/**
 * The liquidity forecast: what the plan will have to pay week by week (open claims, and new ones at the pace of the
 * last weeks) and what comes in (instalments, clients, public money). Pure sums over what was gathered.
 */
import { addDays, daysInclusive, mondayOf } from '../calendar.ts';
import { type Cents, proportion, splitByWeights, sumCents } from '../money.ts';
import { type Experiences, type Likelihood, likelihoodOf } from './experience.ts';
import {
  type ForecastParameters,
  type InflowKind,
  inflowKinds,
  type OpenStatus,
  openStatuses,
} from './parameters.ts';

/** Some claims of one status and what they may come to. */
export interface Amounts {
  readonly count: number;
  readonly amountCents: Cents;
}

/** Money that somebody owes. */
export interface Due {
  readonly kind: InflowKind;
  readonly amountCents: Cents;
  /** The day agreed; absent: as long as the parameters say. A day that has passed counts as today. */
  readonly dueOn?: string;
}

export interface Gathered {
  readonly today: string;
  /** Last day on which claims may be filed. */
  readonly closesOn: string;
  readonly open: Readonly<Partial<Record<OpenStatus, Amounts>>>;
  readonly experiences: Experiences;
  /** Claims filed in the last `paceWeeks` weeks, whatever became of them. */
  readonly recent: Amounts;
  readonly dues: readonly Due[];
  /** What the plan has paid out so far. */
  readonly paidCents: Cents;
}

export interface ForecastWeek {
  /** Monday and Sunday. */
  readonly from: string;
  readonly until: string;
  readonly openClaimsCents: Cents;
  readonly newClaimsCents: Cents;
  readonly outCents: Cents;
  readonly inCents: Cents;
  readonly inflows: Readonly<Record<InflowKind, Cents>>;
  /** Out less in: above zero, the treasury has to find it. */
  readonly netCents: Cents;
  /** Paid out so far and until the end of this week. */
  readonly paidByThenCents: Cents;
}

export interface OpenLine extends Amounts {
  readonly status: OpenStatus;
  readonly expectedCents: Cents;
  readonly paidPercent: number;
  readonly from: Likelihood['from'];
}

export interface Forecast {
  readonly today: string;
  readonly weeks: readonly ForecastWeek[];
  /** What is expected after the last week. */
  readonly laterOutCents: Cents;
  readonly laterInCents: Cents;
  readonly open: readonly OpenLine[];
  readonly paidCents: Cents;
  readonly recent: Amounts;
}

export function makeForecast(gathered: Gathered, parameters: ForecastParameters): Forecast {
  const { today } = gathered;
  const start = mondayOf(today);
  const open = openStatuses.map((status) => expectOpen(gathered, status, parameters));
  const openWeeks = addUp(open.map((one) => one.weeks));
  const newWeeks = expectNew(gathered, start, parameters);
  const inflows = expectInflows(gathered, start, parameters);
  const horizon = parameters.horizonWeeks;
  let paidByThenCents = gathered.paidCents;
  const weeks = Array.from({ length: horizon }, (_, week): ForecastWeek => {
    const openClaimsCents = openWeeks[week] ?? 0;
    const newClaimsCents = newWeeks[week] ?? 0;
    const outCents = openClaimsCents + newClaimsCents;
    const own = Object.fromEntries(inflowKinds.map((kind) => [kind, inflows[kind][week] ?? 0]));
    const inCents = sumCents(Object.values(own));
    paidByThenCents += outCents;
    return {
      from: addDays(start, 7 * week),
      until: addDays(start, 7 * week + 6),
      openClaimsCents,
      newClaimsCents,
      outCents,
      inCents,
      inflows: own as Record<InflowKind, Cents>,
      netCents: outCents - inCents,
      paidByThenCents,
    };
  });
  return {
    today,
    weeks,
    laterOutCents: sumCents([...openWeeks.slice(horizon), ...newWeeks.slice(horizon)]),
    laterInCents: sumCents(inflowKinds.flatMap((kind) => inflows[kind].slice(horizon))),
    open: open.map(({ line }) => line).filter((line) => line.count > 0),
    paidCents: gathered.paidCents,
    recent: gathered.recent,
  };
}

/** Cents by week from this one on. */
type Weeks = readonly Cents[];

function addUp(all: readonly Weeks[]): Weeks {
  const length = Math.max(0, ...all.map((weeks) => weeks.length));
  return Array.from({ length }, (_, week) => sumCents(all.map((weeks) => weeks[week] ?? 0)));
}

function expectOpen(
  { open, experiences }: Gathered,
  status: OpenStatus,
  parameters: ForecastParameters,
): { line: OpenLine; weeks: Weeks } {
  const { count, amountCents } = open[status] ?? { count: 0, amountCents: 0 };
  const likelihood = likelihoodOf(experiences[status], parameters.claims[status], parameters.enoughEnded);
  const expectedCents = proportion(amountCents, likelihood.paid, likelihood.of);
  const paidPercent = Math.round((1000 * likelihood.paid) / likelihood.of) / 10;
  return {
    line: { status, count, amountCents, expectedCents, paidPercent, from: likelihood.from },
    weeks: splitByWeights(expectedCents, likelihood.weeks),
  };
}

/** Each week until filing closes brings as much as the recent ones did, paid as filed claims are. */
function expectNew(
  { recent, experiences, closesOn }: Gathered,
  start: string,
  parameters: ForecastParameters,
): Weeks {
  const { paceWeeks, horizonWeeks, claims, enoughEnded } = parameters;
  const likelihood = likelihoodOf(experiences.submitted, claims.submitted, enoughEnded);
  const perWeek = proportion(recent.amountCents, likelihood.paid, likelihood.of * paceWeeks);
  const spread = splitByWeights(perWeek, likelihood.weeks);
  const filings = Array.from({ length: horizonWeeks }, (_, week) => week).filter(
    (week) => addDays(start, 7 * week) <= closesOn,
  );
  return addUp(filings.map((week) => [...Array.from({ length: week }, () => 0), ...spread]));
}

function expectInflows(
  { dues, today }: Gathered,
  start: string,
  { inflows }: ForecastParameters,
): Record<InflowKind, Weeks> {
  const byKind = Object.fromEntries(inflowKinds.map((kind) => [kind, [] as Cents[]])) as Record<
    InflowKind,
    Cents[]
  >;
  for (const { kind, amountCents, dueOn } of dues) {
    const { percent, afterWeeks } = inflows[kind];
    const day = dueOn ?? addDays(today, 7 * afterWeeks);
    const week = Math.floor((daysInclusive(start, day > today ? day : today) - 1) / 7);
    const weeks = byKind[kind];
    while (weeks.length <= week) weeks.push(0);
    weeks[week] = (weeks[week] ?? 0) + proportion(amountCents, percent, 100);
  }
  return byKind;
}
