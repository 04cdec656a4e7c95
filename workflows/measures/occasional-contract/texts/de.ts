/** The words of an occasional contract in German. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/de.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Gelegentlicher Vertrag',
  summary:
    'Rechnen Sie gelegentlich ab (3 in 1), und ein Auftrag wurde abgesagt? Er wird ebenso eingehalten, und wir fragen zuerst Ihre Kundschaft.',
  fields: {
    ...service.fields,
    orderId: {
      label: 'Bestellung',
      hint: 'Die Nummer der Bestellung, falls Sie sie kennen; geben Sie dann auch die Activité und die Kundschaft an.',
    },
  },
  options: service.options,
  rules: {
    'is-occasional': {
      title: 'Gelegentliche Abrechnung',
      met: 'Sie rechnen gelegentlich ab (3 in 1): Diese Maßnahme ist die richtige.',
      'not-met':
        'Sie rechnen nicht gelegentlich ab (3 in 1). Beantragen Sie bitte die Maßnahme „Abgesagter Vertrag“.',
    },
    ...pick(service.rules, ['cancelled-in-crisis', 'service-in-plan', 'client-pledge']),
    'client-invited': {
      title: 'Kundschaft eingeladen',
      met: '{client} wird eingeladen, die Kosten der abgesagten Bestellung zu tragen; Sie werden bezahlt, ohne auf die Antwort zu warten.',
      'not-applicable':
        'Wir kennen Ihre Kundschaft nicht: Niemand wird um Zahlung gebeten, und Sie werden trotzdem bezahlt.',
    },
    'account-known': accountKnownTexts.de,
  },
  errors: service.errors,
  sources: pick(service.sources, ['client-pledge']),
};
