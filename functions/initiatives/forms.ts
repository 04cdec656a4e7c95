/** What the group tells about what it did, and what those who review say about it. */
import { choice, longText, money, optional } from '../../workflows/forms/field.ts';
import { defineForm } from '../../workflows/forms/form.ts';
import type { WordedForm } from '../web/forms/worded-form.ts';
import { wordsOf } from './texts/index.ts';

const report = defineForm({ text: longText({ max: 4000 }), spentCents: money({ min: 0 }) });
const review = defineForm({
  decision: choice(['accept', 'return']),
  comment: optional(longText({ max: 2000 })),
});

export const reportForm: WordedForm<typeof report> = { form: report, texts: wordsOf('report') };

export const reviewForm: WordedForm<typeof review> = {
  form: review,
  texts: wordsOf('review'),
  crossCheck: ({ decision, comment }) =>
    decision === 'return' && comment === undefined ? [{ path: 'comment', code: 'say-what-is-missing' }] : [],
};
