/** A seat in a training of the catalogue; the fund bears the fee. */
import { seatsOfTraining } from '../../trainings/training.ts';
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { rules } from './rules.ts';
import { amount, funding, payees, trainingOf } from './seat.ts';
import { words } from './words/index.ts';

export const training = defineMeasure({
  id: 'training',
  filers: ['member'],
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  needs: ['training'],
  seatsOf: ({ trainingId }) => seatsOfTraining(trainingId),
  rules,
  texts: words,
  crossCheck: (_form, facts) => (trainingOf(facts) ? [] : [{ path: 'trainingId', code: 'unknown' }]),
  amount,
  funding,
  payees,
  // One seat for one person.
  fingerprints: ({ trainingId }, { member }) => [`training:${trainingId}:${member.memberId}`],
});
