/**
 * Sessions as the store keeps them, found by the digest of a secret that only the browser has: before them the
 * sign-in, which makes them; after them every page, which asks whose they are.
 *
 * Times are real ones on both homes (see the identity port). A session ends by comparison, whether or not the
 * store has already removed it.
 */
import type { Clock } from '../platform/clock.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import type { SignInAttempt } from '../platform/identity/port.ts';
import { keys } from '../platform/keys.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { ConditionFailed, type Item, type Store, type Write } from '../platform/store/port.ts';

/** Without a request for this long, the person has left. */
export const idleSeconds = 30 * 60;
/** However busy, a working day. */
export const sessionSeconds = 8 * 3_600;
/** From leaving for the provider to coming back. */
export const attemptSeconds = 10 * 60;
/** A session that is used is written again no more often than this. */
const touchSeconds = 60;

type SessionRecord =
  | { readonly state: 'signing-in'; readonly attempt: SignInAttempt; readonly startedAt: number }
  | {
      readonly state: 'signed-in';
      readonly personId: string;
      readonly startedAt: number;
      readonly seenAt: number;
    };

type SignedIn = Extract<SessionRecord, { state: 'signed-in' }>;

export type SessionDeps = Pick<Deps, 'store' | 'random'> & { readonly realTime: Clock };

/** Keeps what ties the provider's answer to this browser, for ten minutes; answers the browser's secret. */
export async function keepAttempt(deps: SessionDeps, attempt: SignInAttempt): Promise<string> {
  const startedAt = seconds(deps.realTime);
  const secret = deps.random.secret();
  await deps.store.transact([
    create(secret, { state: 'signing-in', attempt, startedAt }, startedAt + attemptSeconds),
  ]);
  return secret;
}

/** The attempt behind the secret, or undefined when there is none, or it is too old. */
export async function findAttempt(deps: SessionDeps, secret: string): Promise<SignInAttempt | undefined> {
  const record = (await read(deps.store, secret))?.data;
  if (record?.state !== 'signing-in') return undefined;
  return seconds(deps.realTime) < record.startedAt + attemptSeconds ? record.attempt : undefined;
}

/**
 * Turns the attempt into a session under a new secret, which it answers; the session that the browser had before
 * ends. An attempt becomes a session once: undefined when it is gone.
 */
export async function openSession(
  deps: SessionDeps,
  { attempt, personId, previous }: { attempt: string; personId: string; previous: string | undefined },
): Promise<string | undefined> {
  const startedAt = seconds(deps.realTime);
  const secret = deps.random.secret();
  const record = { state: 'signed-in', personId, startedAt, seenAt: startedAt } as const;
  const [stored, before] = await Promise.all([
    read(deps.store, attempt),
    previous === undefined ? undefined : read(deps.store, previous),
  ]);
  if (stored?.data.state !== 'signing-in') return undefined;
  const ended = before?.data.state === 'signed-in' ? [stored, before] : [stored];
  const writes = [...ended.map(remove), create(secret, record, startedAt + sessionSeconds)];
  return (await holds(deps.store.transact(writes))) ? secret : undefined;
}

/** Whose session it is, or undefined; using it keeps it alive, up to its eight hours. */
export async function findSession(deps: SessionDeps, secret: string): Promise<string | undefined> {
  const stored = await read(deps.store, secret);
  if (stored?.data.state !== 'signed-in') return undefined;
  const now = seconds(deps.realTime);
  const { personId, startedAt, seenAt } = stored.data;
  if (now >= startedAt + sessionSeconds || now >= seenAt + idleSeconds) return undefined;
  if (now >= seenAt + touchSeconds) await touch(deps.store, stored, { ...stored.data, seenAt: now });
  return personId;
}

/** Ends the session behind the secret; nothing when there is none. */
export async function endSession(deps: SessionDeps, secret: string): Promise<void> {
  // A page of the same person may be touching it at this moment.
  await retryOnConflict(
    async () => {
      const stored = await read(deps.store, secret);
      if (stored) await deps.store.transact([remove(stored)]);
    },
    () => new TransientFailure('the session is being changed by too many at once'),
  );
}

/** Somebody else may have touched or ended it meanwhile; either is as good. */
async function touch(store: Store, { pk, sk, version }: Item, data: SignedIn): Promise<void> {
  const expiresAt = data.startedAt + sessionSeconds;
  await holds(store.transact([{ op: 'put', key: { pk, sk }, data, when: { version }, expiresAt }]));
}

function read(store: Store, secret: string): Promise<Item<SessionRecord> | undefined> {
  return store.get<SessionRecord>(keys.session(digest(secret)));
}

function create(secret: string, data: SessionRecord, expiresAt: number): Write {
  return { op: 'put', key: keys.session(digest(secret)), data, when: 'absent', expiresAt };
}

function remove({ pk, sk, version }: Item): Write {
  return { op: 'delete', key: { pk, sk }, when: { version } };
}

/** Whether the transaction's conditions held. */
async function holds(transaction: Promise<void>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

function seconds(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}
