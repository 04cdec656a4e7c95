/** News cost nothing; they end with the plan. Whether what readers write is read before it is shown is the plan's choice. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

export const parametersSchema = z.object({
  /** `before`: a comment is shown once somebody has read it; `after`: at once, and taken down when it has to be. */
  commentModeration: z.enum(['before', 'after']),
  /** How many comments somebody may write in one day. */
  commentsPerDay: z.int().min(1).max(100),
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [],
  approvals: [{ role: 'board-delegate' }],
};

export const parameters: Parameters = {
  // House defaults.
  commentModeration: 'before',
  commentsPerDay: 10,
};
