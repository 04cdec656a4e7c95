/** What the three waits of a recovery case have in common: they end at once when the case has gone on. */

import { instantOf } from '../../workflows/calendar.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import type { RecoveryRoute } from '../../workflows/recovery/contracts.ts';
import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { routeOf } from '../../workflows/recovery/route.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { resumeEffects } from './resume.ts';
import { type CaseChange, caseIdOf, caseRecord } from './store.ts';

export interface WaitInput {
  readonly claimId: string;
  readonly attempt: number;
  readonly taskToken: string;
}

/** The case as the step leaves it (waiting on), or as it is handed over (its route is another one then). */
export type WaitStep = (
  recovery: RecoveryCase,
) => Promise<{ recovery: RecoveryCase; effects: readonly Effect[] }>;

export async function waitIn(
  deps: Deps,
  own: RecoveryRoute,
  { claimId, taskToken }: WaitInput,
  step: WaitStep,
): Promise<void> {
  await update(deps, caseRecord, caseIdOf(claimId), async (before): Promise<CaseChange<void>> => {
    if (before.waiting?.taskToken === taskToken) return { result: undefined };
    const waiting = { ...before, waiting: { taskToken, since: instantOf(deps.clock.now()) } };
    const goesOn = routeOf(before) !== own;
    const after = goesOn ? { recovery: before, effects: [] } : await step(waiting);
    if (routeOf(after.recovery) === own) return { ...after, result: undefined };
    return {
      recovery: withoutWait(after.recovery),
      effects: [...after.effects, ...resumeEffects(waiting, after.recovery)],
      result: undefined,
    };
  });
}
