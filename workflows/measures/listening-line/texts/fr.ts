/** The words of the listening line in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Le fil coopératif',
  summary:
    'Parler à quelqu’un qui écoute. Vous dites quand et dans quelle langue, une personne formée à l’écoute vous rappelle. Personne d’autre ne le voit : ni votre conseiller·ère, ni le conseil, ni l’équipe technique. Tout est effacé 30 jours après l’appel.',
  fields: {
    language: {
      label: 'Dans quelle langue ?',
    },
    phone: {
      label: 'À quel numéro ?',
      hint: 'Par exemple 0470 12 34 56.',
    },
    on: {
      label: 'Quel jour ?',
    },
    at: {
      label: 'À quel moment ?',
    },
    words: {
      label: 'De quoi voulez-vous parler ?',
      hint: 'Si vous voulez. Seule la personne qui vous rappelle le lit.',
    },
  },
  options: {
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'at.morning': 'Le matin',
    'at.noon': 'À midi',
    'at.afternoon': 'L’après-midi',
    'at.evening': 'Le soir',
  },
  rules: {},
  errors: {
    'not-a-phone-number': 'Indiquez un numéro de téléphone, par exemple 0470 12 34 56.',
    'not-a-day-to-call': 'Choisissez un jour à partir d’aujourd’hui, au plus tard dans {days} jours.',
  },
};
