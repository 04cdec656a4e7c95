/**
 * The listening line's own records: in partitions of their own, in no index, each found only by whose it is. Nothing
 * else in the program reads them, and no other role of the AWS runtime may.
 */

import type { ListeningCall } from '../../workflows/listening/call.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';
import { countAll, readAll } from '../platform/store/read-all.ts';
import type { Change, StoredRecord } from '../platform/update.ts';

type StoreDeps = Pick<Deps, 'store'>;

export const callRecord: StoredRecord<'call', ListeningCall> = {
  name: 'call',
  key: (id) => keys.listeningCall(id),
  idOf: (data) => data.callId,
  alongside: followCall,
  isSecret: true,
};

export type CallChange<Result> = Change<'call', ListeningCall, Result>;

export async function findCall(deps: StoreDeps, callId: string): Promise<ListeningCall | undefined> {
  return (await deps.store.get<ListeningCall>(keys.listeningCall(callId)))?.data;
}

/** Not even a key says who asked. */
function ownerKey(personId: string): string {
  return digest(`owner\n${personId}`);
}

/** The writes of a new call, found again by whoever asked. */
export function createCall(call: ListeningCall): Write[] {
  const { callId, ownerId } = call;
  return [
    { op: 'put', key: keys.listeningCall(callId), data: call, when: 'absent' },
    { op: 'put', key: keys.askedCall(ownerKey(ownerId), callId), data: {}, when: 'absent' },
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
  return countAll(deps.store, { pk, prefix: sk });
}

async function follow(deps: StoreDeps, pk: string, prefix: string): Promise<ListeningCall[]> {
  const items = await readAll(deps.store, { pk, prefix });
  const calls = await Promise.all(items.map((item) => findCall(deps, item.sk.slice(prefix.length))));
  return calls.filter((one) => one !== undefined);
}

/** The listener's list in step; what a forgotten call's key stood for is forgotten with it. */
async function followCall(deps: StoreDeps, before: ListeningCall, call: ListeningCall): Promise<Write[]> {
  const { callId } = call;
  const [held, holds] = [before.listenerId, call.listenerId];
  const moved = held !== holds;
  return [
    ...(moved && held !== undefined ? await removal(deps, keys.heldCall(held, callId)) : []),
    ...(moved && holds !== undefined
      ? [{ op: 'put', key: keys.heldCall(holds, callId), data: {}, when: 'absent' } as const]
      : []),
    ...(call.state === 'forgotten' && before.requestKey !== undefined
      ? await removal(deps, keys.listeningRequest(before.requestKey))
      : []),
  ];
}

async function removal(deps: StoreDeps, key: ReturnType<typeof keys.heldCall>): Promise<Write[]> {
  const item = await deps.store.get(key);
  return item ? [{ op: 'delete', key, when: { version: item.version } }] : [];
}
