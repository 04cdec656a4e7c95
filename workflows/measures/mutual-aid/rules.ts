/** The one rule of the mutual aid: an entry has an end that people can still see. */
import { addDays } from '../../calendar.ts';
import { met, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

type MutualAidRule = Rule<typeof form, Parameters>;

const validForAWhile: MutualAidRule = {
  id: 'valid-for-a-while',
  check: ({ form: { validUntil }, parameters, filedOn }) => {
    const latest = addDays(filedOn, parameters.longestDays);
    const values = { until: { date: validUntil }, latest: { date: latest } };
    return filedOn <= validUntil && validUntil <= latest ? met(values) : notMet(values);
  },
};

export const rules: readonly MutualAidRule[] = [validForAWhile];
