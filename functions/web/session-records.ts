/**
 * Sessions as the store keeps them, found by the digest of a secret that only the browser has: before them the
 * sign-in, which makes them; after them every page, which asks whose they are. A program's token is a session too, by
 * what the provider says of its sign-in.
 *
 * Times are real ones on both runtimes (see the identity port). A session ends by comparison, whether or not the
 * store has already removed it.
 */
import { instantOf } from '../../workflows/calendar.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Clock } from '../platform/clock.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import type { SignInAttempt, VerifiedToken } from '../platform/identity/port.ts';
import { indexes, keys } from '../platform/keys.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { ConditionFailed, type Item, type Store, type Write } from '../platform/store/port.ts';

/** Without a request for this long, the person has left. */
export const idleSeconds = 30 * 60;
/** However busy, a working day. */
export const sessionSeconds = 8 * 3_600;
/** From leaving for the provider to coming back. */
export const attemptSeconds = 10 * 60;
/** From a form sent without a session to having signed in again. */
export const keptSeconds = 60 * 60;
/** A session that is used is written again no more often than this. */
export const touchSeconds = 60;

/** Instants are milliseconds. */
export type SessionRecord =
  | { readonly state: 'signing-in'; readonly attempt: SignInAttempt; readonly startedAt: number }
  | SignedIn
  /** A form that was sent when the session had ended, sealed with the browser's secret. */
  | { readonly state: 'kept-form'; readonly sealed: string }
  /** A token that is good by itself and was ended here. */
  | { readonly state: 'ended'; readonly personId: string };

export interface SignedIn {
  readonly state: 'signed-in';
  readonly kind: 'browser' | 'program';
  readonly personId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  /** When the provider last asked who it is; before the session began when it remembered somebody. */
  readonly signedInAt: number;
  /** Whether the staff's way in was taken, where there is one. */
  readonly isStaffSignIn?: boolean;
  /** What the person was when it began; losing any of it ends the session. */
  readonly roles: readonly Role[];
  /** When it ends at the latest. */
  readonly endsAt: number;
}

export type SessionDeps = Pick<Deps, 'store' | 'random'> & { readonly realTime: Clock };

/** Keeps what ties the provider's answer to this browser, for ten minutes; answers the browser's secret. */
export async function keepAttempt(deps: SessionDeps, attempt: SignInAttempt): Promise<string> {
  const startedAt = deps.realTime.now();
  const secret = deps.random.secret();
  const data = { state: 'signing-in', attempt, startedAt } as const;
  const expiresAt = toSeconds(startedAt) + attemptSeconds;
  await deps.store.transact([
    { op: 'put', key: keys.session(digest(secret)), data, when: 'absent', expiresAt },
  ]);
  return secret;
}

/** The attempt behind the secret, or undefined when there is none, or it is too old. */
export async function findAttempt(deps: SessionDeps, secret: string): Promise<SignInAttempt | undefined> {
  const record = (await readSession(deps.store, digest(secret)))?.data;
  if (record?.state !== 'signing-in') return undefined;
  return deps.realTime.now() < record.startedAt + attemptSeconds * 1000 ? record.attempt : undefined;
}

interface Opening {
  readonly attempt: string;
  readonly person: { readonly personId: string; readonly roles: readonly Role[] };
  /** What the provider says of the sign-in. */
  readonly verified?: Pick<VerifiedToken, 'signedInAt' | 'isStaffSignIn'>;
  /** The secret of the session that the browser had before. */
  readonly previous: string | undefined;
}

/**
 * Turns the attempt into a session under a new secret, which it answers; the session that the browser had before
 * ends. An attempt becomes a session once: undefined when it is gone.
 */
export async function openSession(
  deps: SessionDeps,
  { attempt, person, verified = {}, previous }: Opening,
): Promise<string | undefined> {
  const startedAt = deps.realTime.now();
  const secret = deps.random.secret();
  const { personId, roles } = person;
  const endsAt = startedAt + sessionSeconds * 1000;
  const times = { startedAt, seenAt: startedAt, signedInAt: verified.signedInAt ?? startedAt, endsAt };
  const isStaffSignIn = verified.isStaffSignIn === true;
  const who = { personId, roles, isStaffSignIn };
  const record: SignedIn = { state: 'signed-in', kind: 'browser', ...who, ...times };
  const [stored, before] = await Promise.all([
    readSession(deps.store, digest(attempt)),
    previous === undefined ? undefined : readSession(deps.store, digest(previous)),
  ]);
  if (stored?.data.state !== 'signing-in') return undefined;
  const ended = before?.data.state === 'signed-in' ? [stored, before] : [stored];
  const writes = [...ended.map(remove), writeSession(digest(secret), record, 'absent')];
  return (await holds(deps.store.transact(writes))) ? secret : undefined;
}

/** The session behind the secret, or undefined; using it keeps it alive, up to its eight hours. */
export async function findSession(deps: SessionDeps, secret: string): Promise<Item<SignedIn> | undefined> {
  const stored = await readSession(deps.store, digest(secret));
  if (stored?.data.state !== 'signed-in' || !isAlive(stored.data, deps.realTime.now())) return undefined;
  const found = { ...stored, data: stored.data };
  await touchSession(deps, found);
  return found;
}

/** Whether it has not ended by itself. */
export function isAlive({ kind, endsAt, seenAt }: SignedIn, now: number): boolean {
  return now < endsAt && (kind === 'program' || now < seenAt + idleSeconds * 1000);
}

/** Ends the session behind the secret; nothing when there is none. */
export async function endSession(deps: SessionDeps, secret: string): Promise<void> {
  await removeSession(deps.store, digest(secret));
}

/** Takes a session away; nothing when there is none. */
export async function removeSession(store: Store, sessionId: string): Promise<void> {
  // A page of the same person may be touching it at this moment.
  await retryOnConflict(
    async () => {
      const stored = await readSession(store, sessionId);
      if (stored) await store.transact([remove(stored)]);
    },
    () => new TransientFailure('the session is being changed by too many at once'),
  );
}

/** Notes that it is used. Somebody else may have touched or ended it meanwhile; either is as good. */
export async function touchSession({ store, realTime }: SessionDeps, one: Item<SignedIn>): Promise<void> {
  const now = realTime.now();
  if (now < one.data.seenAt + touchSeconds * 1000) return;
  const touched = { ...one.data, seenAt: now };
  await holds(store.transact([writeSession(sessionIdOf(one), touched, { version: one.version })]));
}

/** The digest that a session stands under, which is also the name that its person knows it by. */
export function sessionIdOf({ pk }: Item): string {
  return pk.slice(keys.session('').pk.length);
}

export function readSession(store: Store, sessionId: string): Promise<Item<SessionRecord> | undefined> {
  return store.get<SessionRecord>(keys.session(sessionId));
}

export function writeSession(
  sessionId: string,
  data: SignedIn,
  when: 'absent' | { readonly version: number },
): Write {
  const index = {
    pk: indexes.sessions(data.personId),
    sk: `${instantOf(data.startedAt)}#${sessionId}`,
  };
  const expiresAt = toSeconds(data.endsAt);
  return { op: 'put', key: keys.session(sessionId), data, when, index, expiresAt };
}

function remove({ pk, sk, version }: Item): Write {
  return { op: 'delete', key: { pk, sk }, when: { version } };
}

/** Whether the transaction's conditions held. */
export async function holds(transaction: Promise<void>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
