/** Entries of the bank that match nothing, kept once by the advice's key, until a person has said what they are. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { indexes, keys } from '../../platform/keys.ts';
import type { Item, Page, Write } from '../../platform/store/port.ts';
import type { PageRequest } from '../../registers/store.ts';

/**
 * Why a person has to look: no payment of ours, another amount or currency, a payee by another name, a status or entry
 * that says nothing clear, a report without its lines, an entry that cannot be read, an account that is none of ours, a
 * year in which the payment cannot have been booked.
 */
export type UnmatchedReason =
  | 'unknown-payment'
  | 'amount-differs'
  | 'currency-differs'
  | 'name-differs'
  | 'unclear'
  | 'lines-missing'
  | 'unreadable'
  | 'not-released'
  | 'contradicts'
  | 'other-account'
  | 'other-year'
  | 'incoming';

export interface Unmatched {
  readonly entryId: string;
  readonly advice: BankAdvice;
  readonly why: UnmatchedReason;
  readonly state: 'open' | 'resolved';
  readonly seenAt: string;
  readonly resolution?: Resolution;
  /** Somebody is placing it at this moment: as what, and since when. */
  readonly reserved?: { readonly as: string; readonly at: string };
}

/**
 * `receiptId` when the money was for an expected receipt, `runId` or `paymentId` when it was that one's debit or return;
 * else it was not ours, or explained by the comment. By `system` when a later file explained it.
 */
export interface Resolution {
  readonly receiptId?: string;
  readonly runId?: string;
  readonly paymentId?: string;
  readonly comment?: string;
  readonly by: string;
  readonly at: string;
}

export function entryIdOf(advice: BankAdvice): string {
  return digest(advice.key).slice(0, 32);
}

export function putUnmatched(entry: Unmatched, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.unmatchedEntry(entry.entryId),
    data: entry,
    when,
    index: { pk: indexes.unmatchedEntries(entry.state), sk: `${entry.seenAt}#${entry.entryId}` },
  };
}

export async function findUnmatched(
  deps: Pick<Deps, 'store'>,
  entryId: string,
): Promise<Item<Unmatched> | undefined> {
  return deps.store.get<Unmatched>(keys.unmatchedEntry(entryId));
}

/** A page of those in a state, newest first. */
export async function listUnmatched(
  deps: Pick<Deps, 'store'>,
  state: Unmatched['state'],
  page: PageRequest,
): Promise<Page<Unmatched>> {
  return deps.store.query<Unmatched>({
    pk: indexes.unmatchedEntries(state),
    index: true,
    descending: true,
    ...page,
  });
}

export async function countOpenUnmatched(deps: Pick<Deps, 'store'>): Promise<number> {
  let count = 0;
  let after: string | undefined;
  do {
    const page = await listUnmatched(deps, 'open', { limit: 1000, ...(after !== undefined && { after }) });
    count += page.items.length;
    after = page.next;
  } while (after !== undefined);
  return count;
}
