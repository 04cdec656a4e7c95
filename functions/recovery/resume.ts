/** Wakes the machine of a case: whatever it waits for, it goes on where the case stands now. */

import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { routeOf } from '../../workflows/recovery/route.ts';
import { resume } from '../platform/resume.ts';
import type { Effect } from '../platform/store/port.ts';

/** None while the machine does not wait: its next step finds the case as it is. */
export function resumeEffects(before: RecoveryCase, after: RecoveryCase): Effect[] {
  const route = routeOf(after);
  return resume(before.waiting, route, { claimId: after.claimId, route });
}
