/** What an occasional freelancer tells about one cancelled order that went through 3-in-1 invoicing. */
import {
  choice,
  date,
  decimal,
  iban,
  integer,
  longText,
  money,
  optional,
  reference,
  text,
} from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';
import { cancellations } from '../lost-service/lost-service.ts';

export const form = defineForm({
  contractId: optional(reference('contract')),
  orderId: optional(reference('order')),
  activityId: optional(reference('activity')),
  clientId: optional(reference('client')),
  function: text(),
  place: text(),
  startsOn: date(),
  endsOn: date(),
  plannedDays: integer({ min: 1, max: 366 }),
  cancelledDays: integer({ min: 1, max: 366 }),
  grossCents: money(),
  cancellation: choice(cancellations),
  concludedOn: date(),
  cancelledOn: date(),
  reason: longText({ max: 2000 }),
  cachets: optional(integer({ min: 0, max: 366 })),
  hours: optional(decimal({ min: 0, max: 4000 })),
  iban: optional(iban()),
});

export type OccasionalContractForm = FormOf<typeof form>;
