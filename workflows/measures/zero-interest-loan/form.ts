/** A loan at 0% to an Activité: what for, how much, over how many months. */
import { choice, integer, longText, money, optional, reference } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const loanPurposes = ['equipment', 'training', 'marketing'] as const;

export const form = defineForm({
  activityId: reference('activity'),
  purpose: choice(loanPurposes),
  description: longText({ max: 2000 }),
  amountCents: money(),
  months: integer({ min: 1, max: 120 }),
  expectedTurnoverCents: optional(money({ min: 0 })),
  balanceCents: optional(money({ min: -10_000_000_000 })),
  monthlyCostsCents: optional(money()),
});

export type ZeroInterestLoanForm = FormOf<typeof form>;
