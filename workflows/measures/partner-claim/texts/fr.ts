/** The words of the partner offices’ claims in French. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Demande d’un bureau partenaire',
  summary:
    'Les bureaux partenaires demandent ici le soutien du plan pour leurs membres : une prestation annulée, ou une situation difficile. Le fonds paie le membre en euros, dans la limite du quota de son pays.',
  fields: {
    memberId: { label: 'Membre', hint: 'Le numéro d’un membre de votre pays.' },
    kind: { label: 'De quoi s’agit-il ?' },
    startsOn: { label: 'Premier jour de la prestation', hint: 'Seulement pour une prestation annulée.' },
    endsOn: { label: 'Dernier jour de la prestation', hint: 'Seulement pour une prestation annulée.' },
    amountCents: { label: 'Montant demandé', hint: 'Pour une prestation annulée : le brut prévu.' },
    explanation: { label: 'Ce qui s’est passé', hint: 'Quelques phrases suffisent.' },
    iban: {
      label: 'Compte du membre (IBAN)',
      hint: 'Laissez vide pour garder le compte que nous connaissons.',
    },
  },
  options: {
    'kind.cancelled-service': 'Une prestation annulée',
    'kind.hardship': 'Une situation difficile',
  },
  rules: {
    'service-in-crisis': {
      title: 'La prestation tombait pendant la crise',
      met: 'La prestation devait commencer le {starts}, pendant la crise.',
      'not-met': 'La prestation devait commencer le {starts}, en dehors de la période de crise.',
      'not-applicable': 'La demande ne porte pas sur une prestation.',
    },
    'hardship-cap': {
      title: 'Limite pour une situation difficile',
      met: 'Une situation difficile est soutenue jusqu’à {cap}. Demandé : {asked}. Possible : {amount}.',
      'not-applicable': 'La demande ne porte pas sur une situation difficile.',
    },
    'within-quota': {
      title: 'Quota du pays',
      met: 'Avant cette demande, {country} en était à {claims} demandes sur {most} et {used} sur {quota} ; celle-ci, de {amount}, y entre encore.',
      'not-met':
        'Avant cette demande, {country} en était à {claims} demandes sur {most} et {used} sur {quota} ; celle-ci, de {amount}, n’y entre plus.',
    },
    'account-known': accountKnownTexts.fr,
  },
  errors: {
    'not-your-member':
      'Ce membre n’est pas d’un pays de votre bureau. Indiquez le numéro d’un de vos membres.',
    'ends-before-start': 'Le dernier jour est avant le premier. Vérifiez les deux dates.',
  },
};
