/** The words of trainings in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Weiterbildung',
  summary:
    'Ein Platz in einer Weiterbildung aus dem Verzeichnis: Kundenbeziehungen, Geschäftsplan, Liquiditätsplan, Marketing… Der Solidaritätsfonds zahlt die Gebühr direkt an den Veranstalter. Ist die Weiterbildung voll, kommen Sie auf die Warteliste.',
  fields: {
    trainingId: {
      label: 'Weiterbildung',
      hint: 'Wählen Sie aus dem Verzeichnis; es zeigt die Termine und die freien Plätze.',
    },
    motivation: {
      label: 'Was Sie davon erwarten',
      hint: 'In einigen Sätzen: Ihre Lage und was die Weiterbildung ändern würde.',
    },
  },
  options: {},
  rules: {
    'asked-in-time': {
      title: 'Der Antrag kommt rechtzeitig',
      met: 'Die Weiterbildung beginnt am {starts}; anmelden kann man sich bis zum {last}.',
      'not-met': 'Die Weiterbildung beginnt am {starts}; anmelden konnte man sich bis zum {last}.',
    },
    'seat-free': {
      title: 'Ein Platz ist frei',
      met: 'Es gibt noch freie Plätze: {free} von {seats}.',
      'not-applicable':
        'Die {seats} Plätze sind vergeben oder werden erwartet. Sie stünden auf Platz {place} der Warteliste; sobald ein Platz frei wird, geht Ihr Antrag von selbst weiter.',
    },
    'fee-borne': {
      title: 'Der Fonds zahlt die Gebühr',
      met: 'Der Solidaritätsfonds zahlt {fee} an {provider}. Sie müssen nichts vorstrecken.',
      'not-applicable': 'Diese Weiterbildung kostet nichts.',
    },
  },
};
