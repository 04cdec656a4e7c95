/** The words of a promised contract in English. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/en.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Promised contract',
  summary:
    'Were you promised work, even with no quote or entry, and the crisis came in between? Show us the messages: you are paid as promised.',
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
    plannedDays: { label: 'Days of work promised' },
    grossCents: {
      label: service.fields.grossCents.label,
      hint: 'What you were promised for the whole piece of work.',
    },
    cancelledEvent: {
      label: 'Cancelled event',
      hint: 'If the work belonged to an event (festival, fair, performance): its name.',
    },
    messages: {
      label: 'Messages that show the promise',
      hint: 'One message per line. You can add the originals afterwards.',
    },
    'messages.sentOn': { label: 'Date of the message' },
    'messages.from': { label: 'From whom', hint: 'The person or organisation that sent it to you.' },
    'messages.channel': { label: 'Channel' },
    'messages.showsFunction': { label: 'Does the message say which function?' },
    'messages.showsDate': { label: 'Does the message say which date?' },
    'messages.showsPlace': { label: 'Does the message say which place?' },
    'messages.showsPay': { label: 'Does the message say which pay?' },
    'messages.namesPerson': { label: 'Does the message name you?' },
    'messages.quote': { label: 'The words that count', hint: 'Copy a few words of the message.' },
  },
  options: {
    'messages.channel.email': 'Email',
    'messages.channel.letter': 'Letter',
    'messages.channel.text-message': 'Text message',
    'messages.channel.chat': 'Chat',
    'messages.channel.conversation': 'Conversation, not in writing',
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
      title: 'Regular activity',
      met: 'You work in an Activité: this is the right measure.',
      'not-met':
        'You invoice now and then (3-in-1). Please ask for the measure “Occasional contract” instead.',
    },
    'shows-function': {
      title: 'The function is in writing',
      met: 'The message from {from} of {sentOn} shows it.',
      'needs-information':
        'No written message shows the function that was promised. Add a message that shows it.',
    },
    'shows-date': {
      title: 'The date is in writing',
      met: 'The message from {from} of {sentOn} shows it.',
      'needs-information':
        'No written message shows the date that was promised. Add a message that shows it.',
    },
    'shows-place': {
      title: 'The place is in writing',
      met: 'The message from {from} of {sentOn} shows it.',
      'needs-information':
        'No written message shows the place that was promised. Add a message that shows it.',
    },
    'shows-pay': {
      title: 'The pay is in writing',
      met: 'The message from {from} of {sentOn} shows it.',
      'needs-information': 'No written message shows the pay that was promised. Add a message that shows it.',
    },
    'account-known': accountKnownTexts.en,
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
      'This message came after the cancellation, {cancelledOn}: it cannot show the promise.',
    'after-work': 'This message came after the last day of the work, {endsOn}: it cannot show the promise.',
  },
  sources: pick(service.sources, ['temporary-unemployment', 'partial-activity']),
};
