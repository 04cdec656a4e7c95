/** The shape of the dated figures of the two public schemes; every measure that leans on them reads these. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';

const percent = z.number().min(0).max(100);
const amount = z.int().min(0);
/** `advanced`: the cooperative pays the person and collects from the scheme; `outside`: the scheme pays the person. */
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

const premiumSchema = z.object({
  /** Benefit days from which on there is a premium, and those beyond which each day adds to it. */
  fromDays: z.int().min(1),
  premiumCents: amount,
  beyondDays: z.int().min(1),
  centsPerDayBeyond: amount,
});

const refundSchema = z.object({
  ratePercent: percent,
  floorCentsPerHour: amount,
  ceilingCentsPerHour: amount,
});
export type FrenchRefund = z.infer<typeof refundSchema>;

const indemnitySchema = z.object({ ratePercent: percent, floorCentsPerHour: amount });
export type FrenchIndemnity = z.infer<typeof indemnitySchema>;

export const belgianSchemeSchema = z.object({
  bearing,
  /** Days that the simplified force majeure covers for everybody. */
  forceMajeure: datedSchema(z.literal(true)),
  /** Days that it covers for the employers and sectors hit hardest alone. */
  hardestHit: datedSchema(z.literal(true)),
  /** Sectors as the Activité register writes them, in lower case. */
  hardestHitSectors: z.array(z.string()),
  /** Events whose ban lets a promise count, the day before which the promise is dated, and since when this is so. */
  promisedEvents: datedSchema(
    z.object({ promisedBefore: z.iso.date(), decidedOn: z.iso.date().exactOptional() }),
  ),
  /** Cents; the monthly ceiling of pay is turned into a day's pay by `daysPerMonth`, the week of six days. */
  benefit: datedSchema(benefitSchema),
  /** What the payment body withholds from the benefit. */
  withholdingPercent: datedSchema(percent),
  /** Premium for many days of benefit in the time given. */
  protectionPremium: datedSchema(premiumSchema),
});
export type BelgianScheme = z.infer<typeof belgianSchemeSchema>;

export const frenchSchemeSchema = z.object({
  bearing,
  /** The contract or promise must be dated before this day. */
  concludedBefore: datedSchema(z.iso.date()),
  /** What the employer pays the person for an hour, in cents. */
  indemnity: datedSchema(indemnitySchema),
  /** What the State refunds to the employer for it, in cents. */
  refund: datedSchema(refundSchema),
  /** The same two for artists, technicians and the sectors below. */
  protectedIndemnity: datedSchema(indemnitySchema),
  protectedRefund: datedSchema(refundSchema),
  /** Sectors as the Activité register writes them, in lower case. */
  protectedSectors: z.array(z.string()),
  /** Hours indemnified for one cachet, and at most for one day paid by the hour. */
  hoursPerCachet: z.int().min(1),
  hoursPerDay: z.int().min(1),
  /** Hours that the person reports to Pôle emploi for each day or cachet indemnified. */
  reportedHours: datedSchema(z.int().min(0)),
});
export type FrenchScheme = z.infer<typeof frenchSchemeSchema>;
