/** Which claims of a measure are confidential, and to whom. */
import type { Role } from '../registers/records.ts';
import { fitsForm } from './form-condition.ts';
import type { Measure } from './measure.ts';

/**
 * The roles that alone may see a claim with this form, besides its member and who filed it; undefined when it is not
 * confidential. Of a form that no longer says what it was about, as after its erasure, nobody else learns more.
 */
export function confidentialRoles(
  { confidentialTo, confidentialWhen }: Pick<Measure, 'confidentialTo' | 'confidentialWhen'>,
  form: Readonly<Record<string, unknown>>,
): readonly Role[] | undefined {
  const answered = Object.entries(confidentialWhen ?? {}).filter(([name]) => form[name] !== undefined);
  return fitsForm(Object.fromEntries(answered), form) ? confidentialTo : undefined;
}
