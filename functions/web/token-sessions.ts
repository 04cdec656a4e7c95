/**
 * Sessions of programs: the tokens that the provider gave out at one sign-in. Before them the verification of the token,
 * after them every call. The first use notes the session, so that its person sees it and can end it.
 */
import { digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import type { VerifiedToken } from '../platform/identity/port.ts';
import type { Person } from '../platform/registers.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Item, Store } from '../platform/store/port.ts';
import {
  holds,
  readSession,
  type SessionDeps,
  type SessionRecord,
  type SignedIn,
  sessionSeconds,
  touchSession,
  writeSession,
} from './session-records.ts';

/** The name of a token's session: not the provider's own, which could be used there. */
export function tokenSessionId(token: string, { personId, session }: VerifiedToken): string {
  return digest(`token ${personId} ${session ?? digest(token)}`);
}

/** The session that a token belongs to, noted when it is new; undefined when it was ended. */
export async function keepTokenSession(
  deps: SessionDeps,
  sessionId: string,
  stored: Item<SessionRecord> | undefined,
  found: { readonly verified: VerifiedToken; readonly person: Person },
): Promise<SignedIn | undefined> {
  const { verified, person } = found;
  if (stored?.data.state === 'signed-in') {
    const endsAt = Math.max(stored.data.endsAt, verified.expiresAt ?? 0);
    await touchSession(deps, { ...stored, data: { ...stored.data, endsAt } });
    return stored.data;
  }
  if (stored) return undefined;
  const now = deps.realTime.now();
  const record: SignedIn = {
    ...{ state: 'signed-in', kind: 'program', personId: person.personId, roles: person.roles },
    ...{ startedAt: verified.signedInAt ?? now, seenAt: now, signedInAt: verified.signedInAt ?? 0 },
    isStaffSignIn: verified.isStaffSignIn === true,
    endsAt: verified.expiresAt ?? now + sessionSeconds * 1000,
  };
  await holds(deps.store.transact([writeSession(sessionId, record, 'absent')]));
  return record;
}

/**
 * Ends what the tokens of a sign-in may do here. They stay good by themselves: that they were ended is kept for longer
 * than any of them lives.
 */
export async function endTokenSession(store: Store, sessionId: string): Promise<void> {
  // One of its own calls may be touching it at this moment.
  await retryOnConflict(
    async () => {
      const stored = await readSession(store, sessionId);
      if (stored?.data.state !== 'signed-in') return;
      const { pk, sk, version, data } = stored;
      const ended = { state: 'ended', personId: data.personId } as const;
      const expiresAt = Math.ceil(data.endsAt / 1000) + 2 * sessionSeconds;
      await store.transact([{ op: 'put', key: { pk, sk }, data: ended, when: { version }, expiresAt }]);
    },
    () => new TransientFailure('the session is being changed by too many at once'),
  );
}
