/** The form that adds a training, in French. */
import type { FormWords } from '../../web/forms/worded-form.ts';

export const fr: FormWords = {
  fields: {
    title: {
      label: 'Titre',
    },
    subject: {
      label: 'Sujet',
    },
    language: {
      label: 'Langue',
    },
    sessions: {
      label: 'Séances',
    },
    'sessions.on': {
      label: 'Date',
    },
    'sessions.from': {
      label: 'De',
      hint: 'Par exemple 09:30.',
    },
    'sessions.until': {
      label: 'À',
      hint: 'Par exemple 12:30.',
    },
    'sessions.place': {
      label: 'Lieu',
      hint: 'Une adresse, ou « en ligne ».',
    },
    seats: {
      label: 'Nombre de places',
    },
    feeCents: {
      label: 'Prix par place',
    },
    providerName: {
      label: 'Organisme',
    },
    providerIban: {
      label: 'Compte de l’organisme (IBAN)',
    },
  },
  options: {
    'subject.client-relations': 'Relation avec les clients',
    'subject.business-plan': 'Plan d’affaires',
    'subject.cash-plan': 'Plan de trésorerie',
    'subject.marketing': 'Marketing',
    'subject.digital-tools': 'Outils numériques',
    'subject.legal': 'Droit et contrats',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
  },
  errors: {
    'not-a-time': 'Indiquez une heure comme 09:30.',
    'ends-before-start': 'La fin doit être après le début.',
    'outside-plan': 'Choisissez un jour à venir, au plus tard le {until}.',
  },
};
