/** The end of an entry: it leaves its meeting point and the list, and its machine's wait ends. */
import type { AidState, MutualAidEntry } from '../../workflows/mutual-aid/mutual-aid.ts';
import type { Deps } from '../platform/deps.ts';
import { resume } from '../platform/resume.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { aidMail } from './aid-mails.ts';
import { aidEntryRecord, aidPlaceKey, findAidEntry, type MutualAidEntryChange } from './store.ts';

/** @returns the state that it ended in; one that was over stays as it was */
export async function endEntry(
  deps: Deps,
  entryId: string,
  state: Exclude<AidState, 'open'>,
): Promise<AidState> {
  // What was erased is over, too.
  if (!(await findAidEntry(deps, entryId))) return state;
  return update(deps, aidEntryRecord, entryId, async (before): Promise<MutualAidEntryChange<AidState>> => {
    if (before.state !== 'open') return { result: before.state };
    const { waiting, ...entry } = before;
    const place = await deps.store.get(aidPlaceKey(entry));
    const writes: Write[] = place
      ? [{ op: 'delete', key: aidPlaceKey(entry), when: { version: place.version } }]
      : [];
    const effects =
      state === 'expired' ? await expiryMail(deps, entry) : resume(waiting, 'over', { claimId: entryId });
    return { entry: { ...entry, state }, writes, effects, result: state };
  });
}

function expiryMail(deps: Deps, { entryId, memberId, description }: MutualAidEntry): Promise<Effect[]> {
  const mail = { id: `${entryId}:mail:over`, kind: 'aid-over', path: '/mutual-aid' } as const;
  return aidMail(deps, memberId, { ...mail, values: { description } });
}
