/** What a person in an urgent situation tells; incomes are per month, for the whole household. */
import { choice, iban, integer, longText, money, optional, yesNo } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const needs = ['rent', 'food', 'health', 'other'] as const;

export const form = defineForm({
  need: choice(needs),
  incomeBeforeCents: money({ min: 0 }),
  incomeNowCents: money({ min: 0 }),
  householdSize: integer({ min: 1, max: 20 }),
  otherAidCents: money({ min: 0 }),
  costsCents: optional(money({ min: 0 })),
  amountCents: money(),
  explanation: longText({ max: 4000 }),
  urgent: yesNo(),
  iban: optional(iban()),
});

export type HardshipAidForm = FormOf<typeof form>;
