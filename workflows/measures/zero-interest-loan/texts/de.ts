/** The words of a loan at 0% in German. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const de: MeasureTexts = {
  title: 'Zinsloses Darlehen',
  summary:
    'Will Ihre Activité neu durchstarten? Die Genossenschaft leiht ihr ohne Zinsen, was sie für Ausrüstung, Weiterbildung oder Werbung braucht. Die Raten werden jeden Monat vom Budget der Activité abgebucht.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Die Nummer einer Activité, die Sie koordinieren.',
    },
    purpose: {
      label: 'Wofür?',
    },
    description: {
      label: 'Was haben Sie vor?',
      hint: 'Was Sie kaufen oder veranstalten, und was die Activité davon hat.',
    },
    amountCents: {
      label: 'Höhe des Darlehens',
    },
    months: {
      label: 'Anzahl der Raten',
      hint: 'Sie beginnen nach den Monaten ohne Rückzahlung.',
    },
    expectedTurnoverCents: {
      label: 'Erwarteter Umsatz im Monat',
      hint: 'Nur wenn wir den der Activité nicht kennen.',
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
  options: {
    'purpose.equipment': 'Ausrüstung',
    'purpose.training': 'Weiterbildung',
    'purpose.marketing': 'Werbung',
  },
  rules: {
    'activity-covered': activityCoveredTexts.de,
    'figures-known': figuresKnownTexts.de,
    'turnover-known': {
      title: 'Wir wissen, mit welchem Umsatz zu rechnen ist',
      met: 'Wir rechnen nach dem Neustart mit {turnover} im Monat.',
      'needs-information':
        'Wir kennen den Umsatz der Activité nicht. Geben Sie an, welchen Sie im Monat erwarten.',
    },
    'amount-within-limit': {
      title: 'Der Betrag bleibt in der Grenze',
      met: 'Mit {amount} und noch {outstanding} aus anderen Darlehen bleibt die Activité unter {maximum}.',
      'not-met':
        'Mit {amount} und noch {outstanding} aus anderen Darlehen würde die Activité mehr als {maximum} schulden. Beantragen Sie weniger.',
    },
    'term-within-limits': {
      title: 'Die Laufzeit bleibt in den Grenzen',
      met: '{months} Raten: zwischen {minimum} und {maximum}.',
      'not-met': 'Wählen Sie zwischen {minimum} und {maximum} Raten; Sie haben {months} angegeben.',
    },
    'no-loan-in-trouble': {
      title: 'Kein Darlehen in Schwierigkeiten',
      met: 'Die Activité hat kein Darlehen, das im Rückstand oder aufgegeben ist.',
      'not-met':
        'Die Activité hat ein Darlehen, das im Rückstand oder aufgegeben ist. Sprechen Sie zuerst mit Ihrer Beratung.',
    },
    affordable: {
      title: 'Die Activité kann zurückzahlen',
      met: 'Sie kann {capacity} im Monat zurückzahlen ({turnover} Umsatz, {costs} Kosten und Raten); dieses Darlehen verlangt {instalment}.',
      'not-met':
        'Sie kann nur {capacity} im Monat zurückzahlen ({turnover} Umsatz, {costs} Kosten und Raten); dieses Darlehen würde {instalment} verlangen. Beantragen Sie weniger oder mehr Raten.',
      'not-applicable': 'Ohne die Zahlen der Activité können wir es nicht berechnen.',
    },
    'repayment-plan': {
      title: 'Wie das Darlehen zurückkommt',
      met: '{months} Raten von höchstens {instalment}, ohne Zinsen, nach {grace} Monaten ohne Rückzahlung: die erste um den {first}.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.de,
  },
};
