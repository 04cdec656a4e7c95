/** What a measure's policy says about payroll: the rates that pay is estimated by, and how far payroll may exceed them. */
import * as z from 'zod';
import { belgianRates2020 } from './belgian-figures.ts';
import { frenchRates2020 } from './french-figures.ts';
import { payrollRatesSchema } from './rates.ts';
import { toleranceSchema } from './tolerance.ts';

export const payrollPolicySchema = z.object({
  rates: payrollRatesSchema,
  /** House default: what payroll costs beyond what was set aside, and is taken without asking. */
  tolerance: toleranceSchema,
  /** From the last approval to the payslip, in working days of the employer's country. */
  paidWithinWorkingDays: z.int().min(0).max(60).exactOptional(),
});
export type PayrollPolicy = z.infer<typeof payrollPolicySchema>;

export const payroll2020: PayrollPolicy = {
  rates: { belgium: belgianRates2020, france: frenchRates2020 },
  tolerance: { percent: 10, atLeastCents: 2_500 },
  paidWithinWorkingDays: 7,
};
