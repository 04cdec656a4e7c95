/** The words of an occasional contract in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/nl.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Occasioneel contract',
  summary:
    'Factureert u af en toe (3-in-1) en is werk geannuleerd? Het wordt op dezelfde manier nagekomen, en wij vragen het eerst aan uw klant.',
  fields: {
    ...service.fields,
    orderId: {
      label: 'Bestelling',
      hint: 'Het nummer van de bestelling, als u het kent; vul dan ook de Activiteit en de klant in.',
    },
  },
  options: service.options,
  rules: {
    'is-occasional': {
      title: 'Occasioneel factureren',
      met: 'U factureert af en toe (3-in-1): dit is de juiste maatregel.',
      'not-met': 'U factureert niet af en toe (3-in-1). Vraag de maatregel ‘Geannuleerd contract’ aan.',
    },
    ...pick(service.rules, ['cancelled-in-crisis', 'service-in-plan', 'client-pledge']),
    'client-invited': {
      title: 'Klant uitgenodigd',
      met: '{client} wordt uitgenodigd om de kosten van de geannuleerde bestelling te dragen; u wordt betaald zonder op het antwoord te wachten.',
      'not-applicable':
        'Wij kennen uw klant niet: niemand wordt uitgenodigd om te betalen, en u wordt toch betaald.',
    },
    'account-known': accountKnownTexts.nl,
  },
  errors: service.errors,
  sources: pick(service.sources, ['client-pledge']),
};
