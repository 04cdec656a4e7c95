/** The form that records a vote, in Dutch. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const nl: FormWords = {
  fields: {
    motion: { label: 'Motie', hint: 'Zoals in het verslag, bijvoorbeeld “AV 2020-06, punt 4”.' },
    votedOn: { label: 'Datum van de stemming' },
    ceilingCents: { label: 'Nieuw plafond' },
    documentId: { label: 'Document van de stemming (pdf)', hint: 'Het verslag of de motie, hoogstens 4 MB.' },
  },
  options: {},
  errors: {
    'after-the-plan': 'Deze dag ligt na het einde van het plan. Vul een dag in tot en met {until}.',
    'below-reserved': 'Het plafond kan niet lager dan wat opzijgezet en betaald is: {bound}.',
    'unknown-document': 'Dit document hoort niet bij deze enveloppe. Voeg het opnieuw toe.',
  },
};
