/** State OpenAidEntry: the approved form becomes an entry that others see, and is proposed to whoever it fits. */
import { instantOf } from '../../../workflows/calendar.ts';
import { parseForm } from '../../../workflows/forms/form.ts';
import { form } from '../../../workflows/measures/mutual-aid/form.ts';
import { openAidEntry as contract } from '../../../workflows/mutual-aid/contracts.ts';
import { type MutualAidEntry, secondsUntilEnd } from '../../../workflows/mutual-aid/mutual-aid.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { proposeMatches } from '../propose-matches.ts';
import { aidPlaceKey, findAidEntry, putAidEntry } from '../store.ts';

export const openAidEntry = defineTask(contract, async (deps, { claimId }) => {
  const entry = (await findAidEntry(deps, claimId))?.data ?? (await open(deps, claimId));
  const seconds = secondsUntilEnd(entry, deps.clock.now());
  if (entry.state !== 'open') return { claimId, route: 'over' as const, seconds };
  await proposeMatches(deps, claimId);
  return { claimId, route: 'open' as const, seconds };
});

async function open(deps: Deps, claimId: string): Promise<MutualAidEntry> {
  const claim = await findClaim(deps, claimId);
  const parsed = claim && parseForm(form, claim.form);
  if (!claim || !parsed?.ok) throw new PermanentFailure(`claim ${claimId} is no entry`);
  const { memberId, country } = claim;
  const openedAt = instantOf(deps.clock.now());
  const entry: MutualAidEntry = {
    ...parsed.value,
    ...{ entryId: claimId, memberId, country, openedAt, state: 'open', matchIds: [] },
  };
  try {
    await deps.store.transact([
      putAidEntry(entry, 'absent'),
      { op: 'put', key: aidPlaceKey(entry), data: { entryId: claimId }, when: 'absent' },
    ]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return (await findAidEntry(deps, claimId))?.data ?? entry;
}
