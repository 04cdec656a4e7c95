/** The words of a cancelled contract in English. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/en.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Cancelled contract',
  summary:
    'Was work that you had planned cancelled because of the crisis? You are paid as planned. Make one request for each piece of work.',
  fields: service.fields,
  options: service.options,
  rules: {
    ...pick(service.rules, [
      'not-permanent',
      'cancelled-in-crisis',
      'service-in-plan',
      'temporary-unemployment',
      'partial-activity',
      'client-pledge',
    ]),
    'not-occasional': {
      title: 'Regular activity',
      met: 'You work in an Activité: this is the right measure.',
      'not-met':
        'You invoice now and then (3-in-1). Please ask for the measure “Occasional contract” instead: your contracts are honoured there in the same way.',
    },
    'declared-as-planned': {
      title: 'Cachets and hours declared as planned',
      met: 'Your cachets and hours are declared to Pôle emploi as they were planned before the cancellation.',
      'not-applicable': 'No cachets or hours need to be declared to Pôle emploi for this work.',
    },
    'account-known': accountKnownTexts.en,
  },
  errors: service.errors,
  sources: service.sources,
};
