/** The form that adds a training, in Dutch. */
import type { FormWords } from '../../web/forms/worded-form.ts';

export const nl: FormWords = {
  fields: {
    title: {
      label: 'Titel',
    },
    subject: {
      label: 'Onderwerp',
    },
    language: {
      label: 'Taal',
    },
    sessions: {
      label: 'Sessies',
    },
    'sessions.on': {
      label: 'Datum',
    },
    'sessions.from': {
      label: 'Van',
      hint: 'Bijvoorbeeld 09:30.',
    },
    'sessions.until': {
      label: 'Tot',
      hint: 'Bijvoorbeeld 12:30.',
    },
    'sessions.place': {
      label: 'Plaats',
      hint: 'Een adres, of ‘online’.',
    },
    seats: {
      label: 'Aantal plaatsen',
    },
    feeCents: {
      label: 'Prijs per plaats',
    },
    providerName: {
      label: 'Organisator',
    },
    providerIban: {
      label: 'Rekening van de organisator (IBAN)',
    },
  },
  options: {
    'subject.client-relations': 'Klantenrelaties',
    'subject.business-plan': 'Ondernemingsplan',
    'subject.cash-plan': 'Kasplanning',
    'subject.marketing': 'Marketing',
    'subject.digital-tools': 'Digitale middelen',
    'subject.legal': 'Recht en contracten',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
  },
  errors: {
    'not-a-time': 'Geef een uur zoals 09:30.',
    'ends-before-start': 'Het einde moet na het begin liggen.',
    'outside-plan': 'Kies een komende dag, ten laatste {until}.',
  },
};
