/**
 * What payroll really cost, in the books: what was set aside is posted; a rest goes back to where it came from, and what
 * is missing is taken from the envelope as well.
 */
import type { Allocation, Claim } from '../../../workflows/claim/claim.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import type { Repayment } from '../../../workflows/ledger/advances.ts';
import { preferredShard, takeFromShards } from '../../../workflows/ledger/envelope.ts';
import { accounts, postOf } from '../../../workflows/ledger/transfer.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { Payment } from '../../claims/payment-store.ts';
import { loadAdvances, repaymentWrites } from '../../ledger/advances.ts';
import { loadEnvelope, moveCounters } from '../../ledger/envelopes-store.ts';
import { bookTransfer } from '../../ledger/store.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Write } from '../../platform/store/port.ts';

export interface CostToBook {
  /** The claim before the payment was settled, and with it. */
  readonly before: Claim;
  readonly after: Claim;
  readonly payment: Payment;
  readonly costCents: number;
  readonly at: string;
}

export interface BookedCost {
  readonly claim: Claim;
  readonly writes: readonly Write[];
  /** Something went back to the envelope. */
  readonly hasRoom: boolean;
}

interface Move {
  readonly shard: number;
  readonly available?: number;
  readonly reserved?: number;
  readonly spent?: number;
}

/** Gross pay, indemnity and what the employer was expected to bear. */
export function setAsideCents({ cells }: Pick<Payment, 'cells'>): number {
  return sumCents(cells.map((cell) => cell.amountCents));
}

/** Undefined when more is needed than the envelope holds. */
export async function bookCost(deps: Deps, given: CostToBook): Promise<BookedCost | undefined> {
  const { before, after, payment, costCents, at } = given;
  const own = new Set(payment.cells.map((cell) => cell.transferId));
  const cells = before.allocations.filter((cell) => own.has(cell.transferId));
  const posts = cells.flatMap((cell) => bookTransfer(postOf(pendingTransfer(before, cell, at), at)));
  const spent = cells.flatMap(({ shard, amountCents }): Move[] =>
    shard === undefined ? [] : [{ shard, reserved: -amountCents, spent: amountCents }],
  );
  const difference = costCents - setAsideCents(payment);
  const change =
    difference > 0 ? await takeMore(deps, given, difference) : await giveBack(deps, given, -difference);
  if (!change) return undefined;
  return {
    claim: { ...after, allocations: [...after.allocations, ...change.cells] },
    writes: [
      ...posts,
      ...change.writes,
      ...moveCounters(payment.envelopeId ?? '', [...spent, ...change.moves]),
    ],
    hasRoom: change.moves.some(({ available = 0 }) => available > 0),
  };
}

interface CostChange {
  readonly cells: readonly Allocation[];
  readonly writes: readonly Write[];
  readonly moves: readonly Move[];
}

/** Cells of their own, posted at once: the same in the claim, the entries and the counters. */
async function takeMore(
  deps: Deps,
  { before, payment, at }: CostToBook,
  amountCents: number,
): Promise<CostChange | undefined> {
  const { envelopeId } = payment;
  if (envelopeId === undefined || !payment.payroll) return undefined;
  const { shards } = await loadEnvelope(deps, envelopeId);
  const parts = takeFromShards(shards, amountCents, preferredShard(before.claimId, shards.length));
  if (!parts) return undefined;
  const credit = accounts.payroll(payment.payroll.wage.country);
  const cells = parts.map(
    (part): Allocation => ({
      transferId: `${payment.paymentId}:more:${part.shard}`,
      payeeId: payment.payeeId,
      source: 'employer-contributions',
      debit: accounts.envelope(envelopeId),
      credit,
      amountCents: part.amountCents,
      state: 'posted',
      round: before.round,
      shard: part.shard,
    }),
  );
  const entries = cells.map((cell) => pendingTransfer(before, cell, at));
  return {
    cells,
    writes: entries.flatMap((entry) => [...bookTransfer(entry), ...bookTransfer(postOf(entry, at))]),
    moves: parts.map(({ shard, amountCents: cents }) => ({ shard, available: -cents, spent: cents })),
  };
}

/** Last set aside, first given back: what the employer was expected to bear, then the pay itself. */
async function giveBack(
  deps: Deps,
  { after, payment, at }: CostToBook,
  amountCents: number,
): Promise<CostChange> {
  if (amountCents === 0 || !payment.payroll) return { cells: [], writes: [], moves: [] };
  const all = await loadAdvances(deps, after);
  const order = payment.cells.map((cell) => cell.transferId).toReversed();
  const advances = order.flatMap((id) => all.advances.filter((one) => one.advanceId === id));
  let left = amountCents;
  const repayments = advances.flatMap((advance): Repayment[] => {
    const back = Math.min(left, advance.amountCents);
    left -= back;
    return back > 0 ? [{ advance, amountCents: back }] : [];
  });
  const origin = {
    debit: accounts.payroll(payment.payroll.wage.country),
    prefix: `${payment.paymentId}:difference`,
    at,
    reason: 'difference',
  };
  return {
    cells: [],
    writes: repaymentWrites([all], repayments, origin),
    moves: repayments.flatMap(({ advance: { shard }, amountCents: cents }) =>
      shard === undefined ? [] : [{ shard, spent: -cents, available: cents }],
    ),
  };
}
