/** A call back: in which language, to which number, when, and, if one wants, about what. */
import { choice, date, longText, optional, text } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';
import { languages } from '../../language.ts';
import { dayparts } from '../../listening/call.ts';

export const form = defineForm({
  language: choice(languages),
  phone: text({ max: 30 }),
  on: date(),
  at: choice(dayparts),
  words: optional(longText({ max: 1000 })),
});

export type ListeningForm = FormOf<typeof form>;
