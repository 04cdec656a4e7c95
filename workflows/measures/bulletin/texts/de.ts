/** The words of the bulletin in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Nachrichten zum Plan',
  summary:
    'Schreiben Sie Nachrichten zum Plan in einer bis vier Sprachen. Sobald jemand aus der Delegation des Rates zugestimmt hat, lesen sie alle auf der Nachrichtenseite, im Feed und per E-Mail.',
  fields: {
    versions: { label: 'Sprachen', hint: 'Ein Teil je Sprache; eine genügt.' },
    'versions.language': { label: 'Sprache' },
    'versions.title': { label: 'Titel' },
    'versions.text': { label: 'Text', hint: 'Lassen Sie eine leere Zeile zwischen den Absätzen.' },
  },
  options: {
    'versions.language.fr': 'Französisch',
    'versions.language.nl': 'Niederländisch',
    'versions.language.de': 'Deutsch',
    'versions.language.en': 'Englisch',
  },
  rules: {
    'in-every-language': {
      title: 'Alle lesen es in ihrer Sprache',
      met: 'Die Nachrichten sind in allen {count} Sprachen geschrieben.',
      'not-applicable':
        'Nicht geschrieben auf: {missing}. Wer diese Sprachen liest, sieht eine andere, mit ihrem Namen dabei.',
    },
  },
  errors: { 'language-twice': 'Diese Sprache steht schon da. Bitte wählen Sie eine andere.' },
};
