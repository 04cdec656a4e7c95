/** CODA 2, the coded statement of Belgian banks (Febelfin): its lines, and the fields at their places in a line. */

import { isCalendarDate } from '../../calendar.ts';
import { BankFileRejected } from '../bank-file.ts';

const width = 128;

/** One line with its number in the file, from 1. */
export interface CodaLine {
  readonly number: number;
  readonly text: string;
}

/** A header record: zeros, a date, a bank, the application 05 and a blank or D. */
export function isCoda(start: string): boolean {
  return /^00000\d{6}[\d ]{3}05[D ]/.test(start);
}

/**
 * The lines of a file, without the end mark of old systems, one after the other. Throws BankFileRejected for one that
 * has not the width of all, by its number.
 * @param parts of its text
 */
export function* codaLines(parts: Iterable<string>): Generator<CodaLine> {
  let [number, rest, blanks] = [0, '', 0];
  for (const part of parts) {
    const lines = (rest + part.replaceAll('\u001a', '')).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) {
      // Blank lines at the end are none.
      if (text.trim() === '') blanks += 1;
      else {
        if (blanks > 0) throw wrongLine(number + 1, `it has 0 characters, not ${width}`);
        number += 1;
        yield whole(number, text);
      }
    }
  }
  const last = rest.trimEnd();
  // Blanks at the end of the last line may have gone with the end of the file.
  if (last !== '') yield whole(number + blanks + 1, last.padEnd(width));
}

function whole(number: number, text: string): CodaLine {
  if ([...text].length !== width)
    throw wrongLine(number, `it has ${[...text].length} characters, not ${width}`);
  return { number, text };
}

/** The characters from one place to another, both counted from 1, as they are. */
export function raw({ text }: CodaLine, from: number, to: number): string {
  return text.slice(from - 1, to);
}

/** The same without blanks around them; undefined when there are only blanks. */
export function field(line: CodaLine, from: number, to: number): string | undefined {
  return raw(line, from, to).trim() || undefined;
}

/** Fifteen digits, three of them decimals: thousandths. */
export function thousandths(line: CodaLine, from: number): number {
  const digits = raw(line, from, from + 14);
  if (!/^\d{15}$/.test(digits)) throw wrongLine(line.number, 'an amount is no number');
  return Number(digits);
}

/** The same with its sign, which stands before it: 0 credit, 1 debit. */
export function signedThousandths(line: CodaLine, signAt: number): number {
  return (isDebit(line, signAt) ? -1 : 1) * thousandths(line, signAt + 1);
}

export function isDebit(line: CodaLine, signAt: number): boolean {
  const sign = raw(line, signAt, signAt);
  if (sign !== '0' && sign !== '1') throw wrongLine(line.number, 'a sign is neither 0 nor 1');
  return sign === '1';
}

/** DDMMYY of this century; undefined for zeros, blanks and what is no date. */
export function codaDate(line: CodaLine, from: number): string | undefined {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(raw(line, from, from + 5)) ?? [];
  const date = `20${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : undefined;
}

/** The line, and what is wrong with it, without repeating what it holds. */
export function wrongLine(number: number, what: string): BankFileRejected {
  return new BankFileRejected('invalid-for-schema', `Line ${number} of the CODA: ${what}`, { line: number });
}
