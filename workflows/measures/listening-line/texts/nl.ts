/** The words of the listening line in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'De coöperatieve draad',
  summary:
    'Praten met iemand die luistert. U zegt wanneer en in welke taal, iemand die geleerd heeft te luisteren belt u terug. Niemand anders ziet het: niet uw adviseur, niet de raad, niet het technische team. Alles wordt 30 dagen na het gesprek gewist.',
  fields: {
    language: {
      label: 'In welke taal?',
    },
    phone: {
      label: 'Op welk nummer?',
      hint: 'Bijvoorbeeld 0470 12 34 56.',
    },
    on: {
      label: 'Welke dag?',
    },
    at: {
      label: 'Wanneer op de dag?',
    },
    words: {
      label: 'Waarover wilt u praten?',
      hint: 'Als u wilt. Alleen wie u terugbelt, leest het.',
    },
  },
  options: {
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'at.morning': 'In de voormiddag',
    'at.noon': 'Over de middag',
    'at.afternoon': 'In de namiddag',
    'at.evening': 'In de avond',
  },
  rules: {},
  errors: {
    'not-a-phone-number': 'Geef een telefoonnummer, bijvoorbeeld 0470 12 34 56.',
    'not-a-day-to-call': 'Kies een dag vanaf vandaag, ten laatste over {days} dagen.',
  },
};
