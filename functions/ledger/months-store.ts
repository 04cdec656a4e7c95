/** Closed months in the store: what was recorded when each was closed, and the marks that keep bookings out of it. */

import type { AccountBalance } from '../../workflows/ledger/balances.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { closingParts } from './store.ts';

/** A month into which nothing can be booked any more. */
export type LedgerMonth = ClosingMonth | ClosedMonth;

interface ClosingMonth {
  readonly state: 'closing';
  readonly month: string;
  readonly closedBy: string;
  /** From then on nothing could be booked, ISO 8601. */
  readonly frozenAt: string;
  /** Entries of bank files that nobody had resolved then. */
  readonly openUnmatched: number;
}

export interface ClosedMonth extends Omit<ClosingMonth, 'state'>, MonthFigures {
  readonly state: 'closed';
  readonly closedAt: string;
  /** How many items hold its balances. */
  readonly balanceParts: number;
  /** The block of the chain that closes it, with its hash. */
  readonly block: number;
  readonly chainHash: string;
}

/** What a month comes to. */
export interface MonthFigures {
  /** Booked in the month. */
  readonly entries: number;
  /** Posted in the month; as much on the credit side. */
  readonly turnoverCents: number;
  /** At its end, over all accounts, since the plan began. */
  readonly debitsCents: number;
  readonly creditsCents: number;
  /** Set aside at its end and neither posted nor released. */
  readonly pendingCents: number;
  /** Over the balances of its end, as hexadecimal SHA-256. */
  readonly balancesDigest: string;
}

const accountsPerPart = 1_000;

/** The months that are closed or being closed, oldest first. */
export async function listLedgerMonths(deps: Pick<Deps, 'store'>): Promise<Item<LedgerMonth>[]> {
  const { pk } = keys.ledgerMonth('');
  return readAll<LedgerMonth>(deps.store, { pk, prefix: 'MONTH#' });
}

export async function findLedgerMonth(
  deps: Pick<Deps, 'store'>,
  month: string,
): Promise<Item<LedgerMonth> | undefined> {
  return deps.store.get<LedgerMonth>(keys.ledgerMonth(month));
}

/** The writes after which nothing can be booked into the month. */
export function freezeMonth(month: Omit<ClosingMonth, 'state'>): Write[] {
  const marks = Array.from({ length: closingParts }, (_, part): Write => {
    return { op: 'put', key: keys.ledgerClosed(month.month, part), data: {}, when: 'absent' };
  });
  const data: ClosingMonth = { ...month, state: 'closing' };
  return [{ op: 'put', key: keys.ledgerMonth(month.month), data, when: 'absent' }, ...marks];
}

export function putClosedMonth(closed: ClosedMonth, version: number): Write {
  return { op: 'put', key: keys.ledgerMonth(closed.month), data: closed, when: { version } };
}

/** The balances of a month's end, to be stored before the month is closed; the same whoever makes them. */
export function balanceParts(month: string, balances: readonly AccountBalance[]): Write[] {
  const parts = Math.ceil(balances.length / accountsPerPart);
  return Array.from({ length: parts }, (_, part) => ({
    op: 'put',
    key: keys.ledgerBalances(month, part),
    data: { balances: balances.slice(part * accountsPerPart, (part + 1) * accountsPerPart) },
    when: 'absent',
  }));
}

/** What was recorded at the end of a closed month, by account. */
export async function recordedBalances(
  deps: Pick<Deps, 'store'>,
  { month, balanceParts: count }: Pick<ClosedMonth, 'month' | 'balanceParts'>,
): Promise<AccountBalance[]> {
  const parts = Array.from({ length: count }, (_, part) =>
    deps.store.get<{ balances: AccountBalance[] }>(keys.ledgerBalances(month, part)),
  );
  return (await Promise.all(parts)).flatMap((item) => item?.data.balances ?? []);
}
