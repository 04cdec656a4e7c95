/** The liquidity forecast, gathered: claims with what became of them, loans, clients' pledges, public money. */

import { addDays, mondayOf } from '../../workflows/calendar.ts';
import { type Claim, isEnded } from '../../workflows/claim/claim.ts';
import { addExperience } from '../../workflows/forecast/experience.ts';
import { type Amounts, type Due, type Forecast, makeForecast } from '../../workflows/forecast/forecast.ts';
import {
  type ForecastParameters,
  forecastParameters,
  type InflowKind,
  openStatuses,
} from '../../workflows/forecast/parameters.ts';
import { addPast, type PastChanges, type PastWeek, pastWeeks } from '../../workflows/forecast/past.ts';
import type { Returned } from '../../workflows/ledger/advances.ts';
import { sumCents } from '../../workflows/money.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { duesOfCases, duesOfLoans, duesOfReceipts } from './dues.ts';
import { type EnvelopeForecast, envelopeForecast } from './envelope-forecast.ts';
import type { ForecastWork } from './forecast-work.ts';
import { claimSources, type Gathering, type Source } from './sources.ts';
import type { Report } from './store.ts';

export interface ForecastResult extends Forecast {
  readonly horizonWeeks: number;
  /** How the envelopes stood at the end of each week so far; absent in one gathered by an earlier version. */
  readonly past?: readonly PastWeek[];
  /** The same of each measure and each country: `measure:hardship-aid`, `country:BE`. */
  readonly pastOf?: Readonly<Record<string, readonly PastWeek[]>>;
  readonly envelopes: readonly EnvelopeForecast[];
}

const nothing: Amounts = { count: 0, amountCents: 0 };

export const forecastReport: Gathering<ForecastWork, ForecastResult> = {
  begin: () => ({
    open: {},
    experiences: {},
    recent: nothing,
    paidCents: 0,
    dues: {},
    recentOf: {},
    queuedSince: {},
    past: {},
  }),
  sources: (deps, report) => [
    ...claimSources(deps, report, addClaims),
    ...[duesOfLoans, duesOfReceipts, duesOfCases].map(
      (read): Source<ForecastWork> =>
        async (at, own, work, after) => {
          const { dues, count, next } = await read(at, after);
          const gathered = addDues(work, dues, own.today);
          return { gathered, count, ...(next !== undefined && { next }) };
        },
    ),
  ],
  async finish(deps, { today }, work) {
    const parameters = parametersOn(today);
    const { open, experiences, recent, paidCents } = work;
    const closesOn = deps.plan.endsOn;
    const dues = prudent(work.dues);
    const forecast = makeForecast(
      { today, closesOn, open, experiences, recent, dues, paidCents },
      parameters,
    );
    const envelopes = await envelopeForecast(deps, today, work);
    const past = pastWeeks(work.past ?? {}, today);
    const pastOf = Object.fromEntries(
      Object.entries(work.pastOf ?? {}).map(([group, changes]) => [group, pastWeeks(changes, today)]),
    );
    return { ...forecast, horizonWeeks: parameters.horizonWeeks, past, pastOf, envelopes };
  },
};

/** Before the first period its figures count as well. */
function parametersOn(today: string): ForecastParameters {
  const first = forecastParameters[0]?.from ?? today;
  return valueOn(forecastParameters, today < first ? first : today);
}

async function addClaims(
  deps: Deps,
  { today }: Report,
  work: ForecastWork,
  claims: readonly Claim[],
): Promise<ForecastWork> {
  const advanced = await Promise.all(claims.map((claim) => advancedToSchemes(deps, claim)));
  const since = addDays(today, -7 * parametersOn(today).paceWeeks);
  let sum = work;
  for (const [at, claim] of claims.entries()) {
    sum = addClaim(sum, claim, since);
    const amountCents = advanced[at] ?? 0;
    if (amountCents > 0) sum = addDues(sum, [{ kind: 'public-schemes', amountCents }], today);
  }
  return sum;
}

function addPastOf(
  sums: Readonly<Record<string, PastChanges>>,
  claim: Claim,
): Readonly<Record<string, PastChanges>> {
  const groups = [`measure:${claim.measure}`, `country:${claim.country}`];
  const added = groups.map((group) => [group, addPast(sums[group] ?? {}, claim)] as const);
  return { ...sums, ...Object.fromEntries(added) };
}

function addClaim(work: ForecastWork, claim: Claim, since: string): ForecastWork {
  const { status, envelopeId } = claim;
  const isOpen = (openStatuses as readonly string[]).includes(status);
  const isRecent = claim.filedOn > since;
  const asked = payableCents(claim);
  const posted = postedCents(claim);
  const fromEnvelope = isRecent && takesMoney(claim) ? envelopeCents(claim) : 0;
  return {
    ...work,
    experiences: addExperience(work.experiences, claim),
    past: addPast(work.past ?? {}, claim),
    pastOf: addPastOf(work.pastOf ?? {}, claim),
    paidCents: work.paidCents + posted,
    ...(isOpen && {
      open: { ...work.open, [status]: withOne(work.open[status], Math.max(0, asked - posted)) },
    }),
    ...(isRecent && { recent: withOne(work.recent, asked) }),
    ...(envelopeId !== undefined && {
      recentOf: { ...work.recentOf, [envelopeId]: (work.recentOf[envelopeId] ?? 0) + fromEnvelope },
    }),
    ...(status === 'queued' &&
      envelopeId !== undefined &&
      claim.seat?.state !== 'wanted' && {
        queuedSince: { [envelopeId]: claim.filedOn, ...work.queuedSince },
      }),
  };
}

function withOne(before: Amounts = nothing, amountCents: number): Amounts {
  return { count: before.count + 1, amountCents: before.amountCents + amountCents };
}

/** What the cooperative would pay out; of a claim that is not decided yet, what it asks for. */
function payableCents({ decision, form }: Claim): number {
  if (!decision) return typeof form.amountCents === 'number' ? form.amountCents : 0;
  return sumCents(
    decision.funding.filter((line) => line.bearing !== 'outside').map((line) => line.amountCents),
  );
}

function envelopeCents({ decision }: Claim): number {
  const lines = decision?.funding.filter((line) => line.bearing === 'envelope') ?? [];
  return sumCents(lines.map((line) => line.amountCents));
}

function takesMoney({ status, decision }: Claim): boolean {
  if (status === 'paid' || status === 'completed') return true;
  return !isEnded(status) && decision?.outcome === 'eligible';
}

function postedCents({ allocations }: Claim): number {
  return sumCents(allocations.filter((one) => one.state === 'posted').map((one) => one.amountCents));
}

/** What public schemes still owe for pay that was advanced for the claim. */
async function advancedToSchemes(deps: Deps, claim: Claim): Promise<number> {
  const owed = claim.allocations.filter(
    ({ state, debit }) =>
      state === 'posted' && debit.startsWith('receivable:') && !debit.startsWith('receivable:client'),
  );
  if (owed.length === 0) return 0;
  const record = await deps.store.get<{ returned: Returned }>(keys.advances(claim.claimId));
  const returned = record?.data.returned ?? {};
  return sumCents(owed.map((one) => Math.max(0, one.amountCents - (returned[one.transferId] ?? 0))));
}

function addDues(work: ForecastWork, dues: readonly Due[], today: string): ForecastWork {
  const sums = { ...work.dues };
  for (const { kind, amountCents, dueOn } of dues) {
    const day = dueOn === undefined ? '' : mondayOf(dueOn > today ? dueOn : today);
    sums[`${kind}#${day}`] = (sums[`${kind}#${day}`] ?? 0) + amountCents;
  }
  return { ...work, dues: sums };
}

/** Public money that is expected already pays back what was advanced to schemes: it is not counted twice. */
function prudent(sums: ForecastWork['dues']): Due[] {
  const dues = Object.entries(sums).map(([key, amountCents]): Due => {
    const [kind = '', dueOn = ''] = key.split('#');
    return { kind: kind as InflowKind, amountCents, ...(dueOn !== '' && { dueOn }) };
  });
  const expected = sumCents(dues.filter(({ kind }) => kind === 'public-aid').map((due) => due.amountCents));
  return dues.map((due) =>
    due.kind === 'public-schemes' ? { ...due, amountCents: Math.max(0, due.amountCents - expected) } : due,
  );
}
