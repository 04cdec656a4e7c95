/** The words of a promised contract in French. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/fr.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Contrat promis',
  summary:
    'Un travail vous avait été promis, même sans devis ni saisie, et la crise l’a empêché ? Montrez-nous les messages : vous êtes payé·e comme promis.',
  fields: {
    ...pick(service.fields, [
      'activityId',
      'clientId',
      'function',
      'place',
      'startsOn',
      'endsOn',
      'cancelledOn',
      'reason',
      'cachets',
      'hours',
      'iban',
    ]),
    plannedDays: { label: 'Jours de travail promis' },
    grossCents: {
      label: service.fields.grossCents.label,
      hint: 'Ce qui vous avait été promis pour tout le travail.',
    },
    cancelledEvent: {
      label: 'Événement annulé',
      hint: 'Si le travail était lié à un événement (festival, salon, représentation) : son nom.',
    },
    messages: {
      label: 'Messages qui montrent la promesse',
      hint: 'Un message par ligne. Vous pourrez joindre les originaux ensuite.',
    },
    'messages.sentOn': { label: 'Date du message' },
    'messages.from': { label: 'Expéditeur·rice', hint: 'La personne ou l’organisation qui vous l’a envoyé.' },
    'messages.channel': { label: 'Moyen' },
    'messages.showsFunction': { label: 'Le message dit-il quelle fonction ?' },
    'messages.showsDate': { label: 'Le message dit-il quelle date ?' },
    'messages.showsPlace': { label: 'Le message dit-il quel lieu ?' },
    'messages.showsPay': { label: 'Le message dit-il quelle rémunération ?' },
    'messages.namesPerson': { label: 'Le message vous nomme-t-il ?' },
    'messages.quote': { label: 'Passage qui compte', hint: 'Recopiez quelques mots du message.' },
  },
  options: {
    'messages.channel.email': 'E-mail',
    'messages.channel.letter': 'Lettre',
    'messages.channel.text-message': 'SMS',
    'messages.channel.chat': 'Messagerie',
    'messages.channel.conversation': 'Conversation, sans écrit',
  },
  rules: {
    ...pick(service.rules, [
      'not-permanent',
      'cancelled-in-crisis',
      'service-in-plan',
      'temporary-unemployment',
      'partial-activity',
    ]),
    'not-occasional': {
      title: 'Activité régulière',
      met: 'Vous travaillez dans une Activité : cette mesure est la bonne.',
      'not-met':
        'Vous facturez de façon occasionnelle (3 en 1). Demandez plutôt la mesure « Contrat occasionnel ».',
    },
    'shows-function': {
      title: 'La fonction est écrite',
      met: 'Le message de {from} du {sentOn} le montre.',
      'needs-information':
        'Aucun message écrit ne montre la fonction promise. Ajoutez un message qui la montre.',
    },
    'shows-date': {
      title: 'La date est écrite',
      met: 'Le message de {from} du {sentOn} le montre.',
      'needs-information': 'Aucun message écrit ne montre la date promise. Ajoutez un message qui la montre.',
    },
    'shows-place': {
      title: 'Le lieu est écrit',
      met: 'Le message de {from} du {sentOn} le montre.',
      'needs-information': 'Aucun message écrit ne montre le lieu promis. Ajoutez un message qui le montre.',
    },
    'shows-pay': {
      title: 'La rémunération est écrite',
      met: 'Le message de {from} du {sentOn} le montre.',
      'needs-information':
        'Aucun message écrit ne montre la rémunération promise. Ajoutez un message qui la montre.',
    },
    'account-known': accountKnownTexts.fr,
  },
  errors: {
    ...pick(service.errors, [
      'unknown',
      'ends-before-start',
      'more-days-than-calendar',
      'more-hours-than-days',
      'more-cachets-than-days',
    ]),
    'after-cancellation':
      'Ce message est venu après l’annulation, le {cancelledOn} : il ne peut pas montrer la promesse.',
    'after-work':
      'Ce message est venu après le dernier jour du travail, le {endsOn} : il ne peut pas montrer la promesse.',
  },
  sources: pick(service.sources, ['temporary-unemployment', 'partial-activity']),
};
