/** The figures of the hardship aid: none was published, so every one is a house default. */
import * as z from 'zod';
import { datedSchema, findOn } from '../../policy/dated.ts';
import type { MeasureSettings, ParameterFault } from '../measure.ts';

const points = z.int().min(0).max(100);

const shortfallSchema = z.object({
  /** Months of missing income that a request counts. */
  months: z.int().min(1).max(12),
  /** Of what is asked, what counts as costs where the costs to pay are not given, in per cent. */
  unstatedCostsPercent: z.number().min(0).max(100),
  /** A month's income per person at and above which the aid covers nothing, in cents. */
  upperIncomePerPersonCents: datedSchema(z.int().min(1)),
});

export const parametersSchema = z.object({
  /** The most that a household receives in one calendar quarter, in cents. */
  householdCapCents: datedSchema(z.int().min(0)),
  /** Hours within which an urgent request has a first answer. */
  urgentFirstAnswerHours: z.int().min(1).max(720),
  /** Who of the committee is told when that time runs out, by the id in the staff's list; none or empty: its first. */
  chairId: z.string().max(60).exactOptional(),
  /** Below so many characters the committee cannot know what is the matter. */
  minimumExplanationCharacters: z.int().min(1),
  /** A month's income per person of the household up to which the aid covers all that is missing, in cents; above it the income scores nothing. */
  incomePerPersonCents: datedSchema(z.int().min(1)),
  /** The most points of each part of the score. */
  points: z.object({
    incomeDrop: points,
    incomePerPerson: points,
    otherAid: points,
    need: z.object({ rent: points, food: points, health: points, other: points }),
  }),
  /** From this score on the committee is told that a situation is pressing; nothing is refused by it. */
  minimumScore: points,
  /** How what is missing is counted; a plan that does not say takes the program's own. */
  shortfall: shortfallSchema.exactOptional(),
});

export type Parameters = z.infer<typeof parametersSchema>;

const house = 'house default';
const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 30_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 12_000_000 },
  ],
  // Two different people: one person fills at most one step of a chain.
  approvals: [{ role: 'social-committee' }, { role: 'social-committee' }],
  // House defaults: whoever asks for a month's rent is not asked for papers first.
  requiredDocuments: [
    { kind: 'income', fromCents: 100_000 },
    { kind: 'need', fromCents: 100_000 },
  ],
};

/** House defaults. */
export const ownShortfall: z.infer<typeof shortfallSchema> = {
  months: 3,
  unstatedCostsPercent: 50,
  upperIncomePerPersonCents: [{ from: '2020-03-30', value: 240_000, source: house }],
};

export const parameters: Parameters = {
  householdCapCents: [{ from: '2020-03-30', value: 150_000, source: house }],
  urgentFirstAnswerHours: 48,
  chairId: '',
  minimumExplanationCharacters: 5,
  incomePerPersonCents: [{ from: '2020-03-30', value: 120_000, source: house }],
  points: {
    incomeDrop: 40,
    incomePerPerson: 30,
    otherAid: 10,
    need: { rent: 20, food: 20, health: 20, other: 10 },
  },
  minimumScore: 20,
  shortfall: ownShortfall,
};

/** The aid fades between two lines of income. */
export function checkParameters(
  { incomePerPersonCents, shortfall = ownShortfall }: Parameters,
  day: string,
): readonly ParameterFault[] {
  const lower = findOn(incomePerPersonCents, day)?.value;
  const upper = findOn(shortfall.upperIncomePerPersonCents, day)?.value;
  return lower !== undefined && upper !== undefined && upper <= lower
    ? [
        {
          path: 'shortfall.upperIncomePerPersonCents',
          detail: `incomePerPersonCents: ${lower}`,
          above: 'incomePerPersonCents',
          value: lower,
        },
      ]
    : [];
}
