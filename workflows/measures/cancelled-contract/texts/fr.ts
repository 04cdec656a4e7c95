/** The words of a cancelled contract in French. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/fr.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Contrat annulé',
  summary:
    'Une prestation prévue a été annulée à cause de la crise ? Vous êtes payé·e comme prévu. Faites une demande par prestation annulée.',
  fields: service.fields,
  options: service.options,
  rules: {
    ...pick(service.rules, [
      'not-permanent',
      'cancelled-in-crisis',
      'service-in-plan',
      'temporary-unemployment',
      'partial-activity',
      'client-pledge',
    ]),
    'not-occasional': {
      title: 'Activité régulière',
      met: 'Vous travaillez dans une Activité : cette mesure est la bonne.',
      'not-met':
        'Vous facturez de façon occasionnelle (3 en 1). Demandez plutôt la mesure « Contrat occasionnel » : vos contrats y sont honorés de la même manière.',
    },
    'declared-as-planned': {
      title: 'Cachets et heures déclarés comme prévu',
      met: 'Vos cachets et vos heures sont déclarés à Pôle emploi tels que prévus avant l’annulation.',
      'not-applicable':
        'Cette prestation ne demande pas de déclaration de cachets ou d’heures à Pôle emploi.',
    },
    'account-known': accountKnownTexts.fr,
  },
  errors: service.errors,
  sources: service.sources,
};
