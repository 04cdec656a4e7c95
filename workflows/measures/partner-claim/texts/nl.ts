/** The words of the partner offices’ claims in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Aanvraag van een partnerkantoor',
  summary:
    'Partnerkantoren vragen hier de steun van het plan voor hun leden: een geannuleerde opdracht of een moeilijke situatie. Het fonds betaalt het lid in euro, binnen het quotum van het land.',
  fields: {
    memberId: { label: 'Lid', hint: 'Het nummer van een lid uit uw land.' },
    kind: { label: 'Waarover gaat het?' },
    startsOn: { label: 'Eerste dag van de opdracht', hint: 'Alleen voor een geannuleerde opdracht.' },
    endsOn: { label: 'Laatste dag van de opdracht', hint: 'Alleen voor een geannuleerde opdracht.' },
    amountCents: {
      label: 'Gevraagd bedrag',
      hint: 'Voor een geannuleerde opdracht: het geplande brutobedrag.',
    },
    explanation: { label: 'Wat er gebeurd is', hint: 'Enkele zinnen volstaan.' },
    iban: {
      label: 'Rekening van het lid (IBAN)',
      hint: 'Laat leeg om de rekening te houden die wij kennen.',
    },
  },
  options: {
    'kind.cancelled-service': 'Een geannuleerde opdracht',
    'kind.hardship': 'Een moeilijke situatie',
  },
  rules: {
    'service-in-crisis': {
      title: 'De opdracht viel in de crisis',
      met: 'De opdracht zou op {starts} beginnen, tijdens de crisis.',
      'not-met': 'De opdracht zou op {starts} beginnen, buiten de periode van de crisis.',
      'not-applicable': 'De aanvraag gaat niet over een opdracht.',
    },
    'hardship-cap': {
      title: 'Grens voor een moeilijke situatie',
      met: 'Een moeilijke situatie wordt gesteund tot {cap}. Gevraagd: {asked}. Mogelijk: {amount}.',
      'not-applicable': 'De aanvraag gaat niet over een moeilijke situatie.',
    },
    'within-quota': {
      title: 'Quotum van het land',
      met: 'Vóór deze aanvraag stond {country} op {claims} van {most} aanvragen en {used} van {quota}; deze van {amount} past er nog bij.',
      'not-met':
        'Vóór deze aanvraag stond {country} op {claims} van {most} aanvragen en {used} van {quota}; deze van {amount} past er niet meer bij.',
    },
    'account-known': accountKnownTexts.nl,
  },
  errors: {
    'not-your-member': 'Dit lid komt niet uit een land van uw kantoor. Geef het nummer van een van uw leden.',
    'ends-before-start': 'De laatste dag valt voor de eerste. Kijk beide datums na.',
  },
};
