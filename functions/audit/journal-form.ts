/** Which part of the journal is wanted: days of the current month unless told; read from an address. */
import { dayOf, firstDayOf, monthOfDay, yearOf } from '../../workflows/calendar.ts';
import { choice, date, optional } from '../../workflows/forms/field.ts';
import { defineForm } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import type { Span } from '../ledger/journal.ts';
import { journalFormTexts } from '../ledger/words/index.ts';
import type { Clock } from '../platform/clock.ts';
import { type LocalisedForm, readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { type JournalFormat, journalFormats } from './export-journal.ts';

const form = defineForm({
  from: optional(date()),
  until: optional(date()),
  format: optional(choice(journalFormats)),
});

export const journalForm: LocalisedForm<typeof form> = { form, texts: journalFormTexts };

/** A span longer than this is a slip of the keyboard. */
const mostYears = 5;

/** @throws Problem 422 with a sentence per field */
export function readJournalWish(
  query: Readonly<Record<string, string>>,
  language: Language,
  clock: Clock,
): Span & { readonly format: JournalFormat } {
  const today = dayOf(clock.now());
  const wish = readLocalisedForm(journalForm, query, language);
  const until = wish.until ?? today;
  const from = wish.from ?? firstDayOf(monthOfDay(until));
  if (until < from) {
    throw refusal(journalForm, [{ path: 'until', code: 'ends-before-start', values: { from } }], language);
  }
  if (yearOf(until) - yearOf(from) > mostYears) {
    throw refusal(journalForm, [{ path: 'from', code: 'too-long', values: { years: mostYears } }], language);
  }
  return { from, until, format: wish.format ?? 'csv' };
}
