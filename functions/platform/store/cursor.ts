/**
 * The opaque `next` of a page: where it ended within its partition. It does not name the partition, which comes
 * from the query, so that a cursor altered on its way through a URL reads nothing else.
 */
import type { Item, Query } from './port.ts';

/** The last key of a page: `sk` alone in the table, all three in the index, in the order of their sorting. */
export type Position = readonly [sk: string] | readonly [isk: string, pk: string, sk: string];

/** What was given as the `next` of a page is none of the list. */
export class WrongCursor extends RangeError {
  override readonly name = 'WrongCursor';
}

/** @param last where the page ended */
export function encodeCursor(query: Query, last: Pick<Item, 'pk' | 'sk' | 'index'>): string {
  const position: Position = query.index ? [last.index?.sk ?? '', last.pk, last.sk] : [last.sk];
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * @returns undefined for a first page
 * @throws WrongCursor when `after` is no cursor of such a query
 */
export function decodeCursor(query: Query): Position | undefined {
  if (query.after === undefined) return undefined;
  const position = parse(query.after);
  if (isPosition(position) && position.length === (query.index ? 3 : 1)) return position;
  throw new WrongCursor('Not a cursor of this query');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || !(value.length === 1 || value.length === 3)) return false;
  return value.every((part) => typeof part === 'string' && part !== '');
}
