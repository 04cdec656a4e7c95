/** Who may look at the pages of payments: finance, who acts there, and the auditor, who reads. */
import type { Person } from '../../../records/registers.ts';
import { hasRole } from '../../layout/menu.ts';
import type { Reader } from '../../layout/page.ts';
import { forbidden } from '../../problem.ts';
import { signedIn } from '../page-app.ts';

/** @throws SignInNeeded, Problem 403 */
export function financePerson(reader: Reader): Person {
  const person = signedIn(reader);
  if (!hasRole(person, ['finance', 'auditor'])) throw forbidden();
  return person;
}
