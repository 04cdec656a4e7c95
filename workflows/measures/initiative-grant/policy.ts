/** The figures of the fund for initiatives: none was published, so every one is a house default. */
import * as z from 'zod';
import { datedSchema } from '../../policy/dated.ts';
import type { MeasureSettings } from '../measure.ts';

const days = z.int().min(1).max(1000);

export const parametersSchema = z.object({
  /** The most that one initiative receives, in cents. */
  capCents: datedSchema(z.int().min(1)),
  /** Paid on the approval, in per cent of the amount; the rest on the report. */
  firstPartPercent: z.int().min(1).max(100),
  /** From the approval to the last day for the report. */
  reportDays: days,
  /** So many days before that day, the group is reminded. */
  reminderDays: days,
  /** More time at least, when a report is sent back with a question. */
  completionDays: days,
  /** Reviewers of a report are reminded every so many days. */
  reviewReminderDays: days,
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
  // Three jurors; two of them decide.
  approvals: [{ role: 'board-delegate' }, { role: 'board-delegate' }, { role: 'board-delegate' }],
  votesNeeded: 2,
  // House defaults.
  requiredDocuments: [{ kind: 'quote', fromCents: 100_000 }],
};

export const parameters: Parameters = {
  capCents: [{ from: '2020-03-30', value: 250_000, source: 'house default' }],
  firstPartPercent: 60,
  reportDays: 120,
  reminderDays: 14,
  completionDays: 30,
  reviewReminderDays: 7,
};
