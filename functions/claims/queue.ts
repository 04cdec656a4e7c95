/** Claims that wait for an envelope or a seat, in the order of filing; the first is woken when there may be room. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { resume } from '../platform/resume.ts';
import type { Effect, Item, Write } from '../platform/store/port.ts';
import { pagesOf } from '../platform/store/read-all.ts';
import { findClaim } from './store.ts';

export interface Queued {
  readonly claimId: string;
  readonly amountCents: number;
}

export function queuePlace(claim: Pick<Claim, 'filedAt' | 'claimId'>): string {
  return `${claim.filedAt}#${claim.claimId}`;
}

/** The queue that the claim would stand in now: that of the seats it wants, else that of its envelope. */
export function queueOf(claim: Pick<Claim, 'seat' | 'envelopeId'>): string | undefined {
  return claim.seat?.state === 'wanted' ? claim.seat.seatsId : claim.envelopeId;
}

/** @param line an envelope's id, or what there are seats of */
export async function firstQueued(
  deps: Pick<Deps, 'store'>,
  line: string,
): Promise<Item<Queued> | undefined> {
  const { items } = await deps.store.query<Queued>({ pk: keys.queued(line, '').pk, limit: 1 });
  return items[0];
}

export async function queuedItem(deps: Pick<Deps, 'store'>, claim: Claim): Promise<Item<Queued> | undefined> {
  const line = queueOf(claim);
  if (line === undefined) return undefined;
  return deps.store.get<Queued>(keys.queued(line, queuePlace(claim)));
}

/** The claim's place in its queue, from 1; undefined when it does not stand in one. */
export async function placeInQueue(deps: Pick<Deps, 'store'>, claim: Claim): Promise<number | undefined> {
  const line = queueOf(claim);
  if (line === undefined || claim.status !== 'queued') return undefined;
  const own = queuePlace(claim);
  let before = 0;
  for await (const items of pagesOf<Queued>(deps.store, { pk: keys.queued(line, '').pk })) {
    const position = items.findIndex((item) => item.sk === own);
    if (position >= 0) return before + position + 1;
    before += items.length;
  }
  return undefined;
}

export interface QueueLength {
  readonly count: number;
  readonly amountCents: number;
}

/** How many claims stand in line, and what they would take. */
export async function queueLength(deps: Pick<Deps, 'store'>, line: string): Promise<QueueLength> {
  let [count, amountCents] = [0, 0];
  for await (const items of pagesOf<Queued>(deps.store, { pk: keys.queued(line, '').pk })) {
    count += items.length;
    amountCents += sumCents(items.map((item) => item.data.amountCents));
  }
  return { count, amountCents };
}

export function dequeue(item: Item | undefined): Write[] {
  return item ? [{ op: 'delete', key: { pk: item.pk, sk: item.sk }, when: { version: item.version } }] : [];
}

/** The effect that lets the first claim of a queue try again; none when nobody waits. */
export async function wakeFirst(deps: Pick<Deps, 'store'>, line: string, cause: string): Promise<Effect[]> {
  const first = await firstQueued(deps, line);
  if (!first) return [];
  const { claimId } = first.data;
  const claim = await findClaim(deps, claimId);
  if (claim?.waiting?.for !== 'funds') return [];
  return resume(claim.waiting, `wake:${cause}`, { claimId, route: 'retry' });
}

/**
 * Lets the first claim of a queue try again. To be called after the transaction that made room: who was not seen
 * waiting then will look for room when it begins to wait, and finds it.
 */
export async function wakeQueue(
  deps: Pick<Deps, 'store'>,
  line: string | undefined,
  cause: string,
): Promise<void> {
  const woken = line === undefined ? [] : await wakeFirst(deps, line, cause);
  if (woken.length > 0) await deps.store.transact([], woken);
}
