/** The words of a promised contract in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/nl.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Beloofd contract',
  summary:
    'Was u werk beloofd, ook zonder offerte of invoer, en kwam de crisis ertussen? Toon ons de berichten: u wordt betaald zoals beloofd.',
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
    plannedDays: { label: 'Beloofde werkdagen' },
    grossCents: { label: service.fields.grossCents.label, hint: 'Wat u voor het hele werk beloofd was.' },
    cancelledEvent: {
      label: 'Geannuleerd evenement',
      hint: 'Hoorde het werk bij een evenement (festival, beurs, voorstelling): de naam ervan.',
    },
    messages: {
      label: 'Berichten die de belofte tonen',
      hint: 'Eén bericht per regel. De originelen kunt u daarna toevoegen.',
    },
    'messages.sentOn': { label: 'Datum van het bericht' },
    'messages.from': { label: 'Afzender', hint: 'De persoon of organisatie die het u stuurde.' },
    'messages.channel': { label: 'Kanaal' },
    'messages.showsFunction': { label: 'Zegt het bericht welke functie?' },
    'messages.showsDate': { label: 'Zegt het bericht welke datum?' },
    'messages.showsPlace': { label: 'Zegt het bericht welke plaats?' },
    'messages.showsPay': { label: 'Zegt het bericht welk loon?' },
    'messages.namesPerson': { label: 'Noemt het bericht uw naam?' },
    'messages.quote': { label: 'De woorden die tellen', hint: 'Neem enkele woorden uit het bericht over.' },
  },
  options: {
    'messages.channel.email': 'E-mail',
    'messages.channel.letter': 'Brief',
    'messages.channel.text-message': 'Sms',
    'messages.channel.chat': 'Chat',
    'messages.channel.conversation': 'Gesprek, niet op papier',
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
      title: 'Geregelde activiteit',
      met: 'U werkt in een Activiteit: dit is de juiste maatregel.',
      'not-met': 'U factureert af en toe (3-in-1). Vraag de maatregel ‘Occasioneel contract’ aan.',
    },
    'shows-function': {
      title: 'De functie staat op papier',
      met: 'Het bericht van {from} van {sentOn} toont het.',
      'needs-information':
        'Geen enkel geschreven bericht toont de beloofde functie. Voeg een bericht toe dat ze toont.',
    },
    'shows-date': {
      title: 'De datum staat op papier',
      met: 'Het bericht van {from} van {sentOn} toont het.',
      'needs-information':
        'Geen enkel geschreven bericht toont de beloofde datum. Voeg een bericht toe dat ze toont.',
    },
    'shows-place': {
      title: 'De plaats staat op papier',
      met: 'Het bericht van {from} van {sentOn} toont het.',
      'needs-information':
        'Geen enkel geschreven bericht toont de beloofde plaats. Voeg een bericht toe dat ze toont.',
    },
    'shows-pay': {
      title: 'Het loon staat op papier',
      met: 'Het bericht van {from} van {sentOn} toont het.',
      'needs-information':
        'Geen enkel geschreven bericht toont het beloofde loon. Voeg een bericht toe dat het toont.',
    },
    'account-known': accountKnownTexts.nl,
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
      'Dit bericht kwam na de annulering, op {cancelledOn}: het kan de belofte niet tonen.',
    'after-work': 'Dit bericht kwam na de laatste werkdag, {endsOn}: het kan de belofte niet tonen.',
  },
  sources: pick(service.sources, ['temporary-unemployment', 'partial-activity']),
};
