/**
 * Knows a booking of money that is of no payment of ours again, whatever format tells it: its advice gets the key of the
 * booking that was told first.
 */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { type KnownBooking, recognise, toldBy } from '../../../workflows/bank/same-booking.ts';
import { addDays, mondayOf } from '../../../workflows/calendar.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { keys } from '../../platform/keys.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import type { Item, Write } from '../../platform/store/port.ts';

/** The bookings of one amount, account and direction in one week. */
interface Week {
  readonly bookings: readonly KnownBooking[];
}

const movements: Readonly<Partial<Record<BankAdvice['kind'], 'in' | 'out'>>> = {
  incoming: 'in',
  returned: 'in',
  settled: 'out',
  'taken-back': 'out',
};
/** More of one amount in one week: the oldest are not held against what comes any more. */
const mostBookings = 1500;

/** @throws TransientFailure when others keep writing the same bookings */
export async function knownAgain(
  deps: Pick<Deps, 'store'>,
  all: readonly BankAdvice[],
): Promise<BankAdvice[]> {
  const groups = Map.groupBy(all, (one) => groupOf(one) ?? '');
  groups.delete('');
  const found = new Map<BankAdvice, string>();
  await forEachAtOnce(groups, 16, async ([group, advices]) => {
    const known = await recogniseGroup(deps, group, advices);
    for (const one of advices) found.set(one, known.get(one.key) ?? one.key);
  });
  return all.map((one) => {
    const key = found.get(one);
    return key === undefined || key === one.key ? one : { ...one, key };
  });
}

/** Undefined for what moves nothing. */
function groupOf({ kind, source, accountIban, currency, amountCents, written, on }: BankAdvice) {
  const movement = movements[kind];
  const amount = amountCents ?? (written === undefined ? undefined : Number(written));
  if (movement === undefined || source === 'pain.002' || amount === undefined) return undefined;
  return JSON.stringify([mondayOf(on), accountIban ?? '', movement, currency, amount]);
}

function weekKey(group: string, weeks: number) {
  const [monday, ...rest] = JSON.parse(group) as [string, ...unknown[]];
  return keys.toldBookings(digest(JSON.stringify([addDays(monday, 7 * weeks), ...rest])));
}

function recogniseGroup(
  deps: Pick<Deps, 'store'>,
  group: string,
  advices: readonly BankAdvice[],
): Promise<ReadonlyMap<string, string>> {
  const told = advices.map(toldBy);
  return retryOnConflict(
    async () => {
      const weeks = await Promise.all([0, -1, 1].map((one) => deps.store.get<Week>(weekKey(group, one))));
      const known = weeks.flatMap((week) => week?.data.bookings ?? []);
      const { bookings, keys: found } = recognise(known, told);
      const writes = changed(group, weeks, bookings);
      if (writes.length > 0) await deps.store.transact([...writes, ...untouched(group, weeks, writes)]);
      return found;
    },
    () => new TransientFailure('a booking is being told by too many at once'),
  );
}

/** The weeks beside, as they were read: the same booking may be told in one of them at this moment. */
function untouched(
  group: string,
  weeks: readonly (Item<Week> | undefined)[],
  writes: readonly Write[],
): Write[] {
  const written = new Set(writes.map(({ key }) => key.pk));
  return weeks.flatMap((week, at): Write[] => {
    const key = weekKey(group, weekAt(at));
    return written.has(key.pk)
      ? []
      : [{ op: 'check', key, when: week ? { version: week.version } : 'absent' }];
  });
}

function weekAt(at: number): number {
  return at === 2 ? 1 : -at;
}

/** Each booking stays in its week; a new one stands in the week in which it was told. */
function changed(
  group: string,
  weeks: readonly (Item<Week> | undefined)[],
  bookings: readonly KnownBooking[],
): Write[] {
  const after = new Map(bookings.map((one) => [one.key, one]));
  const writes: Write[] = [];
  const placed = new Set(weeks.flatMap((week) => week?.data.bookings.map(({ key }) => key) ?? []));
  const fresh = bookings.filter(({ key }) => !placed.has(key));
  for (const [at, week] of weeks.entries()) {
    const before = week?.data.bookings ?? [];
    const now = [...before.map((one) => after.get(one.key) ?? one), ...(at === 0 ? fresh : [])];
    if (countOf(now) === countOf(before)) continue;
    writes.push({
      op: 'put',
      key: weekKey(group, weekAt(at)),
      data: { bookings: now.slice(-mostBookings) },
      when: week ? { version: week.version } : 'absent',
    });
  }
  return writes;
}

function countOf(bookings: readonly KnownBooking[]): number {
  return bookings.reduce((sum, { told }) => sum + told.length, 0);
}
