/** Groups the lines of a CODA file: statements, movements in them, and what belongs to each movement. */

import { type CodaLine, raw, wrongLine } from './coda-lines.ts';

/** A movement (2.1) with its further parts, and the information (3) that follows it. */
export interface CodaMovement {
  readonly first: CodaLine;
  readonly second?: CodaLine;
  readonly third?: CodaLine;
  readonly information: readonly CodaLine[];
}

/** One statement: a header, an old balance, movements, a new balance, a trailer. */
export interface CodaStatement {
  readonly header: CodaLine;
  readonly old: CodaLine;
  readonly movements: readonly CodaMovement[];
  readonly new?: CodaLine;
  readonly trailer: CodaLine;
  /** Records 1, 2, 3 and 8. */
  readonly count: number;
}

type Growing = { -readonly [K in keyof CodaMovement]: CodaMovement[K] } & { information: CodaLine[] };

interface Open {
  header: CodaLine;
  old?: CodaLine;
  new?: CodaLine;
  movements: Growing[];
  count: number;
}

/**
 * One statement after the other; undefined now and then in a long one, when others may be served. Throws
 * BankFileRejected for a record that does not belong where it stands.
 */
export function* codaStatements(lines: Iterable<CodaLine>): Generator<CodaStatement | undefined> {
  let open: Open | undefined;
  let last = 0;
  for (const line of lines) {
    last = line.number;
    if (last % 2000 === 0) yield undefined;
    const record = raw(line, 1, 1);
    if (record === '0') {
      if (open) throw wrongLine(line.number, 'a statement begins before the one above has ended');
      open = { header: line, movements: [], count: 0 };
    } else if (!open) {
      throw wrongLine(line.number, 'it stands outside a statement');
    } else if (record === '9') {
      yield ended(open, line);
      open = undefined;
    } else add(open, line, record);
  }
  if (open) throw wrongLine(last, 'the file ends before its statement does');
}

function ended({ header, old, new: closing, movements, count }: Open, trailer: CodaLine): CodaStatement {
  if (!old) throw wrongLine(trailer.number, 'the statement has no old balance');
  if (!closing && movements.length > 0) throw wrongLine(trailer.number, 'the statement has no new balance');
  return { header, old, movements, ...(closing && { new: closing }), trailer, count };
}

function add(open: Open, line: CodaLine, record: string): void {
  if (record === '4') return;
  open.count += 1;
  if (record === '1' && !open.old) open.old = line;
  else if (record === '8' && !open.new) open.new = line;
  else if (record === '2' && !open.new) addMovement(open.movements, line);
  else if (record === '3' && !open.new && open.movements.length > 0)
    open.movements.at(-1)?.information.push(line);
  else throw wrongLine(line.number, 'its record does not belong here');
}

function addMovement(movements: Growing[], line: CodaLine): void {
  const part = raw(line, 2, 2);
  const last = movements.at(-1);
  if (part === '1') movements.push({ first: line, information: [] });
  else if (last && numbers(last.first) === numbers(line) && part === '2' && !last.second) last.second = line;
  else if (last && numbers(last.first) === numbers(line) && part === '3' && !last.third) last.third = line;
  else throw wrongLine(line.number, 'it continues no movement');
}

function numbers(line: CodaLine): string {
  return raw(line, 3, 10);
}
