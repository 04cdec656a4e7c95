/** Costs already committed for a client's cancelled order, one line per document. */
import {
  date,
  iban,
  list,
  longText,
  money,
  optional,
  payeeName,
  paymentReference,
  reference,
  text,
  yesNo,
} from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

export const form = defineForm({
  activityId: reference('activity'),
  clientId: reference('client'),
  orderId: optional(reference('order')),
  cancelledOn: date(),
  reason: longText({ max: 2000 }),
  lines: list(
    {
      supplier: payeeName({ max: 70 }),
      iban: iban(),
      reference: optional(paymentReference()),
      description: text(),
      amountCents: money(),
      incurredOn: date(),
      refundable: yesNo(),
    },
    { min: 1, max: 50 },
  ),
});

export type CommittedExpensesForm = FormOf<typeof form>;
export type ExpenseLine = CommittedExpensesForm['lines'][number];
