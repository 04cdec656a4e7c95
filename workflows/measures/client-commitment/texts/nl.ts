/** The words of the client's commitment in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Verbintenis van de klant',
  summary:
    'Een klant vragen om een geannuleerde bestelling geheel of gedeeltelijk na te komen. De klant antwoordt op een eigen pagina; wat betaald wordt, gaat naar de Activiteit of terug naar het fonds.',
  fields: {
    memberId: { label: 'Coördinator', hint: 'Het lid dat de Activiteit coördineert.' },
    activityId: { label: 'Activiteit' },
    clientId: { label: 'Klant', hint: 'Het nummer van de klant aan wie het gevraagd wordt.' },
    orderId: { label: 'Bestelling', hint: 'Het nummer van de bestelling, als ze in het register staat.' },
    amountCents: { label: 'Gevraagd bedrag', hint: 'Hoogstens het bedrag van de bestelling.' },
    paidClaimId: {
      label: 'Al betaalde aanvraag',
      hint: 'Als het fonds voor deze bestelling een aanvraag betaald heeft: het nummer. Het geld gaat eerst terug naar het fonds.',
    },
    message: {
      label: 'Enkele woorden aan de klant',
      hint: 'De klant leest ze op de pagina van de uitnodiging.',
    },
  },
  options: {},
  rules: {
    'client-reachable': {
      title: 'Hoe de klant gevraagd wordt',
      met: '{client} wordt per e-mail uitgenodigd, met een link naar een eigen pagina.',
      'not-applicable': 'Wij kennen geen e-mailadres van deze klant: iemand van financiën neemt contact op.',
    },
    'order-known': {
      title: 'De bestelling',
      met: 'De bestelling van {ordered} staat in het register, voor {amount}.',
      'not-applicable': 'Er is geen bestelling uit het register vermeld.',
    },
    'comes-back': {
      title: 'Waar het geld heen gaat',
      met: 'Van een al betaalde aanvraag is {amount} nog voorgeschoten: wat de klant betaalt, gaat eerst daarheen.',
      'not-applicable': 'Er is niets voorgeschoten: wat de klant betaalt, gaat naar de Activiteit.',
    },
  },
  errors: {
    unknown: 'Wij vinden dit nummer niet in onze registers. Kijk het even na.',
    'not-its-coordinator': 'Dit lid coördineert de Activiteit niet.',
    'not-of-this-order': 'Het register noemt een andere klant voor deze bestelling.',
    'more-than-order': 'Aan een klant kan niet meer gevraagd worden dan de bestelling.',
    'not-a-paid-claim': 'Dit is geen aanvraag van de Activiteit waarvan nog iets moet terugkomen.',
    'more-than-paid': 'Dat is meer dan wat voor de aanvraag nog voorgeschoten is.',
  },
  sources: { client: 'De klant' },
};
