/** The words of committed expenses in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Bereits entstandene Kosten',
  summary:
    'Ist eine Bestellung abgesagt worden, für die schon Kosten entstanden waren? Der Solidaritätsfonds zahlt die belegten Kosten und fordert sie von der Kundschaft zurück.',
  fields: {
    activityId: { label: 'Activité', hint: 'Die Nummer einer Activité, die Sie koordinieren.' },
    clientId: {
      label: 'Kundin oder Kunde',
      hint: 'Die Nummer der Kundin oder des Kunden mit der abgesagten Bestellung.',
    },
    orderId: { label: 'Bestellung', hint: 'Die Nummer der Bestellung, falls Sie sie kennen.' },
    cancelledOn: { label: 'Datum der Absage' },
    reason: { label: 'Grund der Absage', hint: 'Wenige Worte genügen.' },
    lines: { label: 'Kosten', hint: 'Eine Zeile je Beleg: Rechnung, Ticket oder Quittung.' },
    'lines.supplier': {
      label: 'Zu zahlen an',
      hint: 'Der Lieferant, oder die Person, die das Geld ausgelegt hat.',
    },
    'lines.iban': { label: 'Konto, auf das wir zahlen (IBAN)' },
    'lines.description': { label: 'Worum geht es?' },
    'lines.amountCents': { label: 'Betrag' },
    'lines.incurredOn': {
      label: 'Datum der Ausgabe',
      hint: 'Der Tag, an dem Sie sich zur Zahlung verpflichtet haben.',
    },
    'lines.refundable': {
      label: 'Erstattet der Lieferant?',
      hint: 'Wenn ja, zahlt der Fonds diese Zeile nicht.',
    },
  },
  options: {},
  rules: {
    'cancelled-in-crisis': {
      title: 'Absage während der Krise',
      met: 'Die Bestellung wurde am {cancelledOn} abgesagt, also während der Krise.',
      'not-met':
        'Die Bestellung wurde am {cancelledOn} abgesagt. Die Maßnahme gilt für Absagen ab dem {from}.',
    },
    'something-to-pay': {
      title: 'Zu zahlende Kosten',
      met: 'Zeilen, die wir zahlen: {lines}, zusammen {amount}.',
      'not-met': 'Der Lieferant erstattet alle Zeilen: Es bleibt nichts zu zahlen.',
    },
    'refunded-left-out': {
      title: 'Erstattete Zeilen',
      met: 'Der Fonds zahlt nicht, was der Lieferant erstattet: Zeile {numbers}, zusammen {amount}.',
      'not-applicable': 'Keine Zeile wird vom Lieferanten erstattet.',
    },
    'recovered-from-client': {
      title: 'Kosten von der Kundschaft gefordert',
      met: 'Wir bitten {client}, diese Kosten zu tragen. Ihre Zahlung wartet nicht auf die Antwort.',
      'not-applicable': 'Wir wissen nicht, von wem wir diese Kosten fordern können.',
    },
  },
  errors: {
    unknown: 'Wir finden diese Nummer nicht in unseren Registern. Bitte prüfen Sie sie.',
    'not-your-activity': 'Nur wer eine Activité koordiniert, kann diese Maßnahme für sie beantragen.',
    'cancelled-before-ordered': 'Die Absage kann nicht vor der Bestellung liegen, dem {orderedOn}.',
    'duplicate-line':
      'Diese Zeile gleicht der Zeile {line}. Löschen Sie sie, oder sagen Sie, worin sie sich unterscheiden.',
    'incurred-after-cancellation': 'Die Ausgabe muss vor der Absage liegen, dem {cancelledOn}.',
  },
};
