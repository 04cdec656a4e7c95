/** The words of financing by third parties in Dutch. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const nl: MeasureTexts = {
  title: 'Financiering door derden',
  summary:
    'Wil iemand geld inbrengen in uw Activiteit: kapitaal, rekening-courant, subsidie of vergoeding? Zeg ons wie en waar het geld vandaan komt; wij geven een betaalreferentie en het geld komt op de rekening van de Activiteit.',
  fields: {
    activityId: {
      label: 'Activiteit',
      hint: 'Het nummer van een Activiteit die u coördineert.',
    },
    kind: {
      label: 'Welke inbreng?',
    },
    amountCents: {
      label: 'Verwacht bedrag',
    },
    expectedOn: {
      label: 'Verwacht op',
    },
    financer: {
      label: 'Wie brengt het geld in?',
    },
    financerName: {
      label: 'Naam',
      hint: 'Van de persoon, het bedrijf of de instelling.',
    },
    financerPlace: {
      label: 'Waar is die gevestigd?',
    },
    financerEmail: {
      label: 'E-mailadres',
      hint: 'Om zelf de betaalreferentie door te sturen.',
    },
    financerIdentity: {
      label: 'Identificatie',
      hint: 'Het nummer van het bedrijf of de instelling; voor een persoon het adres.',
    },
    origin: {
      label: 'Waar komt het geld vandaan?',
    },
    originExplanation: {
      label: 'Uitleg',
      hint: 'Wat aantoont waar het geld vandaan komt: verkoop, overeenkomst, beslissing.',
    },
    repayOn: {
      label: 'Terug te geven op',
      hint: 'Voor een inbreng in rekening-courant.',
    },
  },
  options: {
    'kind.capital': 'Kapitaal',
    'kind.current-account': 'Rekening-courant',
    'kind.subsidy': 'Subsidie',
    'kind.indemnity': 'Vergoeding',
    'financer.person': 'Een persoon',
    'financer.company': 'Een bedrijf',
    'financer.public-body': 'Een overheid',
    'financer.foundation': 'Een stichting of vereniging',
    'financerPlace.same-country': 'In het land van de Activiteit',
    'financerPlace.europe': 'Elders in Europa',
    'financerPlace.elsewhere': 'Buiten Europa',
    'origin.savings': 'Spaargeld',
    'origin.business': 'Inkomsten uit een zaak',
    'origin.public-money': 'Overheidsgeld',
    'origin.gift': 'Gift of erfenis',
    'origin.insurance': 'Verzekering',
    'origin.sale': 'Verkoop van een goed',
    'origin.other': 'Andere',
  },
  rules: {
    'activity-covered': activityCoveredTexts.nl,
    'amount-within-limit': {
      title: 'Het bedrag blijft binnen de grens',
      met: '{amount} blijft onder {maximum}.',
      'not-met':
        '{amount} is meer dan {maximum}, het hoogste dat een inbreng hier kan zijn. Spreek erover met uw adviseur.',
    },
    'kind-fits-financer': {
      title: 'De inbreng past bij wie hem doet',
      met: 'Deze inbreng kan van zo een persoon of instelling komen.',
      'not-met':
        'Een subsidie komt van een overheid of een stichting, een vergoeding van een bedrijf of een overheid, een rekening-courant niet van een overheid. Kies een andere inbreng.',
    },
    'identity-known': {
      title: 'Wij weten wie het geld inbrengt',
      met: '{name} is bekend, wat vanaf {from} gevraagd wordt.',
      'needs-information':
        'Vanaf {from} moeten wij weten wie {name} is: geef het bedrijfsnummer, of het adres van de persoon.',
      'not-applicable': 'Onder {from} volstaat de naam ({name}).',
    },
    'origin-known': {
      title: 'Wij weten waar het geld vandaan komt',
      met: 'De herkomst is uitgelegd, wat vanaf {from} gevraagd wordt.',
      'needs-information':
        'Leg uit waar het geld vandaan komt: dat wordt gevraagd vanaf {from} of als de herkomst niet in de lijst staat.',
      'not-applicable': 'Onder {from} is geen uitleg nodig.',
    },
    'repayment-known': {
      title: 'Wij weten wanneer de inbreng terug moet',
      met: 'De inbreng in rekening-courant moet terug op {repayOn}.',
      'needs-information': 'Geef op wanneer de inbreng in rekening-courant terug moet.',
      'not-applicable': 'Deze inbreng moet niet terug.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.nl,
    'repaid-before-received': 'De inbreng kan pas terug na zijn aankomst, verwacht op {expectedOn}.',
  },
  sources: {
    'third-party': 'Derde die financiert',
  },
};
