/** Money that a third party is to bring to an Activité: what kind, from whom, and where it comes from. */
import { choice, date, email, longText, money, optional, reference, text } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const financingKinds = ['capital', 'current-account', 'subsidy', 'indemnity'] as const;
export const financers = ['person', 'company', 'public-body', 'foundation'] as const;
export const financerPlaces = ['same-country', 'europe', 'elsewhere'] as const;
export const origins = ['savings', 'business', 'public-money', 'gift', 'insurance', 'sale', 'other'] as const;

export const form = defineForm({
  activityId: reference('activity'),
  kind: choice(financingKinds),
  amountCents: money(),
  expectedOn: date(),
  financer: choice(financers),
  financerName: text({ max: 140 }),
  financerPlace: choice(financerPlaces),
  financerEmail: optional(email()),
  financerIdentity: optional(text({ max: 140 })),
  origin: choice(origins),
  originExplanation: optional(longText({ max: 2000 })),
  repayOn: optional(date()),
});

export type ThirdPartyFinancingForm = FormOf<typeof form>;
