/** The figures that loans are decided under and followed by. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** The most that an Activité owes at one time, all its loans together. */
  maximumCents: z.int().min(1),
  minimumMonths: z.int().min(1),
  maximumMonths: z.int().min(1),
  /** Months without an instalment before the first one. */
  graceMonths: z.int().min(0),
  /** The part of last year's turnover to count on once work comes back. */
  recoveryPercent: z.int().min(0).max(100),
  /** Months of costs that must stay in the Activité's budget. */
  cushionMonths: z.int().min(0),
  arrears: z.object({
    /** From one attempt to the next while reminders are sent. */
    retryDays: z.int().min(1),
    /** After so many, finance is told, and attempts become rarer. */
    reminders: z.int().min(1),
    slowRetryDays: z.int().min(1),
  }),
  /** A request about a loan that nobody has decided by then lapses. */
  requestDays: z.int().min(1),
});

export type Parameters = z.infer<typeof parametersSchema>;

const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 24_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 10_000_000 },
  ],
  approvals: [{ role: 'adviser' }, { role: 'finance' }, { role: 'board-delegate', fromCents: 500_000 }],
  // House defaults.
  requiredDocuments: [{ kind: 'quote', fromCents: 100_000 }],
};

/** House defaults, all of them. */
export const parameters: Parameters = {
  maximumCents: 1_000_000,
  minimumMonths: 6,
  maximumMonths: 36,
  graceMonths: 3,
  recoveryPercent: 60,
  cushionMonths: 1,
  arrears: { retryDays: 7, reminders: 3, slowRetryDays: 30 },
  requestDays: 30,
};
