/**
 * What clients promised to bear of cancelled contracts and orders: written by the clients' own journey, read
 * before a claim is decided.
 */

import type { Cents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';

/** `pledged` until money comes, `part-paid`, `paid`; `declined` and `lapsed` pledges bear nothing any more. */
export type PledgeState = 'invited' | 'pledged' | 'part-paid' | 'paid' | 'declined' | 'lapsed';

/** For a contract or for an order, not for both. */
export interface Pledge {
  readonly pledgeId: string;
  readonly clientId: string;
  readonly contractId?: string;
  readonly orderId?: string;
  readonly amountCents: Cents;
  readonly state: PledgeState;
}

export type PledgeSubject = Pick<Pledge, 'contractId' | 'orderId'>;

const standing: ReadonlySet<PledgeState> = new Set(['pledged', 'part-paid', 'paid']);

/** @throws RangeError when the pledge names neither a contract nor an order */
export function putPledge(pledge: Pledge, when: 'absent' | { readonly version: number }): Write {
  const subject = subjectKey(pledge);
  if (subject === undefined) throw new RangeError(`pledge ${pledge.pledgeId} is for nothing`);
  return {
    op: 'put',
    key: keys.pledge(pledge.pledgeId),
    data: pledge,
    when,
    index: { pk: indexes.pledges(subject), sk: pledge.pledgeId },
  };
}

export async function findPledge(deps: Pick<Deps, 'store'>, pledgeId: string) {
  return deps.store.get<Pledge>(keys.pledge(pledgeId));
}

/** Every pledge for the contract or order; a client may pledge again after having declined. */
export async function pledgesFor(deps: Pick<Deps, 'store'>, subject: PledgeSubject): Promise<Pledge[]> {
  const key = subjectKey(subject);
  if (key === undefined) return [];
  const items = await readAll<Pledge>(deps.store, { pk: indexes.pledges(key), index: true });
  return items.map((item) => item.data);
}

/** What the client has promised for it and still stands for, in cents. */
export async function standingPledgeCents(deps: Pick<Deps, 'store'>, subject: PledgeSubject): Promise<Cents> {
  const pledges = await pledgesFor(deps, subject);
  return pledges.filter((one) => standing.has(one.state)).reduce((sum, one) => sum + one.amountCents, 0);
}

function subjectKey({ contractId, orderId }: PledgeSubject): string | undefined {
  if (contractId !== undefined) return `contract:${contractId}`;
  return orderId === undefined ? undefined : `order:${orderId}`;
}
