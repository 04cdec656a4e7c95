/** Holds the service against the registers and the order that it belongs to. */
import type { FieldError } from '../../forms/form.ts';
import { firstPerField, serviceErrors } from '../lost-service/register-check.ts';
import type { CaseFacts } from '../measure.ts';
import type { OccasionalContractForm } from './form.ts';

export function crossCheck(form: OccasionalContractForm, facts: CaseFacts): FieldError[] {
  return firstPerField([...orderErrors(form, facts), ...serviceErrors(form, facts)]);
}

/** Only the order of the Activité and the client that the form names: nobody claims on somebody else's. */
function orderErrors(form: OccasionalContractForm, { order, activity, client }: CaseFacts): FieldError[] {
  if (form.orderId === undefined) return [];
  const fits = order && order.activityId === activity?.activityId && order.clientId === client?.clientId;
  return fits ? [] : [{ path: 'orderId', code: 'unknown' }];
}
