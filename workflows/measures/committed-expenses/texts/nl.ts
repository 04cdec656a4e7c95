/** The words of committed expenses in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Gemaakte kosten',
  summary:
    'Is de bestelling van een klant geannuleerd en waren er al kosten gemaakt? Het solidariteitsfonds betaalt de verantwoorde kosten en vordert ze terug van de klant.',
  fields: {
    activityId: { label: 'Activiteit', hint: 'Het nummer van een Activiteit die u coördineert.' },
    clientId: { label: 'Klant', hint: 'Het nummer van de klant van wie de bestelling geannuleerd is.' },
    orderId: { label: 'Bestelling', hint: 'Het nummer van de bestelling, als u het kent.' },
    cancelledOn: { label: 'Datum van de annulering' },
    reason: { label: 'Reden van de annulering', hint: 'Enkele woorden volstaan.' },
    lines: { label: 'Kosten', hint: 'Eén regel per document: factuur, ticket of bon.' },
    'lines.supplier': {
      label: 'Te betalen aan',
      hint: 'De leverancier, of de persoon die het geld voorschoot.',
    },
    'lines.iban': { label: 'Te betalen rekening (IBAN)' },
    'lines.description': { label: 'Waar gaat het om?' },
    'lines.amountCents': { label: 'Bedrag' },
    'lines.incurredOn': {
      label: 'Datum van de uitgave',
      hint: 'De dag waarop u zich verbond om te betalen.',
    },
    'lines.refundable': {
      label: 'Betaalt de leverancier terug?',
      hint: 'Zo ja, dan betaalt het fonds deze regel niet.',
    },
  },
  options: {},
  rules: {
    'cancelled-in-crisis': {
      title: 'Geannuleerd tijdens de crisis',
      met: 'De bestelling werd geannuleerd op {cancelledOn}, tijdens de crisis.',
      'not-met':
        'De bestelling werd geannuleerd op {cancelledOn}. De maatregel geldt voor annuleringen vanaf {from}.',
    },
    'something-to-pay': {
      title: 'Te betalen kosten',
      met: 'Regels die wij betalen: {lines}, samen {amount}.',
      'not-met': 'De leverancier betaalt alle regels terug: er blijft niets te betalen.',
    },
    'refunded-left-out': {
      title: 'Terugbetaalde regels',
      met: 'Het fonds betaalt niet wat de leverancier terugbetaalt: regel {numbers}, samen {amount}.',
      'not-applicable': 'Geen enkele regel wordt door de leverancier terugbetaald.',
    },
    'recovered-from-client': {
      title: 'Kosten gevraagd aan de klant',
      met: 'Wij vragen {client} om deze kosten te dragen. U hoeft daar niet op te wachten om betaald te worden.',
      'not-applicable': 'Wij weten niet aan wie wij deze kosten kunnen vragen.',
    },
  },
  errors: {
    unknown: 'Wij vinden dit nummer niet in onze registers. Kijk het na.',
    'not-your-activity': 'Alleen wie een Activiteit coördineert, kan deze maatregel ervoor aanvragen.',
    'cancelled-before-ordered': 'De annulering kan niet vóór de bestelling vallen, {orderedOn}.',
    'duplicate-line': 'Deze regel is dezelfde als regel {line}. Verwijder hem, of zeg waarin ze verschillen.',
    'incurred-after-cancellation': 'De uitgave moet dateren van vóór de annulering, {cancelledOn}.',
  },
};
