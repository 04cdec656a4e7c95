/** What a member tells about one cancelled service; with a `contractId` the contract register fills in the rest. */
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
  activityId: reference('activity'),
  contractId: optional(reference('contract')),
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

export type CancelledContractForm = FormOf<typeof form>;
