/** A table of a PDF: columns as wide as their words need, its head repeated on every page that it goes on to. */
import type PDFDocument from 'pdfkit';
import type { SectionTable } from './composition.ts';
import { printable } from './printable.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Parent = ReturnType<Pdf['struct']>;

export const regular = 'Helvetica';
/** Wider tables stand on pages turned sideways. */
export const uprightColumns = 5;

const padding = 3;
/** A cell that could fill a page is told in several rows. */
const longestCell = 1_200;

/** Each page's part is a table of its own with its head, so that a screen reader names the columns there as well. */
export function drawTable(doc: Pdf, parent: Parent, { header, rows, numeric }: SectionTable): void {
  const columns = header.length;
  doc.x = doc.page.margins.left;
  doc.font('Helvetica').fontSize(columns > 9 ? 7 : columns > uprightColumns ? 8 : 9);
  const head = header.map(printable);
  const body = rows.flatMap((row) => shortened(row.map(printable)));
  const widths = columnWidths(doc, head, body);
  const height = (row: readonly string[]) => rowHeight(doc, row, widths);
  for (let from = 0; from < body.length; ) {
    const room = doc.page.maxY() - doc.y - height(head);
    const fitting = rowsThatFit(body.slice(from), room, height);
    if (fitting === 0 && doc.y > doc.page.margins.top) {
      doc.addPage();
      continue;
    }
    const part = body.slice(from, from + Math.max(1, fitting));
    drawPart(doc, parent, { header: head, rows: part, numeric }, widths);
    from += part.length;
  }
  doc.moveDown(0.5);
}

function rowsThatFit(
  rows: readonly (readonly string[])[],
  room: number,
  height: (row: readonly string[]) => number,
): number {
  let left = room;
  const over = rows.findIndex((row) => {
    left -= height(row);
    return left <= 0;
  });
  return over < 0 ? rows.length : over;
}

function drawPart(
  doc: Pdf,
  parent: Parent,
  { header, rows, numeric }: SectionTable,
  widths: readonly number[],
): void {
  const align = (position: number) => (numeric.includes(position) ? ('right' as const) : ('left' as const));
  // `structParent` and `scope` tie the table and its headers to the document's structure.
  const head = header.map((text, position) => ({
    text,
    type: 'TH' as const,
    scope: 'Column',
    backgroundColor: '#eeeeee',
    align: { x: align(position), y: 'center' as const },
  }));
  const body = rows.map((row) =>
    row.map((text, position) => ({ text, align: { x: align(position), y: 'top' as const } })),
  );
  const options = {
    structParent: parent,
    columnStyles: widths.map((width) => ({ width })),
    defaultStyle: { border: 0.5, borderColor: '#777777', padding },
    data: [head, ...body],
  };
  doc.table(options);
}

/** The whole width, laid out by the widest word and the widest text of each column. */
function columnWidths(
  doc: Pdf,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const { width, margins } = doc.page;
  const total = width - margins.left - margins.right;
  const inner = 2 * padding + 1;
  const texts = head.map((title, at) => [title, ...rows.map((row) => row[at] ?? '')]);
  const least = texts.map(
    (ofOne) =>
      inner +
      widest(
        doc,
        ofOne.flatMap((text) => text.split(/[\s/]+/)),
      ),
  );
  const wanted = texts.map((ofOne, at) =>
    Math.max(least[at] ?? 0, inner + Math.min(220, widest(doc, ofOne))),
  );
  const [needed, asked] = [sum(least), sum(wanted)];
  if (needed >= total) return least.map((one) => (one * total) / needed);
  if (asked <= total) return wanted.map((one) => (one * total) / asked);
  const share = (total - needed) / (asked - needed);
  return least.map((one, at) => one + share * ((wanted[at] ?? one) - one));
}

function widest(doc: Pdf, texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, doc.widthOfString(text)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function rowHeight(doc: Pdf, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((text, at) =>
    doc.heightOfString(text, { width: (widths[at] ?? 0) - 2 * padding - 1 }),
  );
  return Math.max(...heights) + 2 * padding + 1;
}

/** The row, or several that say one after the other what is too long for one. */
function shortened(row: readonly string[]): string[][] {
  const parts = row.map((text) => text.match(new RegExp(`[\\s\\S]{1,${longestCell}}`, 'g')) ?? ['']);
  const rows = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, at) => parts.map((ofOne) => ofOne[at] ?? ''));
}
