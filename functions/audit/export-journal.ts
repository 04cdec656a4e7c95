/** The journal of a span as one file: for programs (CSV), for spreadsheets (XLSX), for the French tax office (FEC). */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { dayOfInstant, firstDayOf, monthOfDay, monthOfInstant } from '../../workflows/calendar.ts';
import {
  fecColumns,
  fecLines,
  fecName,
  isPosted,
  type JournalCode,
  journalOf,
} from '../../workflows/ledger/fec.ts';
import { type JournalRow, journalColumns, journalRow } from '../../workflows/ledger/journal.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { csvOptions } from '../documents/csv.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import { largestDownloadBytes } from '../documents/media-types.ts';
import { journalPages, type Span } from '../ledger/journal.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { entrySealer } from './confidential-entries.ts';

export const journalFormats = ['csv', 'xlsx', 'fec'] as const;
export type JournalFormat = (typeof journalFormats)[number];

export type JournalFile =
  | { readonly kind: 'bytes'; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  /** Too large for an answer: it waits under a link for some minutes. */
  | { readonly kind: 'link'; readonly url: string };

/** A spreadsheet is made in memory as a whole, texts page by page. */
const mostEntries: Readonly<Record<JournalFormat, number>> = { csv: 250_000, xlsx: 50_000, fec: 250_000 };

export const journalMediaTypes: Readonly<Record<JournalFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fec: 'text/plain; charset=us-ascii',
};

/**
 * @throws Problem 403 without a role that reads the ledger, 422 `too-many-entries` when the span holds more entries
 *   than a file of the format may
 */
export async function exportJournal(
  deps: DocumentDeps,
  actor: Person,
  { format, ...span }: Span & { readonly format: JournalFormat },
): Promise<JournalFile> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const bytes = Buffer.concat(await makers[format](deps, span));
  const name =
    format === 'fec' ? fecName(deps.plan.siren, span.until) : `journal-${span.from}-${span.until}.${format}`;
  if (bytes.byteLength <= largestDownloadBytes) {
    return { kind: 'bytes', name, mediaType: journalMediaTypes[format], bytes };
  }
  const key = `exports/${deps.random.id()}`;
  await deps.files.keep(key, { mediaType: journalMediaTypes[format], bytes });
  return { kind: 'link', url: await deps.files.offerDownload(key, name) };
}

type Maker = (deps: DocumentDeps, span: Span) => Promise<Uint8Array[]>;

const makers: Readonly<Record<JournalFormat, Maker>> = { csv: makeCsv, xlsx: makeXlsx, fec: makeFec };

async function* countedPages(
  deps: DocumentDeps,
  span: Span,
  format: JournalFormat,
): AsyncGenerator<readonly Transfer[]> {
  let count = 0;
  const seal = entrySealer(deps);
  for await (const entries of journalPages(deps, span)) {
    count += entries.length;
    if (count > mostEntries[format]) {
      throw problem('too-many-entries', { count: mostEntries[format] });
    }
    yield await seal(entries);
  }
}

/** With a mark for spreadsheets; texts that look like formulas are made harmless, numbers stay numbers. */
async function makeCsv(deps: DocumentDeps, span: Span): Promise<Uint8Array[]> {
  const parts = [csvText([], { bom: true, header: true })];
  for await (const entries of countedPages(deps, span, 'csv')) parts.push(csvText(entries.map(journalRow)));
  return parts;
}

function csvText(rows: readonly JournalRow[], more: { bom?: boolean; header?: boolean } = {}): Uint8Array {
  const text = stringify([...rows], {
    columns: [...journalColumns],
    ...csvOptions((value) => value.toFixed(2)),
    ...more,
  });
  return Buffer.from(text, 'utf8');
}

async function makeXlsx(deps: DocumentDeps, span: Span): Promise<Uint8Array[]> {
  const rows: SheetData = [journalColumns.map((value) => ({ value, fontWeight: 'bold' as const }))];
  for await (const entries of countedPages(deps, span, 'xlsx')) {
    for (const entry of entries) rows.push(sheetRow(journalRow(entry)));
  }
  const columns = journalColumns.map((name) => ({ width: name === 'amount' ? 14 : 28 }));
  return [await writeXlsxFile(rows, { sheet: 'Journal', columns, stickyRowsCount: 1 }).toBuffer()];
}

/** Texts are texts whatever they look like: a cell with a type is never a formula. */
function sheetRow(row: JournalRow): SheetData[number] {
  return journalColumns.map((name) => {
    const value = row[name];
    if (typeof value === 'number') return { type: Number, value, format: '#,##0.00' };
    return value === '' ? null : { type: String, value };
  });
}

/** Places are counted from the first of the month, so that an entry's number is the same in every file. */
async function makeFec(deps: DocumentDeps, span: Span): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [Buffer.from(`${fecColumns.join('\t')}\r\n`)];
  const places = new Map<string, number>();
  const wholeMonths = { from: firstDayOf(monthOfDay(span.from)), until: span.until };
  for await (const entries of countedPages(deps, wholeMonths, 'fec')) {
    const lines = entries.filter(isPosted).flatMap((entry) => {
      const place = nextPlace(places, journalOf(entry), monthOfInstant(entry.at));
      return dayOfInstant(entry.at) < span.from ? [] : fecLines(entry, place);
    });
    if (lines.length > 0) parts.push(Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  }
  return parts;
}

function nextPlace(places: Map<string, number>, journal: JournalCode, month: string): number {
  const key = `${journal}${month}`;
  const place = (places.get(key) ?? 0) + 1;
  places.set(key, place);
  return place;
}
