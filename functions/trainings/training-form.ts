/** What a training of the catalogue needs: asked of those who add one, through the API and on a page alike. */
import { choice, date, iban, integer, list, money, text } from '../../workflows/forms/field.ts';
import { defineForm, type FieldError, type FormOf } from '../../workflows/forms/form.ts';
import { languages } from '../../workflows/language.ts';
import { trainingSubjects } from '../../workflows/trainings/training.ts';
import type { LocalisedForm } from '../web/forms/localised-form.ts';
import { trainingFormTexts } from './words/index.ts';

const form = defineForm({
  title: text({ max: 100 }),
  subject: choice(trainingSubjects),
  language: choice(languages),
  sessions: list(
    { on: date(), from: text({ max: 5 }), until: text({ max: 5 }), place: text({ max: 140 }) },
    { min: 1, max: 20 },
  ),
  seats: integer({ min: 1, max: 200 }),
  feeCents: money({ min: 0, max: 500_000 }),
  providerName: text({ max: 70 }),
  providerIban: iban(),
});

export type TrainingInput = FormOf<typeof form>;

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export const trainingForm: LocalisedForm<typeof form> = {
  form,
  texts: trainingFormTexts,
  crossCheck: ({ sessions }) => sessions.flatMap(timeErrors),
};

function timeErrors({ from, until }: TrainingInput['sessions'][number], row: number): FieldError[] {
  const at = (name: string, code: string) => ({ path: `sessions.${row}.${name}`, code });
  if (!clock.test(from)) return [at('from', 'not-a-time')];
  if (!clock.test(until)) return [at('until', 'not-a-time')];
  return from < until ? [] : [at('until', 'ends-before-start')];
}
