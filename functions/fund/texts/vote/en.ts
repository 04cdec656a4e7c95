/** The form that records a vote, in English. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const en: FormWords = {
  fields: {
    motion: { label: 'Motion', hint: 'As in the minutes, for example “GA 2020-06, item 4”.' },
    votedOn: { label: 'Voted on' },
    ceilingCents: { label: 'New ceiling' },
    documentId: { label: 'Document of the vote (PDF)', hint: 'The minutes or the motion, at most 4 MB.' },
  },
  options: {},
  errors: {
    'after-the-plan': 'This day is after the end of the plan. Enter a day up to {until}.',
    'below-reserved': 'The ceiling cannot be lower than what is set aside and paid: {bound}.',
    'unknown-document': 'This document is not with this envelope. Add it again.',
  },
};
