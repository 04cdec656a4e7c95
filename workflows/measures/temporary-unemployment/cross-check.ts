/** Errors between the months, and against the registers. */
import type { FieldError } from '../../forms/form.ts';
import type { CaseFacts } from '../measure.ts';
import type { TemporaryUnemploymentForm } from './form.ts';

export function crossCheck({ months }: TemporaryUnemploymentForm, { activity }: CaseFacts): FieldError[] {
  const twice = months.flatMap(({ month }, row): FieldError[] => {
    const isFirst = months.findIndex((one) => one.month === month) === row;
    return isFirst ? [] : [{ path: `months.${row}.month`, code: 'month-twice' }];
  });
  return [...(activity ? [] : [{ path: 'activityId', code: 'unknown' }]), ...twice];
}
