/**
 * Which bookings of the bank a payment has had. The same booking is told by several files, each in its own words: a
 * notification, a statement, a CODA; with other days, with or without the bank's reference. A day alone decides nothing.
 */
import type { BankAdvice } from '../bank/advice.ts';
import { daysBetween } from '../calendar.ts';

/** What one file says of a booking. */
export type BookingReport = Pick<
  BankAdvice,
  'source' | 'scope' | 'on' | 'valueOn' | 'bookingId' | 'entryId' | 'nth'
>;

/** Everything that was told of one booking. */
export type Booking = readonly BookingReport[];

/** A reference is used again after a while at some banks; a booking is told within days. */
const sameReferenceDays = 31;
const sameBookingDays = 7;

export function bookingReportOf(advice: BankAdvice): BookingReport {
  const { source, scope, on, valueOn, bookingId, entryId, nth } = advice;
  return {
    source,
    scope,
    on,
    ...(valueOn !== undefined && { valueOn }),
    ...(bookingId !== undefined && { bookingId }),
    ...(entryId !== undefined && { entryId }),
    ...(nth !== undefined && { nth }),
  };
}

/**
 * The place of the booking that a report is of, or -1 when it is one more. A kind of file tells each booking once: two
 * different reports of one kind are two bookings, whatever other kinds of file say.
 */
export function placeOf(bookings: readonly Booking[], report: BookingReport): number {
  const exact = bookings.findIndex(
    (one) =>
      one.some((known) => isRepeated(known, report)) && !one.some((known) => isToldElse(known, report)),
  );
  if (exact >= 0) return exact;
  const likely = bookings.flatMap((one, place) => {
    const isFree = one.every((known) => known.source !== report.source && !isAgainst(known, report));
    if (!isFree || !one.some((known) => mayBeSame(known, report))) return [];
    // Of one day: alone as it is told, or with its batch.
    const elsewhere = one.some(({ scope }) => scope === report.scope) ? 0 : 1;
    return [{ place, distance: 2 * daysFrom(one, report) + elsewhere }];
  });
  return likely.toSorted((a, b) => a.distance - b.distance)[0]?.place ?? -1;
}

function daysFrom(booking: Booking, report: BookingReport): number {
  return Math.min(...booking.map((known) => apart(known, report)));
}

/** The bookings with what was told; the same told once more changes nothing. */
export function withBookingReport(bookings: readonly Booking[], report: BookingReport): readonly Booking[] {
  const place = placeOf(bookings, report);
  if (place < 0) return [...bookings, [report]];
  return bookings.map((one, index) =>
    index === place && !one.some((known) => isAlike(known, report)) ? [...one, report] : one,
  );
}

/** Told by the same kind of file, or under the same reference of the bank. */
function isRepeated(known: BookingReport, report: BookingReport): boolean {
  const near = apart(known, report);
  if (hasReference(known, report)) return known.bookingId === report.bookingId && near <= sameReferenceDays;
  if (known.source !== report.source || isOtherEntry(known, report)) return false;
  return near === 0 && (known.nth ?? 1) === (report.nth ?? 1);
}

/** The same kind of file has told the booking already, under another reference of the bank. */
function isToldElse(known: BookingReport, report: BookingReport): boolean {
  if (known.source !== report.source) return false;
  if (known.scope !== report.scope) return isOtherEntry(known, report);
  return hasReference(known, report) && known.bookingId !== report.bookingId;
}

/** One tells of a payment, the other of all of its batch, in different entries of the account. */
function isOtherEntry(known: BookingReport, report: BookingReport): boolean {
  const [one, other] = [known, report].map(({ entryId, bookingId }) => entryId ?? bookingId);
  return one !== undefined && other !== undefined && one !== other;
}

/** Another reference on another day. */
function isAgainst(known: BookingReport, report: BookingReport): boolean {
  return hasReference(known, report) && known.bookingId !== report.bookingId && apart(known, report) > 0;
}

/** Told by different kinds of file, and nothing speaks against it. */
function mayBeSame(known: BookingReport, report: BookingReport): boolean {
  if ((known.nth ?? 1) !== (report.nth ?? 1)) return false;
  return apart(known, report) <= (hasReference(known, report) ? 0 : sameBookingDays);
}

/** Both have a reference that can be held against the other's: of one numbering, for the same part of the file. */
function hasReference(known: BookingReport, report: BookingReport): boolean {
  const numbering = ({ source }: BookingReport) => (source === 'coda' ? 'coda' : 'iso');
  return (
    known.bookingId !== undefined &&
    report.bookingId !== undefined &&
    known.scope === report.scope &&
    numbering(known) === numbering(report)
  );
}

/** The fewest days between what the one and the other say of the booking. */
function apart(known: BookingReport, report: BookingReport): number {
  const days = [[known.on, report.on] as const];
  if (known.valueOn !== undefined && report.valueOn !== undefined) days.push([known.valueOn, report.valueOn]);
  return Math.min(...days.map(([one, other]) => Math.abs(daysBetween(one, other))));
}

function isAlike(known: BookingReport, report: BookingReport): boolean {
  return (
    known.source === report.source &&
    known.on === report.on &&
    known.bookingId === report.bookingId &&
    known.scope === report.scope &&
    known.nth === report.nth
  );
}
