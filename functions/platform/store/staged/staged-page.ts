/** A page of the store as it will be: with what is meant to become of its items. */
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { pageSize } from '../limits.ts';
import type { Item, Page, Query } from '../port.ts';

/**
 * @param meant what is meant to become of items, by their names: undefined for one that goes
 * @param nameOf the name of an item's key
 */
export function stagedPage(
  query: Query,
  page: Page,
  meant: ReadonlyMap<string, Item | undefined>,
  nameOf: (item: Item) => string,
): Page {
  const size = pageSize(query);
  const kept = page.items.filter((item) => !meant.has(nameOf(item)));
  const order = orderOf(query);
  const last = page.next === undefined ? undefined : page.items.at(-1);
  const after = placeAfter(query);
  const put = [...meant.values()].filter((item): item is Item => {
    if (!item || !isOf(query, item)) return false;
    if (after && compare(placeOf(query, item), after, query) <= 0) return false;
    return !last || order(item, last) <= 0;
  });
  if (put.length === 0 && kept.length === page.items.length) return page;
  const items = [...kept, ...put].toSorted(order);
  const shown = items.slice(0, size);
  const end = shown.at(-1);
  if (items.length > size && end) return { items: shown, next: encodeCursor(query, end) };
  return page.next === undefined ? { items: shown } : { items: shown, next: page.next };
}

function isOf({ pk, prefix = '', index = false }: Query, item: Item): boolean {
  const at = index ? item.index : item;
  return at !== undefined && at.pk === pk && at.sk.startsWith(prefix);
}

type Place = readonly string[];

function placeOf({ index }: Query, item: Item): Place {
  return index ? [item.index?.sk ?? '', item.pk, item.sk] : [item.sk];
}

function placeAfter(query: Query): Place | undefined {
  return decodeCursor(query);
}

function orderOf(query: Query) {
  return (a: Item, b: Item) => compare(placeOf(query, a), placeOf(query, b), query);
}

function compare(a: Place, b: Place, { descending = false }: Query): number {
  const found = a.map((part, at) => Buffer.compare(Buffer.from(part), Buffer.from(b[at] ?? '')));
  const order = found.find((one) => one !== 0) ?? 0;
  return descending ? -order : order;
}
