/** The figures of accompaniment: none was published, so every one is a house default. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

const days = z.int().min(1).max(1000);

export const parametersSchema = z.object({
  /** Below so many characters a coach cannot know what it is about. */
  minimumGoalsCharacters: z.int().min(1),
  /** How many a coach accompanies at once, unless they said otherwise; a cohort counts as one. */
  coachPlaces: z.int().min(1).max(100),
  cohortSize: z.int().min(2).max(40),
  /** How long to wait before looking for a coach again. */
  searchDays: days,
  planReminderDays: days,
  replaceDays: days,
  recordReminderDays: days,
  lapseDays: days,
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  envelopes: [],
  approvals: [{ role: 'adviser' }],
};

export const parameters: Parameters = {
  minimumGoalsCharacters: 10,
  coachPlaces: 8,
  cohortSize: 12,
  searchDays: 7,
  planReminderDays: 7,
  replaceDays: 21,
  recordReminderDays: 3,
  lapseDays: 240,
};
