/** How long clients are given, and how often they are reminded. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';

const days = z.int().min(1).max(400);

const timesSchema = z.object({
  /** Days after the invitation on which the client is reminded of it. */
  reminderDays: z.array(days).min(1),
  /** Days after the invitation on which somebody of finance takes over. */
  silentDays: days,
  /** Days that the link in a mail works. */
  linkDays: days,
  /** Days after a pledge on which it is due. */
  dueDays: days,
  /** Days after that day on which the client is reminded. */
  overdueDays: z.array(days).min(1),
  /** Days after the due day on which somebody of finance takes over. */
  giveUpDays: days,
});

export const parametersSchema = z.object({ times: datedSchema(timesSchema) });

export type Parameters = z.infer<typeof parametersSchema>;
export type RecoveryTimes = z.infer<typeof timesSchema>;

export const settings: MeasureSettings = {
  opensOn: '2020-03-30',
  closesOn: '2021-12-31',
  countries: ['BE', 'FR'],
  // Nothing is taken from the fund.
  envelopes: [
    { country: 'BE', period: '2020', from: '2020-03-30', until: '2021-12-31', provisionalCeilingCents: 0 },
    { country: 'FR', period: '2020', from: '2020-03-30', until: '2021-12-31', provisionalCeilingCents: 0 },
  ],
  // The adviser acknowledges the client's answer, not the question.
  approvals: [],
};

export const parameters: Parameters = {
  times: [
    {
      from: '2020-03-01',
      value: {
        reminderDays: [15, 30],
        silentDays: 45,
        linkDays: 120,
        dueDays: 30,
        overdueDays: [15, 30],
        giveUpDays: 60,
      },
      source: 'the plan (reminders at 15 and 30 days); house default (all other times)',
    },
  ],
};
