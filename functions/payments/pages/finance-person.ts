/** Who may look at the pages of payments: finance, who acts there, and the auditor, who reads. */
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { signedIn } from '../../web/page-app.ts';

/** @throws SignInNeeded, Problem 403 */
export function financePerson(viewer: Viewer): Person {
  const person = signedIn(viewer);
  if (!hasRole(person, ['finance', 'auditor'])) throw problem('forbidden');
  return person;
}
