/** The figures of trainings; none was published. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** A seat is asked for at the latest so many days before the first session. House default. */
  noticeDays: z.int().min(0).max(60),
});

export type Parameters = z.infer<typeof parametersSchema>;

const forTheYear = { period: '2020', from: '2020-03-30', until: '2021-12-31' } as const;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [
    { country: 'BE', ...forTheYear, provisionalCeilingCents: 6_000_000 },
    { country: 'FR', ...forTheYear, provisionalCeilingCents: 3_000_000 },
  ],
  approvals: [{ role: 'adviser' }],
};

export const parameters: Parameters = { noticeDays: 2 };
