/** The figures of the mutual aid; it costs the fund nothing. */
import * as z from 'zod';
import { countries } from '../../registers/records.ts';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** An entry is valid for at most so many days from its filing. House default. */
  longestDays: z.int().min(1).max(366),
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries,
  envelopes: [],
  approvals: [],
};

export const parameters: Parameters = { longestDays: 180 };
