/** The report on an initiative and the word about it, in English. */
import type { InitiativeFormTexts } from './index.ts';

export const en: InitiativeFormTexts = {
  report: {
    fields: {
      text: {
        label: 'What you did',
        hint: 'In a few sentences.',
      },
      spentCents: {
        label: 'What it cost',
      },
    },
    options: {},
    errors: {},
  },
  review: {
    fields: {
      decision: {
        label: 'Your decision',
      },
      comment: {
        label: 'Question to the group',
        hint: 'Needed when you send the report back.',
      },
    },
    options: {
      'decision.accept': 'Accept: the second part is paid',
      'decision.return': 'Send back with a question',
    },
    errors: {
      'say-what-is-missing': 'Tell the group what is missing.',
    },
  },
};
