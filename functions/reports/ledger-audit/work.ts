/** What the audit in steps knows so far: sums and places, so that it stays small however many entries there are. */

import type { AccountBalance } from '../../../workflows/ledger/balances.ts';
import { type ChainBlock, genesis } from '../../../workflows/ledger/chain.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { accounts } from '../../../workflows/ledger/transfer.ts';
import type { AuditedMonth } from '../../audit/audit-ledger.ts';
import type { AuditProblem } from '../../audit/audit-problem.ts';
import { digest } from '../../platform/deps.ts';

type ChainEnd = Pick<ChainBlock, 'number' | 'hash'>;

export interface AuditWork {
  /** The chain's end when the audit began; later blocks hold what came later. */
  readonly head: ChainEnd;
  months: AuditedMonth[];
  /** The month that is being read. */
  month?: MonthWork;
  /** Up to where entries are counted in these sums. */
  readTo: ReadTo;
  entries: number;
  /** Posted; as much on the credit side. */
  postedCents: number;
  /** Set aside and neither posted nor released. */
  pendingCents: number;
  /** Of the envelopes alone: other accounts are as many as members. */
  envelopes: Record<string, AccountBalance>;
  blocks: number;
  /** Sums over where blocks end and where they begin: equal but for the two ends when each follows another. */
  blockEnds: string;
  blockBegins: string;
  unsealed: number;
  claims: number;
  payments: number;
  problems: AuditProblem[];
  /** Also of those that are not kept. */
  problemCount: number;
}

export interface ReadTo {
  readonly month: string;
  /** Of its last entry; absent when it had none. */
  readonly cursor?: string;
}

export interface MonthWork {
  readonly month: string;
  entriesCursor?: string;
  areEntriesRead: boolean;
  blocksCursor?: string;
  areBlocksRead: boolean;
  /** Read, and not met in a block so far. */
  held: Transfer[];
  lastAt: string;
  entries: number;
  turnoverCents: number;
  closing?: ChainBlock;
}

/** So many are named; the rest is counted. */
const mostNamed = 200;

export function note(work: AuditWork, problems: readonly AuditProblem[]): void {
  work.problemCount += problems.length;
  work.problems.push(...problems.slice(0, Math.max(0, mostNamed - work.problems.length)));
}

export function startWork(head: ChainEnd, month: string): AuditWork {
  return {
    head: { number: head.number, hash: head.hash },
    months: [],
    readTo: { month },
    ...{ entries: 0, postedCents: 0, pendingCents: 0, unsealed: 0, claims: 0, payments: 0 },
    envelopes: {},
    blocks: 0,
    blockEnds: plus('0', place({ number: 0, hash: genesis })),
    blockBegins: plus('0', place(head)),
    problems: [],
    problemCount: 0,
  };
}

export function startMonth(month: string): MonthWork {
  const nothing = { held: [], lastAt: '', entries: 0, turnoverCents: 0 };
  return { month, areEntriesRead: false, areBlocksRead: false, ...nothing };
}

/** Counts an entry, as if what ends a reservation ended it whole. */
export function addEntry(work: AuditWork, entry: Transfer): void {
  const { kind, amountCents, transferId } = entry;
  work.entries += 1;
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0) {
    note(work, [{ problem: 'not-an-amount', transferId }]);
    return;
  }
  const posted = kind === 'direct' || kind === 'post' ? amountCents : 0;
  const pending = kind === 'direct' ? 0 : kind === 'pending' ? amountCents : -amountCents;
  move(work, entry, { posted, pending });
}

function move(work: AuditWork, entry: Transfer, by: { posted: number; pending: number }): void {
  work.postedCents += by.posted;
  work.pendingCents += by.pending;
  for (const [account, side] of [
    [entry.debit, 'Debits'],
    [entry.credit, 'Credits'],
  ] as const) {
    if (!account.startsWith(accounts.envelope(''))) continue;
    const known = work.envelopes[account] ?? {
      ...{ account, debitsCents: 0, creditsCents: 0, pendingDebitsCents: 0, pendingCreditsCents: 0 },
    };
    const own = side === 'Debits' ? 'debitsCents' : 'creditsCents';
    work.envelopes[account] = {
      ...known,
      [own]: known[own] + by.posted,
      [`pending${side}Cents`]: known[`pending${side}Cents`] + by.pending,
    };
  }
}

export function addBlockEnds(work: AuditWork, { number, hash, previousHash }: ChainBlock): void {
  work.blocks += 1;
  work.blockEnds = plus(work.blockEnds, place({ number, hash }));
  work.blockBegins = plus(work.blockBegins, place({ number: number - 1, hash: previousHash }));
}

/** Whether every block follows another one, from the beginning to the end of the chain. */
export function isOneChain({ head, blocks, blockEnds, blockBegins }: AuditWork): boolean {
  return blocks === head.number && blockEnds === blockBegins;
}

function place({ number, hash }: ChainEnd): string {
  return digest(`${number} ${hash}`);
}

/** Adds modulo 2^256: the same sum in whatever order. */
function plus(sum: string, hash: string): string {
  return BigInt.asUintN(256, BigInt(`0x${sum}`) + BigInt(`0x${hash}`)).toString(16);
}
