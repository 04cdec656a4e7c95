/** The words of the listening line in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Der Draht der Genossenschaft',
  summary:
    'Mit jemandem sprechen, der zuhört. Sie sagen, wann und in welcher Sprache, und eine im Zuhören geschulte Person ruft Sie zurück. Sonst sieht es niemand: weder Ihre Beraterin oder Ihr Berater noch der Rat noch das technische Team. Alles wird 30 Tage nach dem Gespräch gelöscht.',
  fields: {
    language: {
      label: 'In welcher Sprache?',
    },
    phone: {
      label: 'Unter welcher Nummer?',
      hint: 'Zum Beispiel 0470 12 34 56.',
    },
    on: {
      label: 'An welchem Tag?',
    },
    at: {
      label: 'Zu welcher Tageszeit?',
    },
    words: {
      label: 'Worüber möchten Sie sprechen?',
      hint: 'Wenn Sie mögen. Nur wer Sie zurückruft, liest es.',
    },
  },
  options: {
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'at.morning': 'Vormittags',
    'at.noon': 'Mittags',
    'at.afternoon': 'Nachmittags',
    'at.evening': 'Abends',
  },
  rules: {},
  errors: {
    'not-a-phone-number': 'Geben Sie eine Telefonnummer an, zum Beispiel 0470 12 34 56.',
    'not-a-day-to-call': 'Wählen Sie einen Tag ab heute, spätestens in {days} Tagen.',
  },
};
