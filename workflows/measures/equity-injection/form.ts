/** Liquidity for three months of an Activité, from a month on. */
import { longText, money, month, optional, reference } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const form = defineForm({
  activityId: reference('activity'),
  fromMonth: month(),
  purpose: longText({ max: 2000 }),
  requestedCents: optional(money()),
  balanceCents: optional(money({ min: -10_000_000_000 })),
  monthlyCostsCents: optional(money()),
});

export type EquityInjectionForm = FormOf<typeof form>;
