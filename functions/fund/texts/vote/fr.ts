/** The form that records a vote, in French. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const fr: FormWords = {
  fields: {
    motion: { label: 'Motion', hint: 'Comme au procès-verbal, par exemple « AG 2020-06, point 4 ».' },
    votedOn: { label: 'Date du vote' },
    ceilingCents: { label: 'Nouveau plafond' },
    documentId: { label: 'Document du vote (PDF)', hint: 'Le procès-verbal ou la motion, 4 Mo au plus.' },
  },
  options: {},
  errors: {
    'after-the-plan': 'Ce jour est après la fin du plan. Indiquez un jour jusqu’au {until}.',
    'below-reserved': 'Le plafond ne peut pas descendre sous ce qui est réservé et payé : {bound}.',
    'unknown-document': 'Ce document n’est pas joint à cette enveloppe. Joignez-le à nouveau.',
  },
};
