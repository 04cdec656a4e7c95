/** The form that adds a training, in German. */
import type { FormWords } from '../../web/forms/worded-form.ts';

export const de: FormWords = {
  fields: {
    title: {
      label: 'Titel',
    },
    subject: {
      label: 'Thema',
    },
    language: {
      label: 'Sprache',
    },
    sessions: {
      label: 'Termine',
    },
    'sessions.on': {
      label: 'Datum',
    },
    'sessions.from': {
      label: 'Von',
      hint: 'Zum Beispiel 09:30.',
    },
    'sessions.until': {
      label: 'Bis',
      hint: 'Zum Beispiel 12:30.',
    },
    'sessions.place': {
      label: 'Ort',
      hint: 'Eine Adresse, oder „online“.',
    },
    seats: {
      label: 'Zahl der Plätze',
    },
    feeCents: {
      label: 'Preis je Platz',
    },
    providerName: {
      label: 'Veranstalter',
    },
    providerIban: {
      label: 'Konto des Veranstalters (IBAN)',
    },
  },
  options: {
    'subject.client-relations': 'Kundenbeziehungen',
    'subject.business-plan': 'Geschäftsplan',
    'subject.cash-plan': 'Liquiditätsplan',
    'subject.marketing': 'Marketing',
    'subject.digital-tools': 'Digitale Werkzeuge',
    'subject.legal': 'Recht und Verträge',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
  },
  errors: {
    'not-a-time': 'Geben Sie eine Uhrzeit wie 09:30 an.',
    'ends-before-start': 'Das Ende muss nach dem Beginn liegen.',
    'outside-plan': 'Wählen Sie einen kommenden Tag, spätestens {until}.',
  },
};
