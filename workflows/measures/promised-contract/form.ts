/** What a member tells about work that was promised, and the messages that show it. */
import {
  choice,
  date,
  decimal,
  iban,
  integer,
  list,
  longText,
  money,
  optional,
  reference,
  text,
  yesNo,
} from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

/** Everything but a conversation is in writing. */
export const channels = ['email', 'letter', 'text-message', 'chat', 'conversation'] as const;

export const form = defineForm({
  activityId: reference('activity'),
  clientId: optional(reference('client')),
  function: text(),
  place: text(),
  startsOn: date(),
  endsOn: date(),
  plannedDays: integer({ min: 1, max: 366 }),
  grossCents: money(),
  cancelledOn: date(),
  cancelledEvent: optional(text()),
  reason: longText({ max: 2000 }),
  messages: list(
    {
      sentOn: date(),
      from: text(),
      channel: choice(channels),
      showsFunction: yesNo(),
      showsDate: yesNo(),
      showsPlace: yesNo(),
      showsPay: yesNo(),
      namesPerson: yesNo(),
      quote: longText({ max: 400 }),
    },
    { max: 20 },
  ),
  cachets: optional(integer({ min: 0, max: 366 })),
  hours: optional(decimal({ min: 0, max: 4000 })),
  iban: optional(iban()),
});

export type PromisedContractForm = FormOf<typeof form>;
export type PromiseMessage = PromisedContractForm['messages'][number];
