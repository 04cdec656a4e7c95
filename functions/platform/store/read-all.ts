/** Reads a list to its end, a thousand items at a time: none of it is left out in silence. */
import type { Item, Page, Query, Store } from './port.ts';

const atOnce = 1_000;

/** For lists that are short by what they hold, such as one person's or one thing's; others are shown page by page. */
export async function readAll<Data = unknown>(
  store: Pick<Store, 'query'>,
  query: Omit<Query, 'limit' | 'after'>,
): Promise<Item<Data>[]> {
  const items: Item<Data>[] = [];
  for await (const page of pagesOf<Data>(store, query)) items.push(...page);
  return items;
}

/** How many items there are, without keeping them. */
export async function countAll(
  store: Pick<Store, 'query'>,
  query: Omit<Query, 'limit' | 'after'>,
): Promise<number> {
  let count = 0;
  for await (const page of pagesOf(store, query)) count += page.length;
  return count;
}

/** The list page by page, as it is read. */
export async function* pagesOf<Data = unknown>(
  store: Pick<Store, 'query'>,
  query: Omit<Query, 'limit' | 'after'>,
): AsyncGenerator<readonly Item<Data>[], void> {
  let after: string | undefined;
  do {
    const page: Page<Data> = await store.query<Data>({
      ...query,
      limit: atOnce,
      ...(after !== undefined && { after }),
    });
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}
