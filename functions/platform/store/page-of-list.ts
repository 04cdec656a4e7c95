/** Pages of a list that is short enough to be read whole. */
import { WrongCursor } from './cursor.ts';

export interface ListPage<Entry> {
  readonly items: readonly Entry[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * All of the list from the cursor on where no limit is given.
 * @param idOf what tells entries apart; a cursor names the last one shown
 * @throws WrongCursor when the list has no such entry
 */
export function pageOfList<Entry>(
  entries: readonly Entry[],
  { limit, after }: { readonly limit?: number; readonly after?: string },
  idOf: (entry: Entry) => string,
): ListPage<Entry> {
  const last = after === undefined ? undefined : Buffer.from(after, 'base64url').toString();
  const from = last === undefined ? 0 : entries.findIndex((entry) => idOf(entry) === last) + 1;
  if (last !== undefined && from === 0) throw new WrongCursor('Not a cursor of this list');
  const items = entries.slice(from, limit === undefined ? undefined : from + limit);
  const end = items.at(-1);
  const isLast = from + items.length >= entries.length;
  return {
    items,
    nextCursor: end === undefined || isLast ? null : Buffer.from(idOf(end)).toString('base64url'),
  };
}
