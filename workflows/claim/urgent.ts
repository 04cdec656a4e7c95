/** Which claims cannot wait: the member says so in the form, where the measure asks. */
import type { Claim } from './claim.ts';

export function isUrgent({ form }: Pick<Claim, 'form'>): boolean {
  return form.urgent === true;
}
