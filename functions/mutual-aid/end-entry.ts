/** The end of an entry: it leaves its meeting point and the list, and its machine's wait ends. */
import type { AidState } from '../../workflows/mutual-aid/mutual-aid.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { aidMail } from './aid-mails.ts';
import { aidPlaceKey, findAidEntry, putAidEntry } from './store.ts';

/** @returns the state that it ended in; one that was over stays as it was */
export async function endEntry(
  deps: Deps,
  entryId: string,
  state: Exclude<AidState, 'open'>,
): Promise<AidState> {
  return retryOnConflict(
    async () => {
      const item = await findAidEntry(deps, entryId);
      if (!item) return state;
      if (item.data.state !== 'open') return item.data.state;
      const { waiting, ...entry } = item.data;
      const place = await deps.store.get(aidPlaceKey(entry));
      const writes: Write[] = [putAidEntry({ ...entry, state }, { version: item.version })];
      if (place) writes.push({ op: 'delete', key: aidPlaceKey(entry), when: { version: place.version } });
      const effects: Effect[] = [];
      if (state === 'expired') {
        const values = { description: entry.description };
        const mail = { id: `${entryId}:mail:over`, kind: 'aid-over', path: '/mutual-aid', values } as const;
        effects.push(...(await aidMail(deps, entry.memberId, mail)));
      } else if (waiting) {
        const { taskToken } = waiting;
        effects.push({
          kind: 'resume',
          id: `${digest(taskToken)}:over`,
          taskToken,
          output: { claimId: entryId },
        });
      }
      await deps.store.transact(writes, effects);
      return state;
    },
    () => new TransientFailure(`entry ${entryId} is being changed by too many at once`),
  );
}
