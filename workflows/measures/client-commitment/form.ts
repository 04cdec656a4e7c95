/** What staff say about the order that a client is asked to honour. */
import { longText, money, optional, reference } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const form = defineForm({
  memberId: reference('member'),
  activityId: reference('activity'),
  clientId: reference('client'),
  orderId: optional(reference('order')),
  amountCents: money(),
  paidClaimId: optional(reference('claim')),
  message: optional(longText({ max: 1000 })),
});

export type ClientCommitmentForm = FormOf<typeof form>;
