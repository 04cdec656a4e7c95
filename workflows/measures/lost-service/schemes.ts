/** The dated figures of the two public schemes, each with its source; every measure that leans on them reads these. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';

const percent = z.number().min(0).max(100);
const amount = z.int().min(0);
/** `advanced`: the cooperative pays the wage and collects from the scheme; `outside`: the scheme pays the person. */
const bearing = z.enum(['advanced', 'outside']);

const benefitSchema = z.object({
  ratePercent: percent,
  monthlyPayCeilingCents: amount,
  daysPerMonth: z.int().min(1),
  floorCentsPerDay: amount,
  ceilingCentsPerDay: amount,
  supplementCentsPerDay: amount,
});
export type BelgianBenefit = z.infer<typeof benefitSchema>;

const indemnitySchema = z.object({
  ratePercent: percent,
  floorCentsPerHour: amount,
  ceilingCentsPerHour: amount,
});
export type FrenchIndemnity = z.infer<typeof indemnitySchema>;

export const belgianSchemeSchema = z.object({
  bearing,
  /** Days of cancellation that count as force majeure. */
  forceMajeure: datedSchema(z.literal(true)),
  /** Events whose cancellation lets a promise count, and the day before which the promise must be dated. */
  promisedEvents: datedSchema(z.object({ promisedBefore: z.iso.date() })),
  /** Cents; the monthly ceiling of pay is turned into a day's pay by `daysPerMonth`. */
  benefit: datedSchema(benefitSchema),
});
export type BelgianScheme = z.infer<typeof belgianSchemeSchema>;

export const frenchSchemeSchema = z.object({
  bearing,
  /** The contract or promise must be dated before this day. */
  concludedBefore: datedSchema(z.iso.date()),
  /** What the State refunds per hour, in cents. */
  indemnity: datedSchema(indemnitySchema),
  /** The same for artists, technicians and the sectors below. */
  protectedIndemnity: datedSchema(indemnitySchema),
  /** Sectors as the Activité register writes them, in lower case. */
  protectedSectors: z.array(z.string()),
  hoursPerCachet: z.int().min(1),
  hoursPerDay: z.int().min(1),
});
export type FrenchScheme = z.infer<typeof frenchSchemeSchema>;

export const belgianScheme2020: BelgianScheme = {
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
      source: 'ucm.be FAQ (rate, pay ceiling, supplement); references.lesoir.be (floor and ceiling per day)',
    },
  ],
};

export const frenchScheme2020: FrenchScheme = {
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
};
