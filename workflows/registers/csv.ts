/**
 * Reads a CSV text (RFC 4180) row by row: before it the uploaded file, after it the check of each row. It keeps
 * what a person needs to mend a file: the physical line of every row, and the good rows around a broken one.
 */

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

export interface CsvRow {
  /** Where the row begins in the file, from 1; line breaks inside quotes count. */
  readonly line: number;
  /** As written, without the quotes around them. */
  readonly cells: readonly string[];
  /** The row cannot be read: its first line is given up and reading goes on at the next one. */
  readonly problem?: 'unclosed-quote' | 'text-after-quote';
}

/** A quote that is still open after so many characters was never meant to be closed there. */
const LONGEST_QUOTED = 10_000;

/** The rows of the text in order; lines that are empty or hold separators alone are passed over. */
export function* readCsv(text: string, separator: Separator): Generator<CsvRow> {
  let line = 1;
  let position = 0;
  while (position < text.length) {
    const row = readRow(text, position, separator);
    if (row.problem || row.cells.some((cell) => cell.trim() !== '')) {
      yield { line, cells: row.cells, ...(row.problem && { problem: row.problem }) };
    }
    line += countLineBreaks(text, position, row.next);
    position = row.next;
  }
}

interface ReadRow {
  readonly cells: readonly string[];
  /** The first position of the next row. */
  readonly next: number;
  readonly problem?: CsvRow['problem'];
}

function readRow(text: string, start: number, separator: Separator): ReadRow {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const cell = text[position] === '"' ? readQuoted(text, position) : readPlain(text, position, separator);
    const { end } = cell;
    if (cell.problem) return giveUp(text, start, cell.problem);
    cells.push(cell.value);
    if (text[end] === separator) position = end + 1;
    else if (end >= text.length || isLineBreak(text[end])) return { cells, next: afterLineBreak(text, end) };
    else return giveUp(text, start, 'text-after-quote');
  }
}

interface Cell {
  readonly value: string;
  /** The position after the cell and its quotes. */
  readonly end: number;
  readonly problem?: CsvRow['problem'];
}

function readPlain(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && !isLineBreak(text[end])) end += 1;
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number): Cell {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"' && close - start <= LONGEST_QUOTED) {
    close = text.indexOf('"', close + 2);
  }
  if (close === -1 || close - start > LONGEST_QUOTED)
    return { value: '', end: start, problem: 'unclosed-quote' };
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function giveUp(text: string, start: number, problem: NonNullable<CsvRow['problem']>): ReadRow {
  let end = start;
  while (end < text.length && !isLineBreak(text[end])) end += 1;
  return { cells: [], next: afterLineBreak(text, end), problem };
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function afterLineBreak(text: string, position: number): number {
  return text[position] === '\r' && text[position + 1] === '\n' ? position + 2 : position + 1;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let position = from; position < to && position < text.length; position += 1) {
    if (text[position] === '\n' || (text[position] === '\r' && text[position + 1] !== '\n')) count += 1;
  }
  return count;
}
