/** The report on an initiative and the word about it, in French. */
import type { InitiativeFormTexts } from './index.ts';

export const fr: InitiativeFormTexts = {
  report: {
    fields: {
      text: {
        label: 'Ce que vous avez fait',
        hint: 'En quelques phrases.',
      },
      spentCents: {
        label: 'Ce que cela a coûté',
      },
    },
    options: {},
    errors: {},
  },
  review: {
    fields: {
      decision: {
        label: 'Votre décision',
      },
      comment: {
        label: 'Question au groupe',
        hint: 'Nécessaire quand vous renvoyez le rapport.',
      },
    },
    options: {
      'decision.accept': 'Accepter : la seconde partie est payée',
      'decision.return': 'Renvoyer avec une question',
    },
    errors: {
      'say-what-is-missing': 'Dites au groupe ce qui manque.',
    },
  },
};
