/** What was typed, shown again as the page's language writes it; what cannot be read stays as it was typed. */
import type { FieldSpec } from '../../../workflows/forms/field.ts';
import type { Language } from '../../../workflows/language.ts';
import { readDay, readMonth } from './read-date.ts';
import { readCents, readDecimal, readWhole } from './read-number.ts';

/** Amounts with their cents and no groups, so that they are read back as they were; days and months in ISO form. */
export function shownText({ kind }: FieldSpec, typed: string, language: Language): string {
  if (typed.trim() === '') return typed;
  if (kind === 'money') {
    const amountCents = readCents(typed);
    return amountCents === undefined ? typed : localNumber((amountCents / 100).toFixed(2), language);
  }
  if (kind === 'decimal' || kind === 'integer') {
    const number = kind === 'integer' ? readWhole(typed) : readDecimal(typed);
    // Three decimals behind one sign could be read in two ways: it stays as it was.
    const text = number === undefined ? typed : localNumber(String(number), language);
    return readDecimal(text) === number ? text : typed;
  }
  if (kind === 'date') return readDay(typed);
  return kind === 'month' ? readMonth(typed) : typed;
}

function localNumber(text: string, language: Language): string {
  return language === 'en' ? text : text.replace('.', ',');
}
