/** Writes the simulated bank's CODA 2: the same bookings as its camt.053, in the coded statement of Belgian banks. */

import type { Booking, Transaction } from './bookings.ts';

export interface CodaContent {
  readonly day: string;
  /** The CODA's number in the year; the next one is one more. */
  readonly number: number;
  readonly accountIbans: readonly string[];
  readonly bookings: readonly Booking[];
}

/** A statement per account, one after the other. The accounts always open with ten million euro. */
export function writeCoda({ day, number, accountIbans, bookings }: CodaContent): string {
  const statements = accountIbans.map((iban, at) => {
    const own = bookings.filter(({ accountIban }) => accountIban === iban);
    return statement({ day, iban, bookings: own, number, last: at === accountIbans.length - 1 });
  });
  return statements
    .flat()
    .map((line) => `${line}\r\n`)
    .join('');
}

interface StatementOf {
  readonly day: string;
  readonly number: number;
  readonly iban: string;
  readonly bookings: readonly Booking[];
  readonly last: boolean;
}

const opening = 1_000_000_000;

function statement({ day, number, iban, bookings, last }: StatementOf): string[] {
  const numbered = String(number % 1000).padStart(3, '0');
  const account = `${text(iban, 31)}${text('', 3)}EUR`;
  const movements = bookings.flatMap((booking, at) => movement(booking, at + 1));
  const sum = (direction: Booking['direction']) =>
    bookings
      .filter((one) => one.direction === direction)
      .reduce((cents, { amountCents }) => cents + amountCents, 0);
  const closing = opening + sum('CRDT') - sum('DBIT');
  const header = `00000${date(day)}00005${text('', 8)}SIMULATED ${text('ENTRAIDE', 26)}${text('', 11)}${text('', 11)} 00000`;
  const old = `12${numbered}${account}${signed(opening)}${date(day)}${text('ENTRAIDE', 26)}${text('', 35)}${numbered}`;
  const fresh = `8${numbered}${account}${signed(closing)}${date(day)}`;
  const count = String(movements.length + 2).padStart(6, '0');
  const trailer = `9${text('', 15)}${count}${thousandths(sum('DBIT'))}${thousandths(sum('CRDT'))}`;
  return [
    `${text(header, 127)}2`,
    text(old, 128),
    ...movements,
    `${text(fresh, 127)}0`,
    text(trailer, 127) + (last ? '2' : '1'),
  ];
}

/** A single movement, or the sum of a batch with a detail for each of its payments where the bank gives them. */
function movement(booking: Booking, sequence: number): string[] {
  const { batch, transactions, direction } = booking;
  const [only] = transactions;
  if (!batch && only) {
    const code = direction === 'DBIT' ? '00101000' : only.returnCode === undefined ? '00150000' : '00154000';
    return parts(booking, { sequence, detail: 0, code, transaction: only });
  }
  const whole = { amountCents: booking.amountCents, endToEndId: batch?.batchId ?? '' };
  const sum = { ...whole, party: { name: '', iban: '' } };
  return [
    ...parts(booking, { sequence, detail: 0, code: '10107000', transaction: sum }),
    ...transactions.flatMap((transaction, at) =>
      parts(booking, { sequence, detail: at + 1, code: '50107000', transaction }),
    ),
  ];
}

interface Line {
  readonly sequence: number;
  readonly detail: number;
  readonly code: string;
  readonly transaction: Transaction;
}

function parts(
  { on, direction, bankReference }: Booking,
  { sequence, detail, code, transaction }: Line,
): string[] {
  const { amountCents, endToEndId, party, returnCode } = transaction;
  const numbers = `${String(sequence).padStart(4, '0')}${String(detail).padStart(4, '0')}`;
  const sign = direction === 'DBIT' ? '1' : '0';
  const communication = communicationOf(transaction);
  const first = `21${numbers}${text(bankReference, 21)}${sign}${thousandths(amountCents)}${date(on)}${code}${communication.slice(0, 54)}${date(on)}0000`;
  const returned = returnCode === undefined ? text('', 5) : `2${text(returnCode, 4)}`;
  const second = `22${numbers}${communication.slice(54, 107)}${text(endToEndId, 35)}${text('', 14)}${returned}`;
  const account = party.iban === '' ? text('', 37) : `${text(party.iban, 34)}EUR`;
  const third = `23${numbers}${account}${text(party.name, 35)}${communication.slice(107, 150)}`;
  return [`${text(first, 125)}1 0`, `${text(second, 125)}1 0`, `${text(third, 125)}0 0`];
}

/** Its kind, and 149 signs. */
function communicationOf({ text: words = '', reference }: Transaction): string {
  if (reference === undefined) return `0${text(words, 149)}`;
  return `1${text(`${reference.startsWith('RF') ? '100' : '101'}${reference}`, 149)}`;
}

function signed(cents: number): string {
  return `${cents < 0 ? '1' : '0'}${thousandths(Math.abs(cents))}`;
}

function thousandths(cents: number): string {
  return `${cents}0`.padStart(15, '0');
}

function date(day: string): string {
  return `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`;
}

/** Signs that all readers of CODA take, to the width of the field. */
function text(value: string, width: number): string {
  return value
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .slice(0, width)
    .padEnd(width);
}
