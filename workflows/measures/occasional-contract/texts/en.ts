/** The words of an occasional contract in English. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/en.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Occasional contract',
  summary:
    'Do you invoice now and then (3-in-1), and was work cancelled? It is honoured in the same way, and we ask your client first.',
  fields: {
    ...service.fields,
    orderId: {
      label: 'Order',
      hint: 'The number of the order, if you know it; then give the Activité and the client as well.',
    },
  },
  options: service.options,
  rules: {
    'is-occasional': {
      title: 'Occasional invoicing',
      met: 'You invoice now and then (3-in-1): this is the right measure.',
      'not-met':
        'You do not invoice now and then (3-in-1). Please ask for the measure “Cancelled contract” instead.',
    },
    ...pick(service.rules, ['cancelled-in-crisis', 'service-in-plan', 'client-pledge']),
    'client-invited': {
      title: 'Client invited',
      met: '{client} is invited to honour the costs of the cancelled order; you are paid without waiting for the answer.',
      'not-applicable':
        'We do not know your client: nobody is invited to pay, and you are paid all the same.',
    },
    'account-known': accountKnownTexts.en,
  },
  errors: service.errors,
  sources: pick(service.sources, ['client-pledge']),
};
