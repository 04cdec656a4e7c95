/** Payments and payment runs in the store. A payment is one credit transfer; a run is what one bank file holds. */
import type { Allocation } from '../../workflows/claim/claim.ts';
import type { Write } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { indexes, keys } from './keys.ts';

export type PaymentState = 'ready' | 'in-run' | 'accepted' | 'settled' | 'returned' | 'cancelled';

export interface Payment {
  /** 32 hexadecimal characters; the EndToEndId of its credit transfer. */
  readonly paymentId: string;
  readonly claimId: string;
  readonly payeeId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly remittance: string;
  readonly accountId: string;
  readonly envelopeId?: string;
  readonly state: PaymentState;
  readonly createdAt: string;
  /** Pending transfers that the bank's word posts; empty when the money had left once and came back. */
  readonly cells: readonly Pick<Allocation, 'transferId' | 'debit' | 'credit' | 'amountCents' | 'shard'>[];
  readonly runId?: string;
  readonly settledAt?: string;
  readonly returnedAt?: string;
  readonly reasonCode?: string;
}

export interface PaymentRun {
  readonly runId: string;
  readonly accountId: string;
  /** `collecting` while payments are being taken in: a stop half-way is taken up by the next run. */
  readonly state: 'collecting' | 'prepared' | 'released';
  readonly createdAt: string;
  /** A person's id, or `system` when the schedule made it. */
  readonly createdBy: string;
  readonly executionDate: string;
  readonly batches: number;
  readonly count: number;
  readonly totalCents: number;
  readonly releases: readonly { readonly personId: string; readonly at: string }[];
}

/** What the file says about one payment, kept so that the file is the same whenever it is made again. */
export interface RunLine {
  readonly paymentId: string;
  readonly claimId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly remittance: string;
}

export function putPayment(payment: Payment, when: 'absent' | { readonly version: number }): Write {
  const index = payment.state === 'ready' && {
    pk: indexes.payments(`ready#${payment.accountId}`),
    sk: `${payment.createdAt}#${payment.paymentId}`,
  };
  return { op: 'put', key: keys.payment(payment.paymentId), data: payment, when, ...(index && { index }) };
}

export function putRun(run: PaymentRun, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.paymentRun(run.runId),
    data: run,
    when,
    index: { pk: indexes.paymentRuns, sk: `${run.createdAt}#${run.runId}` },
  };
}

export function putRunBatch(runId: string, batch: number, lines: readonly RunLine[]): Write {
  const sk = `BATCH#${String(batch).padStart(5, '0')}`;
  return { op: 'put', key: { pk: keys.paymentRun(runId).pk, sk }, data: { lines }, when: 'absent' };
}

/** The run's lines in the order in which they were taken in. */
export async function runLines(deps: Pick<Deps, 'store'>, runId: string): Promise<RunLine[]> {
  const lines: RunLine[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.query<{ lines: RunLine[] }>({
      pk: keys.paymentRun(runId).pk,
      prefix: 'BATCH#',
      limit: 500,
      ...(after !== undefined && { after }),
    });
    for (const item of page.items) lines.push(...item.data.lines);
    after = page.next;
  } while (after !== undefined);
  return lines;
}
