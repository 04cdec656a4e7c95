/**
 * The listening line's own records: in partitions of their own, in no index, each found only by whose it is. Nothing
 * else in the program reads them, and no other role of the AWS home may.
 */
import type { ListeningCall } from '../../workflows/listening/call.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Item, type Write } from '../platform/store/port.ts';

type StoreDeps = Pick<Deps, 'store'>;

/** What an Idempotency-Key stands for; deleted with the call. */
interface RememberedRequest {
  readonly callId: string;
  readonly bodyDigest: string;
}

export async function findCall(deps: StoreDeps, callId: string): Promise<ListeningCall | undefined> {
  return (await deps.store.get<ListeningCall>(keys.listeningCall(callId)))?.data;
}

/** The name under which a person's Idempotency-Key is remembered. */
export function requestKeyOf(personId: string, idempotencyKey: string): string {
  return digest(`${personId}\n${idempotencyKey}`);
}

export async function rememberedRequest(
  deps: StoreDeps,
  requestKey: string,
): Promise<RememberedRequest | undefined> {
  return (await deps.store.get<RememberedRequest>(keys.listeningRequest(requestKey)))?.data;
}

/** Not even a key says who asked. */
function ownerKey(personId: string): string {
  return digest(`owner\n${personId}`);
}

/** The writes of a new call, found again by whoever asked. */
export function createCall(call: ListeningCall, bodyDigest: string): Write[] {
  const { callId, ownerId, requestKey } = call;
  const remembered = { callId, bodyDigest };
  return [
    { op: 'put', key: keys.listeningCall(callId), data: call, when: 'absent' },
    { op: 'put', key: keys.askedCall(ownerKey(ownerId), callId), data: {}, when: 'absent' },
    ...(requestKey === undefined
      ? []
      : [{ op: 'put', key: keys.listeningRequest(requestKey), data: remembered, when: 'absent' } as const]),
  ];
}

/** Calls that a person asked for, oldest first. */
export async function callsAskedBy(deps: StoreDeps, personId: string): Promise<ListeningCall[]> {
  const { pk, sk } = keys.askedCall(ownerKey(personId), '');
  return follow(deps, pk, sk);
}

/** Calls that a listener has in hand, oldest first. */
export async function callsInHand(deps: StoreDeps, listenerId: string): Promise<ListeningCall[]> {
  const { pk, sk } = keys.heldCall(listenerId, '');
  return follow(deps, pk, sk);
}

export async function countInHand(deps: StoreDeps, listenerId: string): Promise<number> {
  const { pk, sk } = keys.heldCall(listenerId, '');
  return (await deps.store.query({ pk, prefix: sk, limit: 1000 })).items.length;
}

async function follow(deps: StoreDeps, pk: string, prefix: string): Promise<ListeningCall[]> {
  const { items } = await deps.store.query({ pk, prefix, limit: 1000 });
  const calls = await Promise.all(items.map((item) => findCall(deps, item.sk.slice(prefix.length))));
  return calls.filter((one) => one !== undefined);
}

export interface CallChange<Result> {
  /** Left out: nothing is written. */
  readonly call?: ListeningCall;
  readonly effects?: readonly Effect[];
  readonly result: Result;
}

const attempts = 24;

/**
 * Loads the call, lets `decide` say what it becomes, and saves that, with the listener's list in step; again when
 * somebody else wrote in between.
 * @throws PermanentFailure when there is none; TransientFailure when others keep getting in first
 */
export async function updateCall<Result>(
  deps: StoreDeps,
  callId: string,
  decide: (call: ListeningCall) => Promise<CallChange<Result>> | CallChange<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await deps.store.get<ListeningCall>(keys.listeningCall(callId));
    if (!item) throw new PermanentFailure('there is no such call');
    const { call, effects, result } = await decide(item.data);
    if (!call) return result;
    try {
      await deps.store.transact(await writesOf(deps, item, call), effects);
      return result;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure('a call is being changed by too many at once');
}

async function writesOf(deps: StoreDeps, before: Item<ListeningCall>, call: ListeningCall): Promise<Write[]> {
  const { callId } = call;
  const [held, holds] = [before.data.listenerId, call.listenerId];
  const moved = held !== holds;
  return [
    { op: 'put', key: keys.listeningCall(callId), data: call, when: { version: before.version } },
    ...(moved && held !== undefined ? await removal(deps, keys.heldCall(held, callId)) : []),
    ...(moved && holds !== undefined
      ? [{ op: 'put', key: keys.heldCall(holds, callId), data: {}, when: 'absent' } as const]
      : []),
    ...(call.state === 'forgotten' && before.data.requestKey !== undefined
      ? await removal(deps, keys.listeningRequest(before.data.requestKey))
      : []),
  ];
}

async function removal(deps: StoreDeps, key: ReturnType<typeof keys.heldCall>): Promise<Write[]> {
  const item = await deps.store.get(key);
  return item ? [{ op: 'delete', key, when: { version: item.version } }] : [];
}
