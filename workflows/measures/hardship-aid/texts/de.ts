/** The words of the hardship aid in German. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Solidarische Hilfe',
  summary:
    'Bringt die Krise Sie in eine dringende Lage? Der Solidaritätsfonds kann Ihnen helfen, bis zu einer Grenze je Haushalt und Quartal. Zwei Mitglieder des Sozialausschusses entscheiden; nur sie sehen Ihren Antrag.',
  fields: {
    need: { label: 'Was brauchen Sie zuerst?' },
    incomeBeforeCents: {
      label: 'Einkommen des Haushalts vor der Krise',
      hint: 'Im Monat, netto, von allen zusammen.',
    },
    incomeNowCents: { label: 'Einkommen des Haushalts jetzt', hint: 'Im Monat, netto, ohne andere Hilfen.' },
    householdSize: { label: 'Personen in Ihrem Haushalt', hint: 'Sie selbst mitgezählt, auch die Kinder.' },
    otherAidCents: {
      label: 'Andere Hilfen, die Sie erhalten',
      hint: 'Im Monat. Geben Sie 0 an, wenn Sie keine erhalten.',
    },
    amountCents: { label: 'Gewünschter Betrag' },
    explanation: { label: 'Ihre Lage', hint: 'Was geschehen ist und was die Hilfe möglich machen würde.' },
    urgent: {
      label: 'Ist es dringend?',
      hint: 'Wenn ja, erhalten Sie so bald wie möglich eine erste Antwort.',
    },
    iban: {
      label: 'Konto, auf das wir zahlen (IBAN)',
      hint: 'Lassen Sie das Feld leer, wenn das uns bekannte Konto bleiben soll.',
    },
  },
  options: {
    'need.rent': 'Miete oder Wohnung',
    'need.food': 'Lebensmittel',
    'need.health': 'Gesundheit',
    'need.other': 'Etwas anderes',
  },
  rules: {
    'income-fell': {
      title: 'Ihr Einkommen ist gesunken',
      met: 'Das Einkommen Ihres Haushalts ist von {before} auf {now} im Monat gesunken: {drop} weniger.',
      'not-met': 'Das Einkommen Ihres Haushalts ist nicht gesunken: {before} vorher, {now} jetzt.',
    },
    'explanation-given': {
      title: 'Ihre Lage ist erklärt',
      met: 'Sie haben Ihre Lage erklärt.',
      'needs-information':
        'Erklären Sie uns Ihre Lage in wenigen Worten, damit der Ausschuss entscheiden kann.',
    },
    'pressing-enough': {
      title: 'Kriterien der Hilfe',
      met: 'Ihre Lage zählt {total} von 100 Punkten; nötig sind {minimum}. Gesunkenes Einkommen: {incomeDrop}. Einkommen je Person ({perPerson} im Monat): {incomePerPerson}. Bedarf: {need}. Andere Hilfen: {otherAid}.',
      'not-met':
        'Ihre Lage zählt {total} von 100 Punkten; nötig sind {minimum}. Gesunkenes Einkommen: {incomeDrop}. Einkommen je Person ({perPerson} im Monat): {incomePerPerson}. Bedarf: {need}. Andere Hilfen: {otherAid}. Sie können verlangen, dass ein Mensch Ihre Lage noch einmal ansieht.',
    },
    'within-household-cap': {
      title: 'Grenze je Haushalt und Quartal',
      met: 'Sie bitten um {asked}. Ein Haushalt kann {cap} im Quartal erhalten; für Sie bleiben {left}. Die Hilfe kann also {amount} betragen.',
      'not-met':
        'Sie bitten um {asked}. Ein Haushalt kann {cap} im Quartal erhalten, und Ihrer hat sie schon beantragt: Es bleiben {left}. Im nächsten Quartal können Sie wiederkommen.',
    },
    'urgent-first-answer': {
      title: 'Erste Antwort',
      met: 'Sie sagen, dass es dringend ist: Sie erhalten innerhalb von {hours} Stunden eine erste Antwort.',
      'not-applicable': 'Sie bitten nicht um eine dringende Antwort.',
    },
    'account-known': accountKnownTexts.de,
  },
};
