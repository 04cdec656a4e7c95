/** Money that others owe, page by page: instalments of loans, expected receipts, what clients are asked for. */
import type { Due } from '../../workflows/forecast/forecast.ts';
import { isOver } from '../../workflows/loan/loan.ts';
import { unpaidCents } from '../../workflows/loan/schedule.ts';
import { outstandingCents } from '../../workflows/receipts/expected-receipt.ts';
import { isClosed } from '../../workflows/recovery/recovery-case.ts';
import { listLoans } from '../loans/store.ts';
import type { Deps } from '../platform/deps.ts';
import type { Page } from '../platform/store/port.ts';
import { listReceipts } from '../receipts/store.ts';
import { listCases } from '../recovery/store.ts';
import { pageSize } from './sources.ts';

interface DuesPage {
  readonly dues: readonly Due[];
  readonly count: number;
  readonly next?: string;
}

type Read<Data> = (deps: Pick<Deps, 'store'>, page: { limit: number; after?: string }) => Promise<Page<Data>>;

async function readDues<Data>(
  deps: Deps,
  after: string | undefined,
  list: Read<Data>,
  duesOf: (data: Data) => readonly Due[],
): Promise<DuesPage> {
  const { items, next } = await list(deps, { limit: pageSize, ...(after !== undefined && { after }) });
  const dues = items.flatMap(({ data }) => duesOf(data)).filter((due) => due.amountCents > 0);
  return { dues, count: items.length, ...(next !== undefined && { next }) };
}

/** What is in arrears counts as due today. */
export const duesOfLoans = (deps: Deps, after: string | undefined): Promise<DuesPage> =>
  readDues(deps, after, listLoans, (loan) => {
    if (isOver(loan)) return [];
    return loan.schedule.map((one) => ({
      kind: 'instalments',
      amountCents: unpaidCents(one),
      dueOn: one.dueOn,
    }));
  });

/** Clients' payments are counted with their cases, and payments on loans with the instalments. */
export const duesOfReceipts = (deps: Deps, after: string | undefined): Promise<DuesPage> =>
  readDues(deps, after, listReceipts, (receipt) => {
    if (receipt.state !== 'open' && receipt.state !== 'partial') return [];
    const amountCents = outstandingCents(receipt);
    if (receipt.kind === 'public-aid') return [{ kind: 'public-aid', amountCents }];
    return receipt.kind === 'third-party-financing' ? [{ kind: 'financing', amountCents }] : [];
  });

export const duesOfCases = (deps: Deps, after: string | undefined): Promise<DuesPage> =>
  readDues(deps, after, listCases, (recovery) => {
    if (isClosed(recovery)) return [];
    const { pledge, amountCents, receivedCents } = recovery;
    if (!pledge) return [{ kind: 'recovery', amountCents: amountCents - receivedCents }];
    return [{ kind: 'pledges', amountCents: pledge.amountCents - receivedCents, dueOn: pledge.dueOn }];
  });
