/** Payments and payment runs in the store. A payment is one credit transfer; a run is what one bank file holds. */

import type { PayeeCheck } from '../../workflows/bank/payee-check.ts';
import type { Allocation } from '../../workflows/claim/claim.ts';
import type { Dispute, PaymentState } from '../../workflows/payment/answer.ts';
import type { Booking } from '../../workflows/payment/bookings.ts';
import type { AccountWait, Hold, PaymentNote } from '../../workflows/payment/hold.ts';
import type { Payslip } from '../../workflows/payroll/answer.ts';
import type { PayrollLine } from '../../workflows/payroll/line.ts';
import type { Wage } from '../../workflows/payroll/wage.ts';
import type { DebtorAccount } from '../../workflows/policy/debtor-account.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Key, Write } from '../platform/store/port.ts';

export type { Dispute, PaymentState } from '../../workflows/payment/answer.ts';

export interface Payment {
  /** 32 hexadecimal characters; the EndToEndId of its credit transfer. */
  readonly paymentId: string;
  readonly claimId: string;
  readonly payeeId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly remittance: string;
  /** A structured reference of the payee's, instead of the free text. */
  readonly reference?: string;
  /** It goes to the account that the register knows of the claim's member: when that is corrected, it waits. */
  readonly toRegistered?: true;
  /** Where it leaves from: an account of the plan, or `payroll`. */
  readonly accountId: string;
  readonly envelopeId?: string;
  /** Whether its claim is confidential; said where some claims of the measure are. */
  readonly confidential?: boolean;
  readonly state: PaymentState;
  readonly createdAt: string;
  /** Pending transfers that the bank's word posts; empty when the money had left once and came back. */
  readonly cells: readonly Pick<Allocation, 'transferId' | 'debit' | 'credit' | 'amountCents' | 'shard'>[];
  readonly runId?: string;
  /** Which part of the run's list holds its line. */
  readonly batch?: number;
  readonly settledAt?: string;
  readonly returnedAt?: string;
  readonly acceptedOn?: string;
  /** The bookings that the bank has told of it: debits of the account, and credits with its return. */
  readonly debits?: readonly Booking[];
  readonly credits?: readonly Booking[];
  /** What the bank found of the payee's name, and the name that it has. */
  readonly payeeCheck?: { readonly result: PayeeCheck; readonly on: string; readonly name?: string };
  /** What a person of finance says became of it, until another confirms. */
  readonly outcome?: StatedOutcome;
  readonly disputed?: true;
  /** The entries that were booked to its `disputed` account. */
  readonly disputes?: readonly Dispute[];
  /** While one of these stands, the state is `held`; the first once it has been resolved is gone. */
  readonly hold?: Hold;
  readonly accountWait?: AccountWait;
  readonly trail?: readonly PaymentNote[];
  readonly reasonCode?: string;
  /** Paid through payroll: what the line says, and what payroll answered. */
  readonly payroll?: PayrollPart;
  /** What payroll's answer says that it cost, once it is paid; kept when its person is erased. */
  readonly costCents?: number;
}

export interface PayrollPart {
  readonly wage: Wage;
  readonly memberId: string;
  readonly contractId?: string;
  readonly activityId?: string;
  readonly claimRef: string;
  readonly policy: string;
  readonly payslip?: Payslip;
  /** It cost more than the policy lets pass: a person of finance says yes, or payroll corrects it. */
  readonly asked?: CostAsked;
}

export interface CostAsked {
  readonly payslip: Payslip;
  readonly costCents: number;
  readonly setAsideCents: number;
  readonly at: string;
  /** Who handed the file in. */
  readonly by: string;
}

/** What became of a payment of which no file of the bank will ever tell. */
export interface StatedOutcome {
  readonly outcome: 'paid' | 'not-paid';
  /** The day on which it was, or was not. */
  readonly on: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface PaymentRun {
  readonly runId: string;
  readonly accountId: string;
  /** The account as it was configured then, so that the file stays the same. */
  readonly debtor: DebtorAccount;
  /**
   * `collecting` while payments are being taken in: a stop half-way is taken up by the next run. `dropped`: every
   * payment of it was held before anyone released it.
   */
  readonly state: 'collecting' | 'prepared' | 'released' | 'dropped';
  readonly createdAt: string;
  /** A person's id, or `system` when the schedule made it. */
  readonly createdBy: string;
  readonly executionDate: string;
  readonly batches: number;
  readonly count: number;
  readonly totalCents: number;
  readonly releases: readonly { readonly personId: string; readonly at: string }[];
  /** Payments taken out again before the release; the file is one without them. */
  readonly takenOut?: readonly TakenOut[];
  /** When a person of finance first took its file; from then on the file is the same. */
  readonly fileTakenAt?: string;
  /** When finance was told that the bank says nothing about it. */
  readonly silenceToldAt?: string;
}

export interface TakenOut {
  readonly paymentId: string;
  readonly name: string;
  readonly amountCents: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** What the file says about one payment, kept so that the file is the same whenever it is made again. */
export interface RunLine {
  readonly paymentId: string;
  readonly claimId: string;
  readonly name: string;
  readonly iban: string;
  readonly amountCents: number;
  readonly remittance: string;
  readonly reference?: string;
  /** The line of a payroll file; emptied when its person is erased. */
  readonly payrollLine?: PayrollLine;
}

export function putPayment(payment: Payment, when: 'absent' | { readonly version: number }): Write {
  const waits = payment.payroll?.asked
    ? 'asked'
    : payment.state === 'ready' || payment.state === 'held'
      ? payment.state
      : undefined;
  const index = waits && {
    pk: indexes.payments(`${waits}#${payment.accountId}`),
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

export interface RunBatch {
  readonly lines: readonly RunLine[];
}

export function runBatchKey(runId: string, batch: number): Key {
  return { pk: keys.paymentRun(runId).pk, sk: `BATCH#${String(batch).padStart(5, '0')}` };
}

export function putRunBatch(
  runId: string,
  batch: number,
  lines: readonly RunLine[],
  when: 'absent' | { readonly version: number } = 'absent',
): Write {
  return { op: 'put', key: runBatchKey(runId, batch), data: { lines }, when };
}

/** The run's lines in the order in which they were taken in. */
export async function runLines(deps: Pick<Deps, 'store'>, runId: string): Promise<RunLine[]> {
  const lines: RunLine[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.query<RunBatch>({
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
