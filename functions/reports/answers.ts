/** What the calls of reports answer. */
import * as z from 'zod';
import type { Amounts, ForecastWeek, OpenLine } from '../../workflows/forecast/forecast.ts';
import { openStatuses } from '../../workflows/forecast/parameters.ts';
import type { PastWeek } from '../../workflows/forecast/past.ts';
import type { LossRow } from '../../workflows/losses/disclosure.ts';
import type { MonthOfLosses } from '../../workflows/losses/months.ts';
import { type PolicyError, policyHints, policyProblems } from '../../workflows/policy/policy-error.ts';
import type { TallyRow } from '../../workflows/simulation/tally.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { EnvelopeForecast } from './envelope-forecast.ts';
import type { ForecastResult } from './forecast.ts';
import type { SimulatedDemand, SimulatedEnvelope, SimulationResult } from './simulation.ts';
import type { ForecastView, LossesView, SimulationView } from './view.ts';

export const monthOfLosses = schemaOf<MonthOfLosses>('MonthOfLosses', () =>
  z.object({
    month: z.string(),
    turnoverCents: cents(),
    previousYearCents: cents(),
    changePercent: z
      .number()
      .describe('Against the year before, rounded to a tenth; absent without a year before.')
      .exactOptional(),
    announcedPercent: z.number().exactOptional(),
    daysLost: z.number(),
  }),
);

export const lossRow = schemaOf<LossRow>('LossRow', () =>
  z.object({
    month: z.string(),
    country: z.string().describe("A country's code, `unknown`, or `other`."),
    sector: z.string().describe('A sector, `unknown`, or `other`.'),
    turnoverCents: cents(),
    previousYearCents: cents(),
    daysLost: z.number(),
  }),
);

export const lossesView = schemaOf<LossesView>('Losses', () =>
  z.object({
    asOf: z.string().nullable().describe('As of when; null when nothing was gathered yet.'),
    months: z.array(monthOfLosses()),
    rows: z.array(lossRow()),
    withheld: z.array(z.string()).describe('Months of which too few people are known.'),
    announced: z.object({
      turnoverChangePercent: z
        .record(z.string(), z.int())
        .describe('Turnover of the month against the year before, in percent. April was an estimate then.'),
      daysLost: z.literal(75000).describe('At least; from February to April.'),
      turnoverLostCents: z.literal(2500000000).describe('At least; from February to April.'),
      liquidityCents: z.literal(500000000).describe('What the plan needs, at least.'),
    }),
  }),
);

export const envelopeForecast = schemaOf<EnvelopeForecast>('EnvelopeOutlook', () =>
  z.object({
    envelopeId: z.string(),
    measure: z.string(),
    country: z.string(),
    period: z.string(),
    ceilingCents: cents(),
    spentCents: cents(),
    reservedCents: cents(),
    availableCents: cents(),
    recentCents: cents(),
    exhaustion: z.union([
      z.object({
        kind: z.enum(['expected', 'reached']),
        on: z.string(),
      }),
      z.object({
        kind: z.literal('lasts'),
      }),
    ]),
  }),
);

export const forecastWeek = schemaOf<ForecastWeek>('ForecastWeek', () =>
  z.object({
    from: z.string().describe('Monday and Sunday.'),
    until: z.string(),
    openClaimsCents: cents(),
    newClaimsCents: cents(),
    outCents: cents(),
    inCents: cents(),
    inflows: z.object({
      recovery: z.int(),
      instalments: z.int(),
      'public-aid': z.int(),
      pledges: z.int(),
      'public-schemes': z.int(),
      financing: z.int(),
    }),
    netCents: cents().describe('Out less in: above zero, the treasury has to find it.'),
    paidByThenCents: cents().describe('Paid out so far and until the end of this week.'),
  }),
);

export const openLine = schemaOf<OpenLine>('OpenLine', () =>
  z.object({
    status: z.enum(openStatuses),
    expectedCents: cents(),
    paidPercent: z.number(),
    from: z.enum(['default', 'history']),
    count: z.int(),
    amountCents: cents(),
  }),
);

export const amounts = schemaOf<Amounts>('Amounts', () =>
  z.object({
    count: z.int(),
    amountCents: cents(),
  }),
);

export const pastWeek = schemaOf<PastWeek>('PastWeek', () =>
  z.object({
    until: day(),
    reservedCents: cents(),
    paidCents: cents(),
    queuedCents: cents(),
  }),
);

export const forecastResult = schemaOf<ForecastResult>('ForecastResult', () =>
  z.object({
    horizonWeeks: z.int(),
    past: z
      .array(pastWeek())
      .describe('How the envelopes stood at the end of each week so far.')
      .exactOptional(),
    pastOf: z
      .record(z.string(), z.array(pastWeek()))
      .describe('The same of each measure and each country: `measure:hardship-aid`, `country:BE`.')
      .exactOptional(),
    envelopes: z.array(envelopeForecast()),
    today: day(),
    weeks: z.array(forecastWeek()),
    laterOutCents: cents().describe('What is expected after the last week.'),
    laterInCents: cents(),
    open: z.array(openLine()),
    paidCents: cents(),
    recent: amounts(),
  }),
);

export const forecastView = schemaOf<ForecastView>('Forecast', () =>
  z.object({
    asOf: z.string().nullable(),
    announcedCents: cents(),
    forecast: forecastResult().nullable(),
  }),
);

export const policyError = schemaOf<PolicyError>('PolicyError', () =>
  z.object({
    path: z.string(),
    code: z.enum(policyProblems),
    detail: z.string().describe('What was expected instead, in technical English.'),
    hint: z
      .object({
        key: z.enum(policyHints),
        days: z.array(z.string()).exactOptional(),
        figure: z.string().exactOptional(),
        value: z.number().exactOptional(),
        texts: z.array(z.string()).exactOptional(),
      })
      .describe('The same, as a sentence for people is made of it.')
      .exactOptional(),
  }),
);

export const tallyRow = schemaOf<TallyRow>('TallyRow', () =>
  z.object({
    measure: z.string(),
    country: z.string(),
    claims: z.int().describe('All that were filed.'),
    decidedByPeople: z
      .int()
      .describe('Of them, those that people had the last word on: no policy changes them.'),
    changedOutcome: z.int(),
    newlyEligible: z
      .int()
      .describe(
        'Of those: refused or incomplete before, eligible under the other policy; and the other way round.',
      ),
    noLongerEligible: z.int(),
    changedAmount: z.int().describe('Eligible under both, with another amount.'),
    ownCents: cents(),
    otherCents: cents(),
    differenceCents: cents(),
    factsChanged: z
      .int()
      .describe(
        "The claim's own policy says something else on the registers of today than when it was decided.",
      ),
    undecidable: z
      .int()
      .describe('One of the policies has no figure for a day that the claim needs one for.'),
    otherVersion: z
      .int()
      .describe(
        "Decided under an earlier version of the plan's policy, which is not replayed: today's stands for it.",
      ),
  }),
);

export const simulatedDemand = schemaOf<SimulatedDemand>('SimulatedDemand', () =>
  z.object({
    ceilingCents: cents(),
    askedCents: cents(),
    exhaustion: z.union([
      z.object({ kind: z.enum(['reached', 'expected']), on: day() }),
      z.object({ kind: z.literal('lasts') }),
    ]),
  }),
);

export const simulatedEnvelope = schemaOf<SimulatedEnvelope>('SimulatedEnvelope', () =>
  z.object({
    envelopeId: z.string(),
    measure: z.string(),
    country: z.string(),
    period: z.string(),
    own: simulatedDemand().exactOptional(),
    other: simulatedDemand().exactOptional(),
  }),
);

export const simulationResult = schemaOf<SimulationResult>('SimulationResult', () =>
  z.object({
    planVersion: z.string(),
    policyVersion: z.string(),
    note: z.string().exactOptional(),
    changes: z
      .array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }))
      .describe('Figure by figure, what the other policy says instead.')
      .exactOptional(),
    rows: z.array(tallyRow()),
    envelopes: z.array(simulatedEnvelope()),
  }),
);

export const simulationAnswer = schemaOf<SimulationView>('Simulation', () =>
  z.object({
    simulationId: z.string(),
    state: z.enum(['refused', 'running', 'done']),
    askedBy: z.string(),
    askedAt: instant(),
    endedAt: instant().nullable(),
    seen: z.int().describe('Claims replayed so far.'),
    errors: z.array(policyError()),
    result: simulationResult().nullable(),
  }),
);

/** A policy document; `/api/policy/schema` says what stands in it. */
export const policyDocument = schemaOf('PolicyDocument', () => z.record(z.string(), z.unknown()));

export const orderedReport = schemaOf('OrderedReport', () =>
  z.object({ reportId: z.string(), state: z.literal('running') }),
);
