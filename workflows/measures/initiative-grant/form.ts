/** What a group of members wants to do for the community, and what it costs. */
import { iban, list, longText, money, optional, reference, text } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';

/** A group is at least three people, whoever files for it included. */
export const fewestMembers = 3;
export const mostMembers = 30;

export const form = defineForm({
  title: text({ max: 100 }),
  proposal: longText({ max: 4000 }),
  members: list({ memberId: reference('member') }, { min: 1, max: mostMembers }),
  lines: list({ description: text(), amountCents: money() }, { min: 1, max: 30 }),
  amountCents: money(),
  iban: optional(iban()),
});

export type InitiativeGrantForm = FormOf<typeof form>;
