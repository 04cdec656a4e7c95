/** What waits on finance's desk today: payments by how far they are, what the bank's word is still needed for, and sums. */
import { outstandingCents } from '../../workflows/receipts/expected-receipt.ts';
import { type Payment, type PaymentRun, runLines } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { indexes, keys } from '../platform/keys.ts';
import { readAll } from '../platform/store/read-all.ts';
import type { ExpectedReceipt } from '../receipts/store.ts';
import { runAccounts } from './payroll/account.ts';
import type { Unmatched } from './unmatched/store.ts';
import { type PaymentView, viewOfPayment } from './view-payment.ts';

/** `failed`: the bank or payroll did not pay it; `returned`: it was paid and came back. */
export const deskGroups = ['ready', 'held', 'in-run', 'answered', 'failed', 'returned'] as const;
export type DeskGroup = (typeof deskGroups)[number];

export interface DeskPayment extends PaymentView {
  readonly group: DeskGroup;
}

export interface Sum {
  readonly count: number;
  readonly amountCents: number;
}

export interface Desk {
  readonly payments: readonly DeskPayment[];
  readonly unmatched: Sum;
  readonly expected: Sum;
  /** Of the runs that were looked into: how many of their payments have no answer yet. */
  readonly openInRun: ReadonlyMap<string, number>;
}

/** The newest runs are looked into, as long as they have no more lines than these together. */
const mostLines = 20_000;
const mostRuns = 12;

export async function deskOf(deps: Deps): Promise<Desk> {
  const accounts = runAccounts(deps.plan).map(({ accountId }) => accountId);
  const [ready, held, inRuns, unmatched, receipts] = await Promise.all([
    waiting(deps, 'ready', accounts),
    waiting(deps, 'held', accounts),
    paymentsInRuns(deps),
    readAll<Unmatched>(deps.store, { pk: indexes.unmatchedEntries('open'), index: true }),
    readAll<ExpectedReceipt>(deps.store, { pk: indexes.expectedReceipts, index: true }),
  ]);
  const payments = [...ready, ...held, ...inRuns].flatMap((payment) => {
    const group = groupOf(payment);
    return group ? [{ ...viewOfPayment(deps, payment), group }] : [];
  });
  const open = receipts.filter(({ data }) => data.state === 'open' || data.state === 'partial');
  return {
    payments,
    unmatched: sumOf(unmatched.map(({ data }) => ({ amountCents: data.advice.amountCents ?? 0 }))),
    expected: sumOf(open.map(({ data }) => ({ amountCents: outstandingCents(data) }))),
    openInRun: openByRun(inRuns),
  };
}

async function waiting(
  { store }: Deps,
  state: 'ready' | 'held',
  accounts: readonly string[],
): Promise<Payment[]> {
  const lists = await Promise.all(
    accounts.map((accountId) =>
      readAll<Payment>(store, { pk: indexes.payments(`${state}#${accountId}`), index: true }),
    ),
  );
  return lists.flat().flatMap(({ data }) => (data.state === state ? [data] : []));
}

export function sumOf(all: readonly { readonly amountCents: number }[]): Sum {
  return { count: all.length, amountCents: all.reduce((sum, { amountCents }) => sum + amountCents, 0) };
}

function groupOf({ state, settledAt, debits = [] }: Payment): DeskGroup | undefined {
  if (state === 'cancelled') return undefined;
  if (state === 'accepted' || state === 'settled') return 'answered';
  if (state !== 'returned') return state;
  return settledAt !== undefined || debits.length > 0 ? 'returned' : 'failed';
}

function openByRun(payments: readonly Payment[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const { runId = '', state } of payments) {
    open.set(runId, (open.get(runId) ?? 0) + (state === 'in-run' || state === 'accepted' ? 1 : 0));
  }
  return open;
}

/** Of the newest runs; what has gone back to be paid again is not among them. */
async function paymentsInRuns(deps: Deps): Promise<Payment[]> {
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: mostRuns,
  });
  let lines = 0;
  const runs = items.filter(({ data }) => {
    lines += data.count;
    return data.state !== 'dropped' && lines <= mostLines;
  });
  const listed = (await Promise.all(runs.map(({ data }) => runLines(deps, data.runId)))).flat();
  const found = new Map<string, Payment>();
  await forEachAtOnce(listed, 64, async ({ paymentId }) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item && item.data.state !== 'ready' && item.data.state !== 'held') found.set(paymentId, item.data);
  });
  return [...found.values()];
}
