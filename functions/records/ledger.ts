/** Ledger entries in the store: written once, read per claim, per month, or all of them in order. */
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { Page, Write } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { indexes, keys } from './keys.ts';

/** The write that books a transfer; it fails when the transfer was booked before. */
export function bookTransfer(transfer: Transfer): Write {
  const owner =
    transfer.claimId === undefined ? `LEDGER#${transfer.transferId}` : keys.claimLedger(transfer.claimId);
  return {
    op: 'put',
    key: keys.transfer(owner, transfer.transferId),
    data: transfer,
    when: 'absent',
    index: { pk: indexes.ledger(transfer.at.slice(0, 7)), sk: `${transfer.at}#${transfer.transferId}` },
  };
}

export async function transfersOfClaim(deps: Pick<Deps, 'store'>, claimId: string): Promise<Transfer[]> {
  const pk = keys.claimLedger(claimId);
  return collect((after) => deps.store.query<Transfer>({ pk, prefix: 'TRANSFER#', limit: 1000, ...after }));
}

/** Every entry from the first month of the plan to `untilMonth` (`YYYY-MM`), oldest first. */
export async function allTransfers(deps: Deps, untilMonth: string): Promise<Transfer[]> {
  const all: Transfer[] = [];
  for (let month = deps.plan.startsOn.slice(0, 7); month <= untilMonth; month = nextMonth(month)) {
    const pk = indexes.ledger(month);
    all.push(
      ...(await collect((after) => deps.store.query<Transfer>({ pk, index: true, limit: 1000, ...after }))),
    );
  }
  return all;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

async function collect<Data>(read: (after: { after?: string }) => Promise<Page<Data>>): Promise<Data[]> {
  const found: Data[] = [];
  let next: string | undefined;
  do {
    const page = await read(next === undefined ? {} : { after: next });
    found.push(...page.items.map((item) => item.data));
    next = page.next;
  } while (next !== undefined);
  return found;
}
