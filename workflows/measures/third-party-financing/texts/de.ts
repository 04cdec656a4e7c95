/** The words of financing by third parties in German. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const de: MeasureTexts = {
  title: 'Finanzierung durch Dritte',
  summary:
    'Will jemand Ihrer Activité Geld geben: Kapital, Kontokorrent, Zuschuss oder Entschädigung? Sagen Sie uns, wer es ist und woher das Geld kommt; wir geben eine Zahlungsreferenz, und das Geld kommt auf das Konto der Activité.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'Die Nummer einer Activité, die Sie koordinieren.',
    },
    kind: {
      label: 'Welche Einlage?',
    },
    amountCents: {
      label: 'Erwarteter Betrag',
    },
    expectedOn: {
      label: 'Erwartet am',
    },
    financer: {
      label: 'Wer gibt das Geld?',
    },
    financerName: {
      label: 'Name',
      hint: 'Der Person, des Unternehmens oder der Einrichtung.',
    },
    financerPlace: {
      label: 'Wo ist der Sitz?',
    },
    financerEmail: {
      label: 'E-Mail-Adresse',
      hint: 'Um die Zahlungsreferenz selbst weiterzugeben.',
    },
    financerIdentity: {
      label: 'Identifizierung',
      hint: 'Die Nummer des Unternehmens oder der Einrichtung; bei einer Person die Anschrift.',
    },
    origin: {
      label: 'Woher kommt das Geld?',
    },
    originExplanation: {
      label: 'Erklärung',
      hint: 'Was zeigt, woher das Geld kommt: Verkauf, Vertrag, Bescheid.',
    },
    repayOn: {
      label: 'Zurückzugeben am',
      hint: 'Bei einer Einlage im Kontokorrent.',
    },
  },
  options: {
    'kind.capital': 'Kapital',
    'kind.current-account': 'Kontokorrent',
    'kind.subsidy': 'Zuschuss',
    'kind.indemnity': 'Entschädigung',
    'financer.person': 'Eine Person',
    'financer.company': 'Ein Unternehmen',
    'financer.public-body': 'Eine Behörde',
    'financer.foundation': 'Eine Stiftung oder ein Verein',
    'financerPlace.same-country': 'Im Land der Activité',
    'financerPlace.europe': 'Anderswo in Europa',
    'financerPlace.elsewhere': 'Außerhalb Europas',
    'origin.savings': 'Ersparnisse',
    'origin.business': 'Einkünfte aus einem Geschäft',
    'origin.public-money': 'Öffentliches Geld',
    'origin.gift': 'Schenkung oder Erbschaft',
    'origin.insurance': 'Versicherung',
    'origin.sale': 'Verkauf eines Gegenstands',
    'origin.other': 'Anderes',
  },
  rules: {
    'activity-covered': activityCoveredTexts.de,
    'amount-within-limit': {
      title: 'Der Betrag bleibt in der Grenze',
      met: '{amount} bleibt unter {maximum}.',
      'not-met':
        '{amount} ist mehr als {maximum}, das Höchste für eine Einlage. Sprechen Sie mit Ihrer Beratung.',
    },
    'kind-fits-financer': {
      title: 'Die Einlage passt zu wem sie gibt',
      met: 'Diese Einlage kann von einer solchen Person oder Einrichtung kommen.',
      'not-met':
        'Ein Zuschuss kommt von einer Behörde oder Stiftung, eine Entschädigung von einem Unternehmen oder einer Behörde, ein Kontokorrent nicht von einer Behörde. Wählen Sie eine andere Einlage.',
    },
    'identity-known': {
      title: 'Wir wissen, wer das Geld gibt',
      met: '{name} ist bekannt, was ab {from} verlangt wird.',
      'needs-information':
        'Ab {from} müssen wir wissen, wer {name} ist: Geben Sie die Nummer des Unternehmens oder die Anschrift der Person an.',
      'not-applicable': 'Unter {from} genügt der Name ({name}).',
    },
    'origin-known': {
      title: 'Wir wissen, woher das Geld kommt',
      met: 'Die Herkunft ist erklärt, was ab {from} verlangt wird.',
      'needs-information':
        'Erklären Sie, woher das Geld kommt: Das wird ab {from} verlangt oder wenn die Herkunft nicht in der Liste steht.',
      'not-applicable': 'Unter {from} ist keine Erklärung nötig.',
    },
    'repayment-known': {
      title: 'Wir wissen, wann die Einlage zurückgeht',
      met: 'Die Einlage im Kontokorrent ist am {repayOn} zurückzugeben.',
      'needs-information': 'Geben Sie an, wann die Einlage im Kontokorrent zurückzugeben ist.',
      'not-applicable': 'Diese Einlage ist nicht zurückzugeben.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.de,
    'repaid-before-received':
      'Die Einlage kann erst nach ihrem Eingang zurückgehen, der für den {expectedOn} erwartet wird.',
  },
  sources: {
    'third-party': 'Dritte, die finanzieren',
  },
};
