/** What coaches fill in: a meeting, what became of it, the outcome, their offer. */

import { type CoachingResult, coachingResults, sectors } from '../../workflows/coaching/coaching.ts';
import { choice, date, integer, longText, optional, text, yesNo } from '../../workflows/forms/field.ts';
import { defineForm, type FieldError } from '../../workflows/forms/form.ts';
import { inEachLanguage, isLanguage, type Language } from '../../workflows/language.ts';
import type { LocalisedForm } from '../web/forms/localised-form.ts';
import { coachingFormTexts, coachingWords } from './words/index.ts';

const session = defineForm({ on: date(), from: text({ max: 5 }), place: text({ max: 140 }) });
const record = defineForm({ held: yesNo(), note: optional(longText({ max: 2000 })) });
const outcome = defineForm({ result: choice(coachingResults), summary: longText({ max: 2000 }) });
const profile = defineForm({
  places: integer({ min: 0, max: 100 }),
  speaks: text({ max: 40 }),
  knows: optional(text({ max: 200 })),
});

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export const sessionForm: LocalisedForm<typeof session> = {
  form: session,
  texts: inEachLanguage(coachingFormTexts, (one) => one.session),
  crossCheck: ({ from }) => (clock.test(from) ? [] : [{ path: 'from', code: 'not-a-time' }]),
};

export const recordForm: LocalisedForm<typeof record> = {
  form: record,
  texts: inEachLanguage(coachingFormTexts, (one) => one.record),
};

export const outcomeForm: LocalisedForm<typeof outcome> = {
  form: outcome,
  texts: inEachLanguage(coachingFormTexts, (one) => one.outcome),
};

export const profileForm: LocalisedForm<typeof profile> = {
  form: profile,
  texts: inEachLanguage(coachingFormTexts, (one) => one.profile),
  crossCheck: ({ speaks, knows = '' }) => {
    const errors: FieldError[] = [];
    if (!wordsIn(speaks).every(isLanguage)) errors.push({ path: 'speaks', code: 'unknown-language' });
    if (!wordsIn(knows).every(isSector)) errors.push({ path: 'knows', code: 'unknown-sector' });
    return errors;
  },
};

/** The words of a list typed with spaces or commas. */
export function wordsIn(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
}

export function isSector(text: string): text is (typeof sectors)[number] {
  return (sectors as readonly string[]).includes(text);
}

export function resultLabel(result: CoachingResult, language: Language): string {
  if (result === 'lapsed') return coachingWords[language].lapsed;
  return outcomeForm.texts[language].options[`result.${result}`] ?? result;
}
