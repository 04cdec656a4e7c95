/** "Le fil coopératif": a call back by somebody who listens. Sealed: it never becomes a claim in the files. */
import { roles } from '../../registers/records.ts';
import { defineMeasure } from '../measure.ts';
import { form } from './form.ts';
import { phoneErrors } from './phone.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { words } from './words/index.ts';

export const listeningLine = defineMeasure({
  id: 'listening-line',
  // Everybody in the community, those who work for it too.
  filers: roles.filter((role) => role !== 'client'),
  byStaff: true,
  sealed: true,
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'none',
  rules: [],
  texts: words,
  crossCheck: (request) => phoneErrors(request),
  amount: () => 0,
  funding: () => [],
  payees: () => [],
  fingerprints: () => [],
});
