/** The ledger's entries in the order of booking, page by page, from one day to another, as calendars in Brussels count. */
import {
  addDays,
  dayOfInstant,
  firstDayOf,
  lastDayOf,
  monthOfDay,
  monthsFrom,
} from '../../workflows/calendar.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { WrongCursor } from '../platform/store/cursor.ts';

export interface Span {
  /** Both days are part of it, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
}

export interface JournalPage {
  readonly entries: readonly Transfer[];
  /** Present when there may be more. Opaque; belongs to the span. */
  readonly next?: string;
}

/** A month that the span holds whole, or entries of one whose instant in UTC begins so. */
interface Segment {
  readonly month: string;
  readonly prefix?: string;
}

/** At most so many queries per page: a span with few entries is read in several pages. */
const mostQueries = 40;

/**
 * @param limit at most so many entries, 1 to 1,000
 * @throws WrongCursor when the cursor is none of this span
 */
export async function journalPage(
  deps: Pick<Deps, 'store'>,
  span: Span,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<JournalPage> {
  const segments = segmentsOf(span);
  let { at, after } = placeOf(cursor, segments.length);
  const entries: Transfer[] = [];
  for (let queries = 0; queries < mostQueries && at < segments.length; queries += 1) {
    const { month = '', prefix } = segments[at] ?? {};
    const page = await deps.store.query<Transfer>({
      pk: indexes.ledger(month),
      index: true,
      limit: limit - entries.length,
      ...(prefix !== undefined && { prefix }),
      ...(after !== undefined && { after }),
    });
    entries.push(...page.items.map((item) => item.data).filter((entry) => isWithin(span, entry)));
    after = page.next;
    if (after === undefined) at += 1;
    if (entries.length >= limit) break;
  }
  return at < segments.length ? { entries, next: `${at}.${after ?? ''}` } : { entries };
}

/** All of the span, a thousand entries at a time. */
export async function* journalPages(
  deps: Pick<Deps, 'store'>,
  span: Span,
): AsyncGenerator<readonly Transfer[]> {
  let cursor: string | undefined;
  do {
    const page = await journalPage(deps, span, { limit: 1000, cursor });
    yield page.entries;
    cursor = page.next;
  } while (cursor !== undefined);
}

function placeOf(cursor: string | undefined, segments: number): { at: number; after: string | undefined } {
  if (cursor === undefined) return { at: 0, after: undefined };
  const [, place = '', after = ''] = /^(\d{1,4})\.(.*)$/s.exec(cursor) ?? [];
  const at = place === '' ? segments : Number(place);
  if (at >= segments) throw new WrongCursor('Not a cursor of this span');
  return { at, after: after === '' ? undefined : after };
}

function isWithin({ from, until }: Span, { at }: Transfer): boolean {
  const day = dayOfInstant(at);
  return from <= day && day <= until;
}

function segmentsOf({ from, until }: Span): Segment[] {
  return monthsFrom(monthOfDay(from), monthOfDay(until)).flatMap((month) => {
    const [first, last] = [firstDayOf(month), lastDayOf(month)];
    if (from <= first && last <= until) return [{ month }];
    return daysFrom(month, from > first ? from : first, until < last ? until : last);
  });
}

/** A day in Brussels begins in the last hours of the day before in UTC. */
function daysFrom(month: string, from: string, until: string): Segment[] {
  const segments: Segment[] = [{ month, prefix: `${addDays(from, -1)}T2` }];
  for (let day = from; day <= until; day = addDays(day, 1)) segments.push({ month, prefix: day });
  return segments;
}
