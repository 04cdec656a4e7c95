/** Whether what was written can be called. */
import type { FieldError } from '../../forms/form.ts';
import type { ListeningForm } from './form.ts';

const phoneNumber = /^\+?[\d\s()./-]{6,30}$/;

export function phoneErrors({ phone }: ListeningForm): FieldError[] {
  return phoneNumber.test(phone) ? [] : [{ path: 'phone', code: 'not-a-phone-number' }];
}
