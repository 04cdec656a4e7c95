/** Ledger entries in the store: written once, into a month that is not closed, read per claim or per month in order. */

import { instantOf, monthOf, monthOfDay, monthOfInstant, monthsFrom } from '../../workflows/calendar.ts';
import { preferredShard } from '../../workflows/ledger/envelope.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';
import { pagesOf, readAll } from '../platform/store/read-all.ts';

type LedgerDeps = Pick<Deps, 'store'>;

/** In how many parts it is marked that a month is closed: so many bookings look at different marks. */
export const closingParts = 32;

function ownerOf({ claimId, transferId }: Pick<Transfer, 'claimId' | 'transferId'>): string {
  return claimId === undefined ? `LEDGER#${transferId}` : keys.claimLedger(claimId);
}

/**
 * The writes that book a transfer; they fail when it was booked before, or when the month of its instant is closed:
 * whoever is told so decides again, at the instant that it is then.
 */
export function bookTransfer(transfer: Transfer): Write[] {
  const owner = ownerOf(transfer);
  const month = monthOfInstant(transfer.at);
  return [
    {
      op: 'put',
      key: keys.transfer(owner, transfer.transferId),
      data: transfer,
      when: 'absent',
      index: { pk: indexes.ledger(month), sk: `${transfer.at}#${transfer.transferId}` },
    },
    { op: 'check', key: keys.ledgerClosed(month, preferredShard(owner, closingParts)), when: 'absent' },
  ];
}

export async function transfersOfClaim(deps: LedgerDeps, claimId: string): Promise<Transfer[]> {
  const pk = keys.claimLedger(claimId);
  return (await readAll<Transfer>(deps.store, { pk, prefix: 'TRANSFER#' })).map((item) => item.data);
}

/** The entry that set aside what this one posts or voids. */
export async function pendingOf(deps: LedgerDeps, ending: Transfer): Promise<Transfer | undefined> {
  const { claimId, pendingId } = ending;
  if (pendingId === undefined) return undefined;
  const owner = ownerOf({ transferId: pendingId, ...(claimId !== undefined && { claimId }) });
  return (await deps.store.get<Transfer>(keys.transfer(owner, pendingId)))?.data;
}

/** The entries of a month page by page, oldest first. */
export async function* pagesOfMonth(
  deps: LedgerDeps,
  month: string,
): AsyncGenerator<readonly Transfer[], void> {
  const query = { pk: indexes.ledger(month), index: true };
  for await (const page of pagesOf<Transfer>(deps.store, query)) yield page.map((item) => item.data);
}

const hour = 3_600_000;

/**
 * As pagesOfMonth, without what was booked before an instant.
 * @param from ISO 8601
 */
export async function* pagesSince(
  deps: Pick<Deps, 'store' | 'clock'>,
  month: string,
  from: string,
): AsyncGenerator<readonly Transfer[], void> {
  for (const prefix of spansSince(Date.parse(from), deps.clock.now())) {
    const query = { pk: indexes.ledger(month), index: true, prefix };
    for await (const page of pagesOf<Transfer>(deps.store, query)) {
      yield page.map((item) => item.data).filter(({ at }) => at >= from);
    }
  }
}

/** Hours as instants begin with them, or days where those would be many. */
function spansSince(from: number, until: number): string[] {
  const [step, length] =
    until - from > 72 * hour ? [24 * hour, '2020-04-01'.length] : [hour, '2020-04-01T08'.length];
  const first = Math.floor(from / step);
  return Array.from({ length: Math.floor(until / step) - first + 1 }, (_, at) =>
    instantOf((first + at) * step).slice(0, length),
  );
}

/** The plan's months, up to the one that it is now. */
export function ledgerMonths(deps: Pick<Deps, 'plan' | 'clock'>): string[] {
  return monthsFrom(monthOfDay(deps.plan.startsOn), monthOf(deps.clock.now()));
}

/** The months of a span in which anything can have been booked, however far the span reaches. */
export function bookedMonths(deps: Pick<Deps, 'plan' | 'clock'>, first: string, last: string): string[] {
  return ledgerMonths(deps).filter((month) => first <= month && month <= last);
}

/** The month of an instant; of one before or after everything that can have been booked, the first or the last. */
export function bookedMonthOf({ plan, clock }: Pick<Deps, 'plan' | 'clock'>, instant: string): string {
  const first = Date.parse(`${plan.startsOn}T12:00:00Z`);
  return monthOf(Math.min(Math.max(Date.parse(instant), first), Math.max(first, clock.now())));
}
