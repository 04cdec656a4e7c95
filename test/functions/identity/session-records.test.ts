/** The life of a session: attempt, sign-in under a new secret, use, and its ends. */
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/platform/deps.ts';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import {
  attemptSeconds,
  endSession,
  findAttempt,
  findSession as findRecord,
  idleSeconds,
  keepAttempt,
  openSession,
  type SessionDeps,
  sessionSeconds,
} from '../../../functions/web/session-records.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
let store: Store;
let seconds: number;
let deps: SessionDeps;
beforeEach(() => {
  store = createSqliteStore(openDatabase(':memory:'));
  seconds = 1_800_000_000;
  let made = 0;
  const random = { id: () => 'id', secret: () => `secret-${++made}` };
  deps = { store, random, realTime: { now: () => seconds * 1000 + 500 } };
});

const someone = (personId: string) => ({ personId, roles: ['member'] as const });

/** Whose session it is. */
async function findSession(with_: SessionDeps, secret: string): Promise<string | undefined> {
  return (await findRecord(with_, secret))?.data.personId;
}

async function signIn(personId = 'nour', previous?: string): Promise<string> {
  const secret = await openSession(deps, {
    attempt: await keepAttempt(deps, attempt),
    person: someone(personId),
    previous,
  });
  if (secret === undefined) throw new Error('no session');
  return secret;
}

describe('an attempt', () => {
  it('is found by its secret until it is too old', async () => {
    const secret = await keepAttempt(deps, attempt);
    seconds += attemptSeconds - 1;
    await expect(findAttempt(deps, secret)).resolves.toEqual(attempt);
    seconds += 1;
    await expect(findAttempt(deps, secret)).resolves.toBeUndefined();
  });

  it('is no session', async () => {
    await expect(findSession(deps, await keepAttempt(deps, attempt))).resolves.toBeUndefined();
  });

  it('becomes one session, once', async () => {
    const secret = await keepAttempt(deps, attempt);
    const opened = await Promise.all(
      ['nour', 'farid'].map((personId) =>
        openSession(deps, { attempt: secret, person: someone(personId), previous: undefined }),
      ),
    );
    expect(opened.filter((session) => session !== undefined)).toHaveLength(1);
    await expect(findAttempt(deps, secret)).resolves.toBeUndefined();
  });

  it('that nobody made becomes none', async () => {
    const none = openSession(deps, { attempt: 'unknown', person: someone('nour'), previous: undefined });
    await expect(none).resolves.toBeUndefined();
  });

  it('cannot be a session that is open already', async () => {
    const session = await signIn();
    const none = openSession(deps, { attempt: session, person: someone('farid'), previous: undefined });
    await expect(none).resolves.toBeUndefined();
    await expect(findSession(deps, session)).resolves.toBe('nour');
  });
});

describe('a session', () => {
  it('has another secret than the attempt, and only its digest is stored', async () => {
    const secret = await keepAttempt(deps, attempt);
    const session =
      (await openSession(deps, { attempt: secret, person: someone('nour'), previous: undefined })) ?? '';
    expect(session).not.toBe(secret);
    const item = await store.get(keys.session(digest(session)));
    expect(JSON.stringify(item)).not.toContain(session);
  });

  it('ends when it is not used for half an hour', async () => {
    const session = await signIn();
    seconds += idleSeconds;
    await expect(findSession(deps, session)).resolves.toBeUndefined();
  });

  it('goes on while it is used, but not past eight hours', async () => {
    const session = await signIn();
    const end = seconds + sessionSeconds;
    for (; seconds < end; seconds += idleSeconds - 60) {
      await expect(findSession(deps, session)).resolves.toBe('nour');
    }
    seconds = end;
    await expect(findSession(deps, session)).resolves.toBeUndefined();
  });

  it('is not written again within the same minute', async () => {
    const session = await signIn();
    seconds += 59;
    await findSession(deps, session);
    expect((await store.get(keys.session(digest(session))))?.version).toBe(1);
    seconds += 1;
    await Promise.all([findSession(deps, session), findSession(deps, session)]);
    expect((await store.get(keys.session(digest(session))))?.version).toBe(2);
  });

  it('ends at signing out, whoever still has its secret', async () => {
    const session = await signIn();
    seconds += 60;
    await Promise.all([findSession(deps, session), endSession(deps, session)]);
    await expect(findSession(deps, session)).resolves.toBeUndefined();
    await expect(endSession(deps, session)).resolves.toBeUndefined();
  });

  it('ends when the same browser signs in again', async () => {
    const first = await signIn('nour');
    const second = await signIn('farid', first);
    await expect(findSession(deps, first)).resolves.toBeUndefined();
    await expect(findSession(deps, second)).resolves.toBe('farid');
  });

  it('is the only one that signing in again ends', async () => {
    const [mine, others] = [await signIn('nour'), await signIn('farid')];
    await signIn('nour', mine);
    await expect(findSession(deps, others)).resolves.toBe('farid');
  });

  it('may be removed by the store when it has ended, not earlier', async () => {
    const session = await signIn();
    const endsAt = seconds + sessionSeconds;
    seconds += 120;
    await findSession(deps, session);
    expect((await store.get(keys.session(digest(session))))?.expiresAt).toBe(endsAt);
  });
});
