/** Claims that wait for an envelope, in the order of filing; the first one is woken when there may be room. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Effect, Item, Write } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { findClaim } from './claims.ts';
import { keys } from './keys.ts';

export interface Queued {
  readonly claimId: string;
  readonly amountCents: number;
}

export function queuePlace(claim: Pick<Claim, 'filedAt' | 'claimId'>): string {
  return `${claim.filedAt}#${claim.claimId}`;
}

export async function firstQueued(
  deps: Pick<Deps, 'store'>,
  envelopeId: string,
): Promise<Item<Queued> | undefined> {
  const { items } = await deps.store.query<Queued>({ pk: keys.queued(envelopeId, '').pk, limit: 1 });
  return items[0];
}

export async function queuedItem(deps: Pick<Deps, 'store'>, claim: Claim): Promise<Item<Queued> | undefined> {
  if (!claim.envelopeId) return undefined;
  return deps.store.get<Queued>(keys.queued(claim.envelopeId, queuePlace(claim)));
}

/** The claim's place in its queue, from 1; undefined when it does not stand in one. */
export async function placeInQueue(deps: Pick<Deps, 'store'>, claim: Claim): Promise<number | undefined> {
  if (!claim.envelopeId || claim.status !== 'queued') return undefined;
  const own = queuePlace(claim);
  const { items } = await deps.store.query<Queued>({ pk: keys.queued(claim.envelopeId, '').pk, limit: 1000 });
  const position = items.findIndex((item) => item.sk === own);
  return position < 0 ? undefined : position + 1;
}

export function leaveQueue(item: Item | undefined): Write[] {
  return item ? [{ op: 'delete', key: { pk: item.pk, sk: item.sk }, when: { version: item.version } }] : [];
}

/** The effect that lets the first claim of a queue try again; none when nobody waits. */
export async function wakeFirst(
  deps: Pick<Deps, 'store'>,
  envelopeId: string,
  cause: string,
): Promise<Effect[]> {
  const first = await firstQueued(deps, envelopeId);
  if (!first) return [];
  const { claimId } = first.data;
  const claim = await findClaim(deps, claimId);
  if (claim?.waiting?.for !== 'funds') return [];
  const { taskToken } = claim.waiting;
  return [{ kind: 'resume', id: `${claimId}:wake:${cause}`, taskToken, output: { claimId, route: 'retry' } }];
}

/**
 * Lets the first claim of a queue try again. To be called after the transaction that made room: who was not seen
 * waiting then will look for room when it begins to wait, and finds it.
 */
export async function wakeQueue(
  deps: Pick<Deps, 'store'>,
  envelopeId: string | undefined,
  cause: string,
): Promise<void> {
  const woken = envelopeId === undefined ? [] : await wakeFirst(deps, envelopeId, cause);
  if (woken.length > 0) await deps.store.transact([], woken);
}
