/** Payments of an account that wait for its next run, or for whoever holds them. */

import type { Payment } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Item } from '../platform/store/port.ts';

export interface WaitingPayments {
  readonly items: readonly Item<Payment>[];
  readonly next?: string;
}

/** The first payments ready for the account's run, at most `limit`; passes over what the index has not noticed yet. */
export async function readyPayments(
  deps: Pick<Deps, 'store'>,
  accountId: string,
  limit: number,
): Promise<readonly Item<Payment>[]> {
  let page = await waitingPayments(deps, 'ready', accountId, { limit });
  while (page.items.length === 0 && page.next !== undefined) {
    page = await waitingPayments(deps, 'ready', accountId, { limit, after: page.next });
  }
  return page.items;
}

/**
 * A page of those that are ready or held, oldest first, read again by key because the index may lag; it may be
 * shorter than asked for while there is a next one. @throws RangeError for a cursor of another list
 */
export async function waitingPayments(
  deps: Pick<Deps, 'store'>,
  state: 'ready' | 'held',
  accountId: string,
  page: { readonly limit: number; readonly after?: string },
): Promise<WaitingPayments> {
  const pk = indexes.payments(`${state}#${accountId}`);
  const { items, next } = await deps.store.query<Payment>({ pk, index: true, ...page });
  const fresh = await Promise.all(
    items.map((item) => deps.store.get<Payment>(keys.payment(item.data.paymentId))),
  );
  const found = fresh.filter((item) => item !== undefined);
  return {
    items: found.filter((item) => item.data.state === state),
    ...(next !== undefined && { next }),
  };
}
