/** The words of an occasional contract in French. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/fr.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Contrat occasionnel',
  summary:
    'Vous facturez de façon occasionnelle (3 en 1) et un travail a été annulé ? Il est honoré de la même manière, et nous demandons d’abord à votre client·e.',
  fields: {
    ...service.fields,
    orderId: {
      label: 'Commande',
      hint: 'Le numéro de la commande, si vous le connaissez ; indiquez alors aussi l’Activité et le client.',
    },
  },
  options: service.options,
  rules: {
    'is-occasional': {
      title: 'Facturation occasionnelle',
      met: 'Vous facturez de façon occasionnelle (3 en 1) : cette mesure est la bonne.',
      'not-met':
        'Vous ne facturez pas de façon occasionnelle (3 en 1). Demandez plutôt la mesure « Contrat annulé ».',
    },
    ...pick(service.rules, ['cancelled-in-crisis', 'service-in-plan', 'client-pledge']),
    'client-invited': {
      title: 'Client·e invité·e',
      met: '{client} est invité à honorer les frais de la commande annulée ; vous êtes payé·e sans attendre sa réponse.',
      'not-applicable':
        'Nous ne connaissons pas votre client·e : personne n’est invité à payer, et vous êtes payé·e quand même.',
    },
    'account-known': accountKnownTexts.fr,
  },
  errors: service.errors,
  sources: pick(service.sources, ['client-pledge']),
};
