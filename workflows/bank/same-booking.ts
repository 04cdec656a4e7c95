/**
 * Which bookings of strangers' money there are, however many files tell of each: a notification, the statement, the
 * CODA, each with days and references of its own. Names and texts are kept as fingerprints only.
 */
import { daysBetween } from '../calendar.ts';
import type { BankAdvice } from './advice.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What one kind of file says of a booking whose account, direction and amount are known. */
export interface Told {
  readonly key: string;
  readonly source: BankAdvice['source'];
  readonly on: string;
  readonly valueOn?: string;
  readonly bankReference?: string;
  /** Of the other side's account, and of the first words of the communication. */
  readonly account?: string;
  readonly words?: string;
  readonly reference?: string;
}

/** One movement of the account; its key is the one under which it was told first. */
export interface KnownBooking {
  readonly key: string;
  readonly told: readonly Told[];
}

export interface Recognised {
  readonly bookings: readonly KnownBooking[];
  /** For each key that was told, the key of its booking. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Words are cut, and blanks added, at different places by different banks. */
const comparedSigns = 40;
/** A Friday's booking is Monday's at some banks. */
const weekendDays = 3;
const shortestReference = 6;

export function toldBy(advice: BankAdvice): Told {
  const { key, source, on, valueOn, bankReference, counterparty, remittance, reference } = advice;
  const words = plain(remittance).slice(0, comparedSigns);
  return {
    key,
    source,
    on,
    ...(valueOn !== undefined && { valueOn }),
    ...(bankReference !== undefined && { bankReference: plain(bankReference) }),
    ...(counterparty?.iban !== undefined && { account: fingerprintOf(counterparty.iban) }),
    ...(words !== '' && { words: fingerprintOf(words) }),
    ...(reference !== undefined && { reference }),
  };
}

function plain(text = ''): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/**
 * Gives everything that is told its booking: the one of the same key, else the likeliest of those that this kind of file
 * has not told yet, else a new one. So two credits that are alike in everything stay two in every format.
 */
export function recognise(known: readonly KnownBooking[], told: readonly Told[]): Recognised {
  const bookings = known.map((one) => ({ key: one.key, told: [...one.told] }));
  const keys = new Map<string, string>();
  const place = (one: Told, booking: { key: string; told: Told[] }) => {
    keys.set(one.key, booking.key);
    if (!booking.told.some(({ key, source }) => key === one.key && source === one.source))
      booking.told.push(one);
  };
  for (const one of told) {
    const same = bookings.find((booking) => booking.told.some(({ key }) => key === one.key));
    if (same) place(one, same);
  }
  for (const rank of ranks) {
    for (const one of told) {
      if (keys.has(one.key)) continue;
      const likely = bookings.find((booking) => isFree(booking, one) && rankOf(booking, one) === rank);
      if (likely) place(one, likely);
    }
  }
  for (const one of told) {
    if (keys.has(one.key)) continue;
    const booking = { key: one.key, told: [] as Told[] };
    bookings.push(booking);
    place(one, booking);
  }
  return { bookings, keys };
}

/** By the bank's reference; by the day and what was written; by the day alone; by what was written, days apart. */
const ranks = ['reference', 'alike', 'day', 'near'] as const;
type Rank = (typeof ranks)[number];

function isFree({ told }: KnownBooking, { source }: Told): boolean {
  return told.every((one) => one.source !== source);
}

/** The best that speaks for it; undefined when something speaks against it, or nothing for it. */
function rankOf({ told }: KnownBooking, one: Told): Rank | undefined {
  if (told.some((known) => isAgainst(known, one))) return undefined;
  if (told.some((known) => hasSameReference(known, one))) return 'reference';
  const alike = told.some((known) => isAlike(known, one));
  if (told.some((known) => isSameDay(known, one))) return alike ? 'alike' : 'day';
  return alike && told.some((known) => isNear(known, one)) ? 'near' : undefined;
}

function isAgainst(known: Told, one: Told): boolean {
  if (differ(known.account, one.account) || differ(known.reference, one.reference)) return true;
  const numbered = known.source !== 'coda' && one.source !== 'coda';
  return numbered && known.on !== one.on && differ(known.bankReference, one.bankReference);
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function hasSameReference({ bankReference = '' }: Told, one: Told): boolean {
  return bankReference.length >= shortestReference && bankReference === one.bankReference;
}

function isAlike(known: Told, one: Told): boolean {
  const same = (name: 'account' | 'words' | 'reference') =>
    known[name] !== undefined && known[name] === one[name];
  return same('reference') || same('words') || same('account');
}

function isSameDay(known: Told, one: Told): boolean {
  return known.on === one.on || (known.valueOn !== undefined && known.valueOn === one.valueOn);
}

/** Where both say from when the money counts, and say different days, they speak of two. */
function isNear(known: Told, one: Told): boolean {
  if (known.valueOn !== undefined && one.valueOn !== undefined) return false;
  return Math.abs(daysBetween(known.on, one.on)) <= weekendDays;
}
