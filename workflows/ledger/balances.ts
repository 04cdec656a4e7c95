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

/** What is wrong with an entry, by its id. */
export interface LedgerProblem {
  readonly transferId: string;
  readonly problem:
    | 'unknown-pending'
    | 'ended-twice'
    | 'more-than-pending'
    | 'other-accounts'
    | 'not-an-amount'
    | 'repeated';
}

/** Folds entries, in any order, into balances per account (sorted by name) and the list of entries that do not fit. */
export function foldTransfers(transfers: Iterable<Transfer>): {
  balances: AccountBalance[];
  problems: LedgerProblem[];
} {
  const all = [...transfers];
  const pendings = new Map(
    all.filter((entry) => entry.kind === 'pending').map((entry) => [entry.transferId, entry]),
  );
  const ended = new Set<string>();
  const seen = new Set<string>();
  const balances = new Map<string, MutableBalance>();
  const problems: LedgerProblem[] = [];
  for (const entry of all) {
    const problem = problemOf(entry, pendings, ended, seen);
    if (problem) problems.push({ transferId: entry.transferId, problem });
    else apply(balances, entry, entry.pendingId === undefined ? undefined : pendings.get(entry.pendingId));
  }
  return { balances: [...balances.values()].toSorted((a, b) => (a.account < b.account ? -1 : 1)), problems };
}

function problemOf(
  entry: Transfer,
  pendings: ReadonlyMap<string, Transfer>,
  ended: Set<string>,
  seen: Set<string>,
): LedgerProblem['problem'] | undefined {
  if (seen.has(entry.transferId)) return 'repeated';
  seen.add(entry.transferId);
  if (!Number.isSafeInteger(entry.amountCents) || entry.amountCents <= 0) return 'not-an-amount';
  if (entry.kind === 'direct' || entry.kind === 'pending') return undefined;
  const pending = pendings.get(entry.pendingId ?? '');
  if (!pending) return 'unknown-pending';
  if (ended.has(pending.transferId)) return 'ended-twice';
  ended.add(pending.transferId);
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
