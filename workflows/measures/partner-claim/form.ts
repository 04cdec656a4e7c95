/** What a partner office tells about one of its members: a cancelled service, or a situation of hardship. */
import { choice, date, iban, longText, money, optional, reference } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const partnerKinds = ['cancelled-service', 'hardship'] as const;

export const form = defineForm({
  memberId: reference('member'),
  kind: choice(partnerKinds),
  startsOn: optional(date()),
  endsOn: optional(date()),
  amountCents: money(),
  explanation: longText({ max: 4000 }),
  iban: optional(iban()),
});

export type PartnerClaimForm = FormOf<typeof form>;
