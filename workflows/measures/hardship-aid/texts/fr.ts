/** The words of the hardship aid in French. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Aide solidaire',
  summary:
    'La crise vous met dans une situation urgente ? Le fonds de solidarité peut vous aider, jusqu’à un plafond par ménage et par trimestre. Deux personnes du comité social décident ; elles seules voient votre demande.',
  fields: {
    need: { label: 'De quoi avez-vous besoin d’abord ?' },
    incomeBeforeCents: {
      label: 'Revenu du ménage avant la crise',
      hint: 'Par mois, net, toutes les personnes ensemble.',
    },
    incomeNowCents: { label: 'Revenu du ménage maintenant', hint: 'Par mois, net, sans les autres aides.' },
    householdSize: { label: 'Personnes dans votre ménage', hint: 'Vous compris·e, enfants aussi.' },
    otherAidCents: { label: 'Autres aides reçues', hint: 'Par mois. Indiquez 0 si vous n’en recevez pas.' },
    amountCents: { label: 'Montant demandé' },
    explanation: { label: 'Votre situation', hint: 'Ce qui s’est passé et ce que l’aide permettrait.' },
    urgent: { label: 'Est-ce urgent ?', hint: 'Si oui, vous recevez une première réponse au plus vite.' },
    iban: {
      label: 'Compte où vous payer (IBAN)',
      hint: 'Laissez vide pour garder le compte que nous connaissons.',
    },
  },
  options: {
    'need.rent': 'Loyer ou logement',
    'need.food': 'Nourriture',
    'need.health': 'Santé',
    'need.other': 'Autre chose',
  },
  rules: {
    'income-fell': {
      title: 'Votre revenu a baissé',
      met: 'Le revenu de votre ménage est passé de {before} à {now} par mois : {drop} de moins.',
      'not-met': 'Le revenu de votre ménage n’a pas baissé : {before} avant, {now} maintenant.',
    },
    'explanation-given': {
      title: 'Votre situation est expliquée',
      met: 'Vous avez expliqué votre situation.',
      'needs-information':
        'Expliquez-nous votre situation en quelques mots, pour que le comité puisse décider.',
    },
    'pressing-enough': {
      title: 'Critères de l’aide',
      met: 'Votre situation compte {total} points sur 100 ; il en faut {minimum}. Baisse de revenu : {incomeDrop}. Revenu par personne ({perPerson} par mois) : {incomePerPerson}. Besoin : {need}. Autres aides : {otherAid}.',
      'not-met':
        'Votre situation compte {total} points sur 100 ; il en faut {minimum}. Baisse de revenu : {incomeDrop}. Revenu par personne ({perPerson} par mois) : {incomePerPerson}. Besoin : {need}. Autres aides : {otherAid}. Vous pouvez demander qu’une personne revoie votre situation.',
    },
    'within-household-cap': {
      title: 'Plafond par ménage et par trimestre',
      met: 'Vous demandez {asked}. Un ménage peut recevoir {cap} par trimestre ; il vous reste {left}. L’aide peut donc être de {amount}.',
      'not-met':
        'Vous demandez {asked}. Un ménage peut recevoir {cap} par trimestre, et le vôtre les a déjà demandés : il reste {left}. Vous pouvez revenir au trimestre suivant.',
    },
    'urgent-first-answer': {
      title: 'Première réponse',
      met: 'Vous dites que c’est urgent : vous avez une première réponse dans les {hours} heures.',
      'not-applicable': 'Vous ne demandez pas de réponse urgente.',
    },
    'account-known': accountKnownTexts.fr,
  },
};
