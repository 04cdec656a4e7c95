/** The dated figures that a cancelled contract is decided under, each with its source. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';

const percent = z.number().min(0).max(100);
const amount = z.int().min(0);
const bearing = z.enum(['advanced', 'outside']);

export const parametersSchema = z.object({
  /** When a cancellation counts as caused by the crisis. */
  crisis: datedSchema(z.literal(true)),
  /** The time that the planned service must lie in, at least by its last day. */
  service: datedSchema(z.literal(true)),
  belgium: z.object({
    /** How temporary unemployment is borne: `advanced` when the cooperative pays the wage and collects the benefit. */
    bearing,
    /** Days of cancellation that count as force majeure. */
    forceMajeure: datedSchema(z.literal(true)),
    /** Events whose cancellation lets a promise count, and the day before which the promise must be dated. */
    promisedEvents: datedSchema(z.object({ promisedBefore: z.iso.date() })),
    /** Cents; the monthly ceiling of pay is turned into a day's pay by `daysPerMonth`. */
    benefit: datedSchema(
      z.object({
        ratePercent: percent,
        monthlyPayCeilingCents: amount,
        daysPerMonth: z.int().min(1),
        floorCentsPerDay: amount,
        ceilingCentsPerDay: amount,
        supplementCentsPerDay: amount,
      }),
    ),
  }),
  france: z.object({
    bearing,
    /** The contract or promise must be dated before this day. */
    concludedBefore: datedSchema(z.iso.date()),
    /** What the State refunds per hour, in cents. */
    indemnity: datedSchema(
      z.object({ ratePercent: percent, floorCentsPerHour: amount, ceilingCentsPerHour: amount }),
    ),
    /** The same for artists, technicians and the sectors below. */
    protectedIndemnity: datedSchema(
      z.object({ ratePercent: percent, floorCentsPerHour: amount, ceilingCentsPerHour: amount }),
    ),
    /** Sectors as the Activité register writes them, in lower case. */
    protectedSectors: z.array(z.string()),
    hoursPerCachet: z.int().min(1),
    hoursPerDay: z.int().min(1),
  }),
});

export type Parameters = z.infer<typeof parametersSchema>;

const house = 'house default';
const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 120_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 50_000_000 },
  ],
  approvals: [
    { role: 'adviser' },
    { role: 'finance', fromCents: 100_000 },
    { role: 'board-delegate', fromCents: 500_000 },
  ],
};

export const parameters: Parameters = {
  crisis: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: house }],
  service: [{ from: '2020-03-01', until: '2021-12-31', value: true, source: house }],
  belgium: {
    bearing: 'advanced',
    forceMajeure: [{ from: '2020-03-13', value: true, source: 'cessoc.be 20645' }],
    promisedEvents: [
      {
        from: '2020-03-14',
        until: '2020-08-31',
        value: { promisedBefore: '2020-04-15' },
        source: 'cgslb.be; blog.forumforthefuture.be 8350',
      },
    ],
    benefit: [
      {
        from: '2020-03-13',
        value: {
          ratePercent: 70,
          monthlyPayCeilingCents: 275_476,
          daysPerMonth: 26,
          floorCentsPerDay: 5162,
          ceilingCentsPerDay: 7417,
          supplementCentsPerDay: 563,
        },
        source:
          'ucm.be FAQ (rate, pay ceiling, supplement); references.lesoir.be (floor and ceiling per day)',
      },
    ],
  },
  france: {
    bearing: 'advanced',
    concludedBefore: [{ from: '2020-03-01', value: '2020-03-17', source: 'culturematin.com' }],
    indemnity: [
      {
        from: '2020-03-01',
        until: '2020-05-31',
        value: { ratePercent: 70, floorCentsPerHour: 803, ceilingCentsPerHour: 3198 },
        source: 'chp-expertise.fr; avocat-travail-sete.fr (70% of gross, up to 4.5 SMIC)',
      },
      {
        from: '2020-06-01',
        // 60% of 4.5 × 10.15 € is 27.405 €.
        value: { ratePercent: 60, floorCentsPerHour: 803, ceilingCentsPerHour: 2741 },
        source: 'avocat-travail-sete.fr (60% of gross from 1 June); hans-associes.fr (SMIC 10.15 €)',
      },
    ],
    protectedIndemnity: [
      {
        from: '2020-03-01',
        value: { ratePercent: 70, floorCentsPerHour: 803, ceilingCentsPerHour: 3198 },
        source: 'chp-expertise.fr; avocat-travail-sete.fr (70% kept for culture and other protected sectors)',
      },
    ],
    protectedSectors: [
      'culture',
      'music',
      'theatre',
      'dance',
      'circus',
      'performing-arts',
      'audiovisual',
      'events',
    ],
    hoursPerCachet: 12,
    hoursPerDay: 7,
  },
};
