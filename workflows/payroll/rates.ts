/** The shape of the dated rates that pay is estimated by; a measure that ends in payroll has them in its policy. */
import * as z from 'zod';
import { datedSchema } from '../policy/dated.ts';

const percent = z.number().min(0).max(200);
const amount = z.int().min(0);

export const belgianRatesSchema = z.object({
  /** Withheld from gross pay for social security. */
  employeePercent: datedSchema(percent),
  /** Artists and manual workers: the part of gross pay that contributions are counted on. */
  manualBasePercent: datedSchema(percent),
  /** Employer's base contribution of a white collar, before the additions that payroll knows. */
  employerPercent: datedSchema(percent),
  /** The same for artists and manual workers, on their base; and what is billed in the spring after. */
  manualEmployerPercent: datedSchema(percent),
  manualHolidayBillPercent: datedSchema(percent),
  /** Holiday pay that a white collar is due when the contract ends, of gross pay. */
  holidayAtEndPercent: datedSchema(percent),
  /** The part of the holiday pay that bears all contributions. */
  holidaySimplePercent: datedSchema(percent),
  /** Reduction of the employee's contributions at low pay: `mostCents` up to `fullUpToCents`, nothing from `untilCents`. */
  workBonus: datedSchema(
    z.object({ mostCents: amount, fullUpToCents: amount, untilCents: amount, slopePercent: percent }),
  ),
  /** Tax withheld from an artist's pay, and from what an employer adds to a benefit. */
  artistTaxPercent: datedSchema(percent),
  supplementTaxPercent: datedSchema(percent),
});
export type BelgianRates = z.infer<typeof belgianRatesSchema>;

/**
 * `capped`: up to the ceiling of social security; `above`: what lies above it; `whole-when-above`: everything, but only of
 * pay above it; `abated`: 98.25% of the gross.
 */
const base = z.enum(['gross', 'capped', 'above', 'whole-when-above', 'abated']);

const contributionSchema = z.object({
  /** What it is for, in the country's own words. */
  name: z.string().min(1),
  base,
  employerPercent: percent,
  employeePercent: percent,
  /** The base widened for holiday funds, in percent of it. */
  widenedPercent: percent.exactOptional(),
  /** The employer's rate from so many times the minimum wage on. */
  highPay: z.object({ aboveMinimumTimes: z.number().min(1), employerPercent: percent }).exactOptional(),
});
export type Contribution = z.infer<typeof contributionSchema>;

const classSchema = z.object({
  contributions: z.array(contributionSchema),
  /** The greatest coefficient of the general reduction at low pay, in ten-thousandths; 0: none. */
  reductionTenThousandths: z.int().min(0).max(10_000),
  /** What the employer pays for a full month whatever the pay. */
  monthlyFlatCents: amount,
});
export type FrenchClass = z.infer<typeof classSchema>;

export const frenchRatesSchema = z.object({
  minimumHourlyCents: datedSchema(amount),
  /** The ceiling of social security for a month, and for an artist's day of a short engagement. */
  monthlyCeilingCents: datedSchema(amount),
  artistDayCeilingCents: datedSchema(amount),
  ordinary: datedSchema(classSchema),
  artists: datedSchema(classSchema),
  technicians: datedSchema(classSchema),
  /** Levies on an indemnity, in the order in which they are taken, of 98.25% of it. */
  levies: datedSchema(z.array(percent)),
  /** Indemnity and what is added to it bear contributions above so many hundredths of the hour's minimum wage. */
  freeUpToMinimumHundredths: datedSchema(amount),
});
export type FrenchRates = z.infer<typeof frenchRatesSchema>;

export const payrollRatesSchema = z.object({ belgium: belgianRatesSchema, france: frenchRatesSchema });
export type PayrollRates = z.infer<typeof payrollRatesSchema>;
