/** Balances as folds of entries, and the check that recomputes everything that counters only cache. */
import type { Cents } from '../money.ts';
import type { Transfer } from './transfer.ts';

export interface AccountBalance {
  readonly account: string;
  /** Posted to date. */
  readonly debitsCents: Cents;
  readonly creditsCents: Cents;
  /** Set aside and neither posted nor voided. */
  readonly pendingDebitsCents: Cents;
  readonly pendingCreditsCents: Cents;
}

type MutableBalance = { -readonly [Name in keyof AccountBalance]: AccountBalance[Name] };

export const ledgerProblems = [
  'unknown-pending',
  'ended-twice',
  'more-than-pending',
  'other-accounts',
  'not-an-amount',
  'repeated',
] as const;

/** What is wrong with an entry, by its id. */
export interface LedgerProblem {
  readonly transferId: string;
  readonly problem: (typeof ledgerProblems)[number];
}

/** What became of money that was set aside. */
export interface PendingFate {
  readonly entry: Transfer;
  readonly state: 'reserved' | 'posted' | 'voided';
}

export interface LedgerFold {
  add(entry: Transfer): void;
  /** Makes a pending entry known that the opening balances count already. */
  recall(pending: Transfer): void;
  /** Endings whose pending entry was neither added nor recalled so far. */
  missing(): Transfer[];
  /** Every pending entry that was added or recalled, by its id. */
  readonly pendings: ReadonlyMap<string, PendingFate>;
  /** Balances by account, sorted by name, and the entries that do not fit. */
  result(): { balances: AccountBalance[]; problems: LedgerProblem[] };
}

type MutableFate = { -readonly [Name in keyof PendingFate]: PendingFate[Name] };

/**
 * Folds entries one by one, in any order, so that a ledger need not be in memory whole.
 * @param opening balances to begin with, such as those of a closed month
 */
export function startFold(opening: readonly AccountBalance[] = []): LedgerFold {
  const balances = new Map(opening.map((one): [string, MutableBalance] => [one.account, { ...one }]));
  const pendings = new Map<string, MutableFate>();
  const waiting = new Map<string, Transfer[]>();
  const seen = new Set<string>();
  const problems: LedgerProblem[] = [];

  function end(entry: Transfer, fate: MutableFate): void {
    const problem = problemOfEnding(entry, fate);
    if (problem !== 'ended-twice') fate.state = entry.kind === 'post' ? 'posted' : 'voided';
    if (problem) problems.push({ transferId: entry.transferId, problem });
    else apply(balances, entry, fate.entry);
  }
  function know(pending: Transfer): void {
    const fate: MutableFate = { entry: pending, state: 'reserved' };
    pendings.set(pending.transferId, fate);
    for (const entry of waiting.get(pending.transferId) ?? []) end(entry, fate);
    waiting.delete(pending.transferId);
  }
  function add(entry: Transfer): void {
    const { transferId, kind, pendingId = '' } = entry;
    const problem = seen.has(transferId) ? 'repeated' : problemOfAmount(entry);
    seen.add(transferId);
    if (problem) problems.push({ transferId, problem });
    else if (kind === 'post' || kind === 'void') {
      const fate = pendings.get(pendingId);
      if (fate) end(entry, fate);
      else waiting.set(pendingId, [...(waiting.get(pendingId) ?? []), entry]);
    } else {
      apply(balances, entry, undefined);
      if (kind === 'pending') know(entry);
    }
  }
  const missing = () => [...waiting.values()].flat();
  return {
    add,
    recall: know,
    missing,
    pendings,
    result: () => ({
      balances: [...balances.values()].toSorted((a, b) => (a.account < b.account ? -1 : 1)),
      problems: [
        ...problems,
        ...missing().map(({ transferId }) => ({ transferId, problem: 'unknown-pending' as const })),
      ],
    }),
  };
}

/** Folds entries, in any order, into balances per account (sorted by name) and the list of entries that do not fit. */
export function foldTransfers(transfers: Iterable<Transfer>): {
  balances: AccountBalance[];
  problems: LedgerProblem[];
} {
  const fold = startFold();
  for (const entry of transfers) fold.add(entry);
  return fold.result();
}

function problemOfAmount({ amountCents }: Transfer): 'not-an-amount' | undefined {
  return Number.isSafeInteger(amountCents) && amountCents > 0 ? undefined : 'not-an-amount';
}

function problemOfEnding(entry: Transfer, { entry: pending, state }: PendingFate) {
  if (state !== 'reserved') return 'ended-twice';
  if (entry.amountCents > pending.amountCents) return 'more-than-pending';
  return entry.debit === pending.debit && entry.credit === pending.credit ? undefined : 'other-accounts';
}

function apply(balances: Map<string, MutableBalance>, entry: Transfer, pending: Transfer | undefined): void {
  const debit = balanceOf(balances, entry.debit);
  const credit = balanceOf(balances, entry.credit);
  if (entry.kind === 'pending') {
    debit.pendingDebitsCents += entry.amountCents;
    credit.pendingCreditsCents += entry.amountCents;
  }
  if (pending) {
    debit.pendingDebitsCents -= pending.amountCents;
    credit.pendingCreditsCents -= pending.amountCents;
  }
  if (entry.kind === 'direct' || entry.kind === 'post') {
    debit.debitsCents += entry.amountCents;
    credit.creditsCents += entry.amountCents;
  }
}

function balanceOf(balances: Map<string, MutableBalance>, account: string): MutableBalance {
  const found = balances.get(account);
  if (found) return found;
  const fresh = { account, debitsCents: 0, creditsCents: 0, pendingDebitsCents: 0, pendingCreditsCents: 0 };
  balances.set(account, fresh);
  return fresh;
}
