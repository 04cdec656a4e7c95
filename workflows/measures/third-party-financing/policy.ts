/** The figures that financings by third parties are decided under. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** From this amount on, who pays must be identified: a company's number, or a person's address. */
  identityFromCents: z.int().min(0),
  /** From this amount on, where the money comes from must be explained. */
  originFromCents: z.int().min(0),
  /** The same for a payer outside Europe. */
  originElsewhereFromCents: z.int().min(0),
  /** The most that one financing brings. */
  maximumCents: z.int().min(1),
  waits: z.object({
    /** Days after the day on which the money was to come. */
    reminderDays: z.array(z.int().min(1)).min(1),
    expiryDays: z.int().min(1),
  }),
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  // No money of the fund.
  envelopes: [],
  approvals: [{ role: 'finance' }],
  // House defaults.
  requiredDocuments: [{ kind: 'financing-agreement', fromCents: 300_000 }],
};

/** House defaults, all of them. */
export const parameters: Parameters = {
  identityFromCents: 100_000,
  originFromCents: 300_000,
  originElsewhereFromCents: 1,
  maximumCents: 25_000_000,
  waits: { reminderDays: [15, 30], expiryDays: 90 },
};
