/** All entries of the ledger as one list, read a page at a time over the months that they lie in. */
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import type { PageRequest } from '../platform/registers.ts';
import { WrongCursor } from '../platform/store/cursor.ts';
import type { Page } from '../platform/store/port.ts';
import { ledgerMonths } from './store.ts';

export interface EntriesPage {
  readonly entries: readonly Transfer[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

interface Place {
  readonly month: string;
  /** Within the month; undefined at its beginning. */
  readonly after: string | undefined;
}

const mostEntries = 1000;

/**
 * Oldest first.
 * @throws WrongCursor when the cursor is none of this list
 */
export async function pageOfAll(
  deps: Pick<Deps, 'store' | 'plan' | 'clock'>,
  { limit = mostEntries, after }: PageRequest,
): Promise<EntriesPage> {
  const months = ledgerMonths(deps);
  const entries: Transfer[] = [];
  let place: Place | undefined =
    after === undefined ? { month: months[0] ?? '', after } : placeOf(after, months);
  while (place !== undefined && entries.length < limit) {
    const page: Page<Transfer> = await deps.store.query<Transfer>({
      pk: indexes.ledger(place.month),
      index: true,
      limit: limit - entries.length,
      ...(place.after !== undefined && { after: place.after }),
    });
    entries.push(...page.items.map((item) => item.data));
    place = following(place.month, page.next, months);
  }
  return { entries, nextCursor: place === undefined ? null : cursorTo(place) };
}

function following(month: string, next: string | undefined, months: readonly string[]): Place | undefined {
  if (next !== undefined) return { month, after: next };
  const later = months[months.indexOf(month) + 1];
  return later === undefined ? undefined : { month: later, after: undefined };
}

function cursorTo({ month, after = '' }: Place): string {
  return Buffer.from(`${month} ${after}`).toString('base64url');
}

function placeOf(cursor: string, months: readonly string[]): Place {
  const [month = '', after = '', ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (more.length > 0 || !months.includes(month)) throw new WrongCursor('Not a cursor of the ledger');
  return { month, after: after === '' ? undefined : after };
}
