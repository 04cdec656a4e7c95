/**
 * Which bookings of the bank a payment has had. The same booking is told by several files, each in its own words: a
 * notification, a statement, a CODA; with other days, with or without the bank's reference. A day alone decides nothing.
 */
import type { Reading } from '../bank/reading.ts';
import { daysBetween } from '../calendar.ts';

/** What one file says of a booking. */
export type Telling = Pick<Reading, 'source' | 'scope' | 'on' | 'valueOn' | 'bookingId' | 'nth'>;

/** Everything that was told of one booking. */
export type Booking = readonly Telling[];

/** A reference is used again after a while at some banks; a booking is told within days. */
const sameReferenceDays = 31;
const sameBookingDays = 7;

export function tellingOf({ source, scope, on, valueOn, bookingId, nth }: Reading): Telling {
  return {
    source,
    scope,
    on,
    ...(valueOn !== undefined && { valueOn }),
    ...(bookingId !== undefined && { bookingId }),
    ...(nth !== undefined && { nth }),
  };
}

/**
 * The place of the booking that a telling is of, or -1 when it is one more. A kind of file tells each booking once: two
 * different tellings of one kind are two bookings, whatever other kinds of file say.
 */
export function placeOf(bookings: readonly Booking[], telling: Telling): number {
  const exact = bookings.findIndex((one) => one.some((known) => isRepeated(known, telling)));
  if (exact >= 0) return exact;
  return bookings.findIndex(
    (one) =>
      one.every((known) => known.source !== telling.source) && one.some((known) => mayBeSame(known, telling)),
  );
}

/** The bookings with what was told; the same told once more changes nothing. */
export function withTelling(bookings: readonly Booking[], telling: Telling): readonly Booking[] {
  const place = placeOf(bookings, telling);
  if (place < 0) return [...bookings, [telling]];
  return bookings.map((one, index) =>
    index === place && !one.some((known) => isAlike(known, telling)) ? [...one, telling] : one,
  );
}

/** Told by the same kind of file, or under the same reference of the bank. */
function isRepeated(known: Telling, telling: Telling): boolean {
  const near = apart(known, telling);
  if (hasReference(known, telling)) return known.bookingId === telling.bookingId && near <= sameReferenceDays;
  if (known.source !== telling.source) return false;
  return near === 0 && (known.nth ?? 1) === (telling.nth ?? 1);
}

/** Told by different kinds of file, and nothing speaks against it. */
function mayBeSame(known: Telling, telling: Telling): boolean {
  if ((known.nth ?? 1) !== (telling.nth ?? 1)) return false;
  return apart(known, telling) <= (hasReference(known, telling) ? 0 : sameBookingDays);
}

/** Both have a reference that can be held against the other's: of one numbering, for the same part of the file. */
function hasReference(known: Telling, telling: Telling): boolean {
  const numbering = ({ source }: Telling) => (source === 'coda' ? 'coda' : 'iso');
  return (
    known.bookingId !== undefined &&
    telling.bookingId !== undefined &&
    known.scope === telling.scope &&
    numbering(known) === numbering(telling)
  );
}

/** The fewest days between what the one and the other say of the booking. */
function apart(known: Telling, telling: Telling): number {
  const days = [[known.on, telling.on] as const];
  if (known.valueOn !== undefined && telling.valueOn !== undefined)
    days.push([known.valueOn, telling.valueOn]);
  return Math.min(...days.map(([one, other]) => Math.abs(daysBetween(one, other))));
}

function isAlike(known: Telling, telling: Telling): boolean {
  return (
    known.source === telling.source &&
    known.on === telling.on &&
    known.bookingId === telling.bookingId &&
    known.scope === telling.scope &&
    known.nth === telling.nth
  );
}
