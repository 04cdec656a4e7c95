/** The figures of the listening line: none was published, so every one is a house default. */
import * as z from 'zod';
import type { MeasureSettings } from '../measure.ts';

const days = z.int().min(1).max(1000);

export const parametersSchema = z.object({
  /** A day can be asked for at most so far ahead. */
  mostDaysAhead: days,
  remindDays: days,
  reassignDays: days,
  lapseDays: days,
  keepDays: days,
});

export type Parameters = z.infer<typeof parametersSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR', 'DE', 'IT', 'ES', 'HU', 'SE', 'AT', 'NL'],
  envelopes: [],
  approvals: [],
};

export const parameters: Parameters = {
  mostDaysAhead: 30,
  remindDays: 1,
  reassignDays: 3,
  lapseDays: 60,
  keepDays: 30,
};
