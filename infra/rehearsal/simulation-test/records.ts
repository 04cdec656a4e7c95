/** What a history knows of the store's records: followed transaction by transaction, or read from the tables. */
import type { DatabaseSync } from 'node:sqlite';
import type { ApprovalTask } from '../../../functions/claims/approval-tasks.ts';
import type { Payment, PaymentRun } from '../../../functions/claims/payment-store.ts';
import type { Queued } from '../../../functions/claims/queue.ts';
import type { Unmatched } from '../../../functions/payments/unmatched/store.ts';
import type { Write } from '../../../functions/platform/store/port.ts';
import type { ExpectedReceipt } from '../../../functions/receipts/store.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import type { Initiative } from '../../../workflows/initiative/initiative.ts';
import type { Envelope } from '../../../workflows/ledger/envelope.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import type { Loan } from '../../../workflows/loan/loan.ts';
import type { RecoveryCase } from '../../../workflows/recovery/recovery-case.ts';

interface Kinds {
  CLAIM: Claim;
  ENVELOPE: Envelope;
  PAYMENT: Payment;
  RUN: PaymentRun;
  TASK: ApprovalTask;
  RECEIPT: ExpectedReceipt;
  RECOVERY: RecoveryCase;
  LOAN: Loan;
  UNMATCHED: Unmatched;
  INITIATIVE: Initiative;
}
type Kind = keyof Kinds;

export type Followed = { [Name in Kind]: Map<string, Kinds[Name]> };

export interface Counters {
  readonly available: number;
  readonly reserved: number;
  readonly spent: number;
}

const nothingYet = (): Followed => ({
  CLAIM: new Map(),
  ENVELOPE: new Map(),
  PAYMENT: new Map(),
  RUN: new Map(),
  TASK: new Map(),
  RECEIPT: new Map(),
  RECOVERY: new Map(),
  LOAN: new Map(),
  UNMATCHED: new Map(),
  INITIATIVE: new Map(),
});

const kinds: readonly string[] = Object.keys(nothingYet());

const none: Counters = { available: 0, reserved: 0, spent: 0 };

/** What a change was about, for whoever checks it. */
export interface Told {
  claim(before: Claim | undefined, after: Claim): void;
  payment(payment: Payment): void;
  run(before: PaymentRun | undefined, after: PaymentRun): void;
  envelope(envelopeId: string): void;
  transfer(transfer: Transfer): void;
}

export class Records {
  readonly followed: Followed = nothingYet();
  /** By envelope, then by shard. */
  readonly shards = new Map<string, Map<string, Counters>>();
  /** By line, then by place; places in order when sorted. */
  readonly queues = new Map<string, Map<string, Queued>>();

  /** Follows one write of a transaction that stands. */
  apply(write: Write, told: Told): void {
    const { pk, sk } = write.key;
    if (write.op === 'check') return;
    if (sk.startsWith('TRANSFER#')) {
      if (write.op === 'put') told.transfer(write.data as Transfer);
      return;
    }
    const id = pk.slice(pk.indexOf('#') + 1);
    if (pk.startsWith('QUEUE#')) this.#queue(id, write);
    else if (sk.startsWith('SHARD#')) this.#count(id, write, told);
    else if (write.op === 'put' && isKind(sk)) this.#put(sk, id, write.data, told);
    else if (write.op === 'delete' && isKind(sk)) this.followed[sk].delete(id);
  }

  #put(kind: Kind, id: string, data: unknown, told: Told): void {
    const known: Map<string, unknown> = this.followed[kind];
    const before = known.get(id);
    known.set(id, data);
    if (kind === 'CLAIM') told.claim(before as Claim | undefined, data as Claim);
    if (kind === 'PAYMENT') told.payment(data as Payment);
    if (kind === 'RUN') told.run(before as PaymentRun | undefined, data as PaymentRun);
    if (kind === 'ENVELOPE') told.envelope(id);
  }

  #queue(line: string, write: Write): void {
    const queue = this.queues.get(line) ?? new Map<string, Queued>();
    this.queues.set(line, queue);
    if (write.op === 'put') queue.set(write.key.sk, write.data as Queued);
    if (write.op === 'delete') queue.delete(write.key.sk);
  }

  #count(envelopeId: string, write: Write, told: Told): void {
    const counters = 'counters' in write ? write.counters : undefined;
    if (!counters) return;
    const shards = this.shards.get(envelopeId) ?? new Map<string, Counters>();
    this.shards.set(envelopeId, shards);
    const { available, reserved, spent } = shards.get(write.key.sk) ?? none;
    shards.set(write.key.sk, {
      available: available + (counters.available ?? 0),
      reserved: reserved + (counters.reserved ?? 0),
      spent: spent + (counters.spent ?? 0),
    });
    told.envelope(envelopeId);
  }

  countersOf(envelopeId: string): Counters {
    return [...(this.shards.get(envelopeId)?.values() ?? [])].reduce(
      (sum, one) => ({
        available: sum.available + one.available,
        reserved: sum.reserved + one.reserved,
        spent: sum.spent + one.spent,
      }),
      none,
    );
  }

  /** Everything that the tables hold, as the writes that would make it. */
  static *inTables(sqlite: DatabaseSync): Generator<Write> {
    const rows = sqlite.prepare(
      `SELECT pk, sk, data, counters FROM items
       WHERE sk LIKE 'TRANSFER#%' OR sk LIKE 'SHARD#%' OR pk LIKE 'QUEUE#%' OR sk IN (${kinds.map(() => '?').join(', ')})`,
    );
    for (const row of rows.all(...kinds)) {
      const key = { pk: String(row.pk), sk: String(row.sk) };
      const counters = row.counters === null ? undefined : JSON.parse(String(row.counters));
      yield {
        op: 'put',
        key,
        data: JSON.parse(String(row.data)),
        when: 'absent',
        ...(counters && { counters }),
      };
    }
  }
}

function isKind(sk: string): sk is Kind {
  return kinds.includes(sk);
}
