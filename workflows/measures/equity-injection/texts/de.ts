/** The words of an equity injection in German. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const de: MeasureTexts = {
  title: 'Zuführung von Eigenmitteln',
  summary:
    'Fehlen Ihrer Activité in den nächsten Monaten flüssige Mittel? Die Genossenschaft führt sie ihren Eigenmitteln zu, bis Ende 2021. Der Solidaritätsfonds trägt einen Teil, die Rücklagen der Genossenschaft den Rest.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Die Nummer einer Activité, die Sie koordinieren.',
    },
    fromMonth: {
      label: 'Ab welchem Monat?',
      hint: 'Der erste der drei Monate, für die das Geld fehlt.',
    },
    purpose: {
      label: 'Wofür ist das Geld?',
      hint: 'Einige Worte genügen.',
    },
    requestedCents: {
      label: 'Gewünschter Betrag',
      hint: 'Nur wenn Sie weniger wollen, als fehlt.',
    },
    balanceCents: {
      label: 'Kontostand der Activité',
      hint: 'Nur wenn er in unseren Registern fehlt; negativ, wenn sie im Minus ist.',
    },
    monthlyCostsCents: {
      label: 'Kosten im Monat',
      hint: 'Nur wenn sie in unseren Registern fehlen.',
    },
  },
  options: {},
  rules: {
    'activity-covered': activityCoveredTexts.de,
    'figures-known': figuresKnownTexts.de,
    'months-in-plan': {
      title: 'Die Monate liegen im Plan',
      met: 'Die Monate beginnen in {month}, zwischen dem {from} und dem {until}.',
      'not-met':
        'Die Monate müssen zwischen dem {from} und dem {until} beginnen; Sie haben {month} angegeben.',
    },
    'liquidity-lacking': {
      title: 'Es fehlen flüssige Mittel',
      met: '{months} Monate kosten {costs}, die Activité hat {balance}: Es fehlen {need}.',
      'not-met':
        '{months} Monate kosten {costs}, und die Activité hat {balance}: Es fehlen {need}, es ist nichts zuzuführen.',
      'not-applicable': 'Ohne Kontostand und Kosten der Activité können wir nicht berechnen, was fehlt.',
    },
    'within-maximum': {
      title: 'Der Betrag hat eine Grenze',
      met: 'Die Zuführung beträgt {amount}; sie ist nie höher als {maximum}.',
      'not-applicable': 'Es fehlt nichts, oder was fehlt, ist noch nicht bekannt.',
    },
    'burden-shared': {
      title: 'Wer die Zuführung trägt',
      met: 'Der Solidaritätsfonds trägt {fund}, die Rücklagen der Genossenschaft {reserves}. Sie müssen nichts zurückgeben.',
      'not-applicable': 'Es ist vorerst nichts zu tragen.',
    },
  },
  sources: {
    reserves: 'Rücklagen der Genossenschaft',
  },
  errors: {
    ...ownActivityErrorTexts.de,
  },
};
