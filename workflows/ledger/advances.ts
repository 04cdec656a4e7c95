/**
 * What was paid out for a claim before whoever owes it had paid: before it the posted allocations, after it money
 * that comes back, which repays the oldest advance first.
 */
import { type Cents, sumCents } from '../money.ts';

/** One posted part of a claim's funding. */
export interface Advance {
  /** The transfer that paid it out; its id never changes. */
  readonly advanceId: string;
  readonly claimId: string;
  /** The account that bore it: `envelope:…` or `receivable:…`. */
  readonly account: string;
  readonly amountCents: Cents;
  /** When it was posted, ISO 8601. */
  readonly at: string;
  /** For envelope money: the envelope, and the part of its counters. */
  readonly envelopeId?: string;
  readonly shard?: number;
}

/** By advance, what has come back already, in cents. */
export type Returned = Readonly<Record<string, Cents>>;

export interface Repayment {
  readonly advance: Advance;
  readonly amountCents: Cents;
}

/** Oldest first; of the same instant what the client itself owes, then the fund, then what others owe. */
export function oldestFirst(advances: readonly Advance[]): Advance[] {
  return advances.toSorted(
    (a, b) => compare(a.at, b.at) || rank(a) - rank(b) || compare(a.advanceId, b.advanceId),
  );
}

function rank({ account }: Advance): number {
  if (account.startsWith('receivable:client')) return 0;
  return account.startsWith('envelope:') ? 1 : 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What of the advance has not come back yet. */
export function outstandingOf(advance: Advance, returned: Returned): Cents {
  return Math.max(0, advance.amountCents - (returned[advance.advanceId] ?? 0));
}

export function outstandingAdvancesCents(advances: readonly Advance[], returned: Returned): Cents {
  return sumCents(advances.map((one) => outstandingOf(one, returned)));
}

/**
 * Lays money that came back against the advances, oldest first.
 * @returns the parts, each above zero, and the rest that no advance takes; together the amount
 */
export function repayOldestFirst(
  advances: readonly Advance[],
  returned: Returned,
  amountCents: Cents,
): { repayments: Repayment[]; restCents: Cents } {
  let restCents = amountCents;
  const repayments: Repayment[] = [];
  for (const advance of oldestFirst(advances)) {
    const part = Math.min(restCents, outstandingOf(advance, returned));
    if (part <= 0) continue;
    repayments.push({ advance, amountCents: part });
    restCents -= part;
  }
  return { repayments, restCents };
}

/** What has come back, with these repayments added. */
export function withRepayments(returned: Returned, repayments: readonly Repayment[]): Returned {
  const after: Record<string, Cents> = { ...returned };
  for (const { advance, amountCents } of repayments) {
    after[advance.advanceId] = (after[advance.advanceId] ?? 0) + amountCents;
  }
  return after;
}
