/** What the group tells about what it did, and what those who review say about it. */

import { choice, longText, money, optional } from '../../workflows/forms/field.ts';
import { defineForm } from '../../workflows/forms/form.ts';
import { inEachLanguage } from '../../workflows/language.ts';
import type { LocalisedForm } from '../web/forms/localised-form.ts';
import { initiativeFormTexts } from './words/index.ts';

const report = defineForm({ text: longText({ max: 4000 }), spentCents: money({ min: 0 }) });
const review = defineForm({
  decision: choice(['accept', 'return']),
  comment: optional(longText({ max: 2000 })),
});

export const reportForm: LocalisedForm<typeof report> = {
  form: report,
  texts: inEachLanguage(initiativeFormTexts, (one) => one.report),
};

export const reviewForm: LocalisedForm<typeof review> = {
  form: review,
  texts: inEachLanguage(initiativeFormTexts, (one) => one.review),
  crossCheck: ({ decision, comment }) =>
    decision === 'return' && comment === undefined ? [{ path: 'comment', code: 'say-what-is-missing' }] : [],
};
