/** What an entrepreneur-employee tells: the pay, the hours, how much work is lost month by month, and what they want. */
import {
  choice,
  decimal,
  iban,
  integer,
  list,
  longText,
  money,
  month,
  optional,
  reference,
} from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

/** How much of the work is suspended: nothing, the lost share, or everything. */
export const choices = ['none', 'partial', 'total'] as const;
export type Choice = (typeof choices)[number];

export const form = defineForm({
  activityId: reference('activity'),
  grossMonthlyCents: money({ min: 100, max: 10_000_000 }),
  weeklyHours: decimal({ min: 1, max: 48 }),
  months: list({ month: month(), lostPercent: integer({ min: 0, max: 100 }) }, { max: 12 }),
  choice: choice(choices),
  reason: longText({ max: 2000 }),
  iban: optional(iban()),
});

export type TemporaryUnemploymentForm = FormOf<typeof form>;
