/** The report on an initiative and the word about it, in Dutch. */
import type { InitiativeFormTexts } from './index.ts';

export const nl: InitiativeFormTexts = {
  report: {
    fields: {
      text: {
        label: 'Wat u gedaan hebt',
        hint: 'In enkele zinnen.',
      },
      spentCents: {
        label: 'Wat het gekost heeft',
      },
    },
    options: {},
    errors: {},
  },
  review: {
    fields: {
      decision: {
        label: 'Uw beslissing',
      },
      comment: {
        label: 'Vraag aan de groep',
        hint: 'Nodig als u het verslag terugstuurt.',
      },
    },
    options: {
      'decision.accept': 'Aanvaarden: het tweede deel wordt betaald',
      'decision.return': 'Terugsturen met een vraag',
    },
    errors: {
      'say-what-is-missing': 'Zeg de groep wat er ontbreekt.',
    },
  },
};
