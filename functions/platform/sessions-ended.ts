/**
 * When somebody's sessions were ended all together: whatever began before is worth nothing, also a token that nobody
 * has used yet. Written by the person, and by what takes a membership or a role away; read at every request.
 */
import type { Clock } from './clock.ts';
import { TransientFailure } from './failures.ts';
import { keys } from './keys.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { Store } from './store/port.ts';

/** Longer than any session or token lives; after it there is nothing left to be ended. */
const keptSeconds = 24 * 3_600;

interface SessionsEnded {
  /** Milliseconds of real time. */
  readonly endedAt: number;
}

/** The instant of real time (milliseconds) up to which nothing of this person counts; 0 when nothing was ended. */
export async function sessionsEndedAt(store: Store, personId: string): Promise<number> {
  return (await store.get<SessionsEnded>(keys.sessionsEnded(personId)))?.data.endedAt ?? 0;
}

/**
 * Ends everything that began up to now in these people's names.
 * @throws TransientFailure when others kept ending the same person's
 */
export async function endAllSessions(
  store: Store,
  personIds: Iterable<string>,
  realTime: Clock,
): Promise<void> {
  const endedAt = realTime.now();
  await Promise.all(Array.from(new Set(personIds), (personId) => endUpTo(store, personId, endedAt)));
}

function endUpTo(store: Store, personId: string, endedAt: number): Promise<void> {
  const key = keys.sessionsEnded(personId);
  return retryOnConflict(
    async () => {
      const stored = await store.get<SessionsEnded>(key);
      if (stored && stored.data.endedAt >= endedAt) return;
      const when = stored ? { version: stored.version } : 'absent';
      const expiresAt = Math.ceil(endedAt / 1000) + keptSeconds;
      await store.transact([{ op: 'put', key, data: { endedAt }, when, expiresAt }]);
    },
    () => new TransientFailure('the end of sessions is being written by too many at once'),
  );
}
