/** The words of the mutual aid in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Hilfe untereinander',
  summary:
    'Bieten Sie Hilfe an oder bitten Sie darum: Können, Geräte, Raum, Zeit. Wir bringen Anzeigen nach Art, Ort und Sprache zusammen. Ihre Angaben werden erst weitergegeben, wenn beide zustimmen.',
  fields: {
    direction: { label: 'Bieten Sie an, oder suchen Sie?' },
    kind: { label: 'Worum geht es?' },
    place: { label: 'Wo?', hint: 'Eine Gemeinde oder Stadt; Anzeigen desselben Ortes finden zueinander.' },
    language: { label: 'In welcher Sprache?' },
    description: {
      label: 'Beschreiben Sie es kurz',
      hint: 'Ohne Namen, Telefon oder Adresse: Andere lesen die Anzeige.',
    },
    validUntil: { label: 'Gültig bis' },
  },
  options: {
    'direction.offer': 'Ich biete an',
    'direction.need': 'Ich suche',
    'kind.skills': 'Können',
    'kind.equipment': 'Geräte',
    'kind.space': 'Raum',
    'kind.time': 'Zeit',
    'language.fr': 'Französisch',
    'language.nl': 'Niederländisch',
    'language.de': 'Deutsch',
    'language.en': 'Englisch',
    'language.it': 'Italienisch',
    'language.es': 'Spanisch',
    'language.hu': 'Ungarisch',
    'language.sv': 'Schwedisch',
  },
  rules: {
    'valid-for-a-while': {
      title: 'Die Anzeige hat ein Ende',
      met: 'Die Anzeige ist bis zum {until} zu sehen; spätestens wäre es der {latest}.',
      'not-met': 'Die Anzeige endet am {until}. Wählen Sie einen Tag zwischen heute und dem {latest}.',
    },
  },
};
