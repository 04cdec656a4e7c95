/** The form that adds a training, in English. */
import type { FormWords } from '../../web/forms/worded-form.ts';

export const en: FormWords = {
  fields: {
    title: {
      label: 'Title',
    },
    subject: {
      label: 'Subject',
    },
    language: {
      label: 'Language',
    },
    sessions: {
      label: 'Sessions',
    },
    'sessions.on': {
      label: 'Date',
    },
    'sessions.from': {
      label: 'From',
      hint: 'For example 09:30.',
    },
    'sessions.until': {
      label: 'Until',
      hint: 'For example 12:30.',
    },
    'sessions.place': {
      label: 'Place',
      hint: 'An address, or “online”.',
    },
    seats: {
      label: 'Number of seats',
    },
    feeCents: {
      label: 'Price per seat',
    },
    providerName: {
      label: 'Provider',
    },
    providerIban: {
      label: 'Account of the provider (IBAN)',
    },
  },
  options: {
    'subject.client-relations': 'Client relations',
    'subject.business-plan': 'Business plan',
    'subject.cash-plan': 'Cash plan',
    'subject.marketing': 'Marketing',
    'subject.digital-tools': 'Digital tools',
    'subject.legal': 'Law and contracts',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
  },
  errors: {
    'not-a-time': 'Enter a time such as 09:30.',
    'ends-before-start': 'The end must be after the start.',
    'outside-plan': 'Choose a day to come, at the latest {until}.',
  },
};
