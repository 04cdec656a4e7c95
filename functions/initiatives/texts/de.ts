/** The report on an initiative and the word about it, in German. */
import type { InitiativeFormTexts } from './index.ts';

export const de: InitiativeFormTexts = {
  report: {
    fields: {
      text: {
        label: 'Was Sie getan haben',
        hint: 'In einigen Sätzen.',
      },
      spentCents: {
        label: 'Was es gekostet hat',
      },
    },
    options: {},
    errors: {},
  },
  review: {
    fields: {
      decision: {
        label: 'Ihre Entscheidung',
      },
      comment: {
        label: 'Frage an die Gruppe',
        hint: 'Nötig, wenn Sie den Bericht zurückschicken.',
      },
    },
    options: {
      'decision.accept': 'Annehmen: Der zweite Teil wird gezahlt',
      'decision.return': 'Mit einer Frage zurückschicken',
    },
    errors: {
      'say-what-is-missing': 'Sagen Sie der Gruppe, was fehlt.',
    },
  },
};
