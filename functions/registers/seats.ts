/** Counted seats in the store: taken with a claim's own change, given back with its end, never more than there are. */

import type { Claim, ClaimSeat } from '../../workflows/claim/claim.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';

/** Who has a seat, beside the counter. */
export interface TakenSeat {
  readonly claimId: string;
  readonly memberId: string;
}

/** The write that opens seats. */
export function openSeats(seatsId: string, count: number): Write {
  return { op: 'put', key: keys.seats(seatsId), data: { count }, when: 'absent', counters: { free: count } };
}

/** How many nobody has; none where none were opened. */
export async function freeSeats(deps: Pick<Deps, 'store'>, seatsId: string): Promise<number> {
  return (await deps.store.get(keys.seats(seatsId)))?.counters.free ?? 0;
}

/** The writes that take one seat for the claim; they fail when none is left. */
export function takeSeat({ claimId, memberId }: Claim, seatsId: string): Write[] {
  const taken: TakenSeat = { claimId, memberId };
  return [
    { op: 'add', key: keys.seats(seatsId), counters: { free: -1 } },
    { op: 'put', key: keys.takenSeat(seatsId, claimId), data: taken, when: 'absent' },
  ];
}

/** What gives the claim's seat back, or takes it off the waiting list; undefined when it has nothing to do with seats. */
export async function freedSeat(
  deps: Pick<Deps, 'store'>,
  { claimId, seat }: Claim,
): Promise<{ seat: ClaimSeat; writes: Write[] } | undefined> {
  if (!seat || seat.state === 'freed') return undefined;
  const freed = { seatsId: seat.seatsId, state: 'freed' } as const;
  if (seat.state === 'wanted') return { seat: freed, writes: [] };
  const key = keys.takenSeat(seat.seatsId, claimId);
  const item = await deps.store.get(key);
  if (!item) return { seat: freed, writes: [] };
  return {
    seat: freed,
    writes: [
      { op: 'add', key: keys.seats(seat.seatsId), counters: { free: 1 } },
      { op: 'delete', key, when: { version: item.version } },
    ],
  };
}

/** Everybody who has a seat, by claim. */
export async function takenSeats(deps: Pick<Deps, 'store'>, seatsId: string): Promise<Item<TakenSeat>[]> {
  const { pk, sk } = keys.takenSeat(seatsId, '');
  return readAll<TakenSeat>(deps.store, { pk, prefix: sk });
}
