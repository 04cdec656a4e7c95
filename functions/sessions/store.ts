/** One person's sessions: the list of those that go on, and their end. Before it the API and the page of sessions. */

import { instantOf } from '../../workflows/calendar.ts';
import type { Clock } from '../platform/clock.ts';
import { indexes } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { endAllSessions } from '../platform/sessions-ended.ts';
import type { Item, Store } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import {
  isAlive,
  readSession,
  removeSession,
  type SessionRecord,
  type SignedIn,
  sessionIdOf,
} from '../web/session-records.ts';
import { endTokenSession } from '../web/token-sessions.ts';

export interface SessionsDeps {
  readonly store: Store;
  readonly realTime: Clock;
}

export interface SessionView {
  readonly sessionId: string;
  /** Whether a browser or a program uses it. */
  readonly kind: 'browser' | 'program';
  /** Instants of real time, ISO 8601. */
  readonly startedAt: string;
  readonly lastSeenAt: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** Those that have not ended, the newest first; on AWS one that began a moment ago may be missing. */
export async function listSessions(
  { store, realTime }: SessionsDeps,
  personId: string,
  currentId: string | undefined,
): Promise<SessionView[]> {
  const now = realTime.now();
  const sessions = (await readSessions(store, personId)).filter(({ data }) => isAlive(data, now));
  return sessions.map((item) => {
    const { data } = item;
    const sessionId = sessionIdOf(item);
    return {
      sessionId,
      kind: data.kind,
      startedAt: instantOf(data.startedAt),
      lastSeenAt: instantOf(data.seenAt),
      current: sessionId === currentId,
    };
  });
}

/** @throws Problem 404 when it is not one of this person's, or has ended */
export async function endOneSession(
  { store }: SessionsDeps,
  personId: string,
  sessionId: string,
): Promise<void> {
  const stored = await readSession(store, sessionId);
  if (stored?.data.state !== 'signed-in' || stored.data.personId !== personId) throw problem('not-found');
  await (stored.data.kind === 'browser'
    ? removeSession(store, sessionId)
    : endTokenSession(store, sessionId));
}

/** Ends all of them, the one that asks as well, and every token that was made up to now. */
export async function endSessionsOf(deps: SessionsDeps, personId: string): Promise<void> {
  const { store, realTime } = deps;
  await endAllSessions(store, [personId], realTime);
  // What was noted of them goes too; were this cut off, they would still be worth nothing.
  for (const item of await readSessions(store, personId)) {
    if (item.data.kind === 'browser') await removeSession(store, sessionIdOf(item));
    else await endTokenSession(store, sessionIdOf(item));
  }
}

async function readSessions(store: Store, personId: string): Promise<Item<SignedIn>[]> {
  const query = { pk: indexes.sessions(personId), index: true, descending: true };
  const items = await readAll<SessionRecord>(store, query);
  return items.flatMap((item) => (item.data.state === 'signed-in' ? [{ ...item, data: item.data }] : []));
}
