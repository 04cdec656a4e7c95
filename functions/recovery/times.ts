/** The times that the policy gives clients, as they are in force today. */
import { dayOf } from '../../workflows/calendar.ts';
import { clientCommitment } from '../../workflows/measures/client-commitment/index.ts';
import type { RecoveryTimes } from '../../workflows/measures/client-commitment/policy.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';

/** @throws RangeError when the policy has no times for today */
export function recoveryTimes(deps: Pick<Deps, 'plan' | 'clock'>): RecoveryTimes {
  return valueOn(policyOf(deps.plan, clientCommitment).parameters.times, dayOf(deps.clock.now()));
}
