/** News cost nothing; they end with the plan. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [],
  approvals: [{ role: 'board-delegate' }],
};

export const parameters: Parameters = {};
