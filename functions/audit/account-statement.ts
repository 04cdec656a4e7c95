/** The statement of one account: what it held before, what was posted to it one by one, what it held then. */
import * as z from 'zod';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { bookedMonthOf, bookedMonths } from '../ledger/store.ts';
import { entriesBetween, type LedgerReader, recordedBefore } from '../ledger/trial-balance.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { encodeCursor } from '../platform/store/cursor.ts';
import type { Page, Query } from '../platform/store/port.ts';
import { confidentialClaimOf, entrySealer } from './confidential-entries.ts';

export interface StatementPeriod {
  /** What was posted before it is in the opening balance, ISO 8601. */
  readonly from: string;
  /** What was posted at it or later is left out, ISO 8601. */
  readonly until: string;
  /** The `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Lines on a page, 100 unless told. */
  readonly limit?: number | undefined;
}

export interface StatementLine {
  readonly transferId: string;
  readonly at: string;
  readonly reason: string;
  /** The account on the other side. */
  readonly counterAccount: string;
  readonly claimId?: string;
  /** One of the two is zero. */
  readonly debitCents: number;
  readonly creditCents: number;
  /** Debits less credits of the account, this line included. */
  readonly balanceCents: number;
}

export interface AccountStatement {
  readonly account: string;
  readonly from: string;
  readonly until: string;
  /** Before the first line of this page: debits less credits. */
  readonly openingCents: number;
  readonly lines: readonly StatementLine[];
  /** After the last line of this page; without `next`, at the end of the period. */
  readonly closingCents: number;
  /** Leads to the lines that follow. A page may have few lines or none and still lead on. */
  readonly next?: string;
}

/** Where a page begins: which month, after which entry of it, and what the account holds there. */
const positionSchema = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  after: z.string().max(4096).optional(),
  balanceCents: z.int(),
});
type Position = z.infer<typeof positionSchema>;

/** Entries read for one page, whomever they are of: what keeps a page's time bounded. */
const readAtMost = 20_000;

/**
 * What was posted to an account; money that is only set aside is not on it. Whoever calls it has looked at the role
 * of whom it is for.
 * @throws Problem 400 `bad-cursor`
 */
export async function accountStatement(
  deps: LedgerReader,
  account: string,
  { from, until, cursor, limit = 100 }: StatementPeriod,
): Promise<AccountStatement> {
  const begin = cursor === undefined ? await openAt(deps, account, from) : readPosition(cursor);
  const lines: StatementLine[] = [];
  let balanceCents = begin.balanceCents;
  let next: Position | undefined;
  let read = 0;
  for await (const { entry, month, after } of entriesFrom(deps, begin, until)) {
    if (entry.at >= until) break;
    read += 1;
    if (entry.at >= from && changesOf(account, entry)) {
      const line = queueOf(account, entry, balanceCents);
      lines.push(line);
      balanceCents = line.balanceCents;
    }
    if (lines.length < limit && read < readAtMost) continue;
    next = { month, after, balanceCents };
    break;
  }
  return {
    account,
    from,
    until,
    openingCents: begin.balanceCents,
    lines,
    closingCents: balanceCents,
    ...(next && { next: Buffer.from(JSON.stringify(next)).toString('base64url') }),
  };
}

/**
 * As accountStatement, for anybody who reads the ledger: confidential claims stand in it without their names.
 * @throws Problem 400 `bad-cursor`, 404 for the account of a confidential claim
 */
export async function sealedStatement(
  deps: LedgerReader & Pick<Deps, 'measures'>,
  account: string,
  period: StatementPeriod,
): Promise<AccountStatement> {
  // Nobody asks for the account of a confidential claim by its id.
  if ((await confidentialClaimOf(deps, account)) !== undefined) throw problem('not-found');
  const statement = await accountStatement(deps, account, period);
  return { ...statement, lines: await entrySealer(deps)(statement.lines) };
}

/** The beginning of the month of `from`, with what the account held at `from`. */
async function openAt(deps: LedgerReader, account: string, from: string): Promise<Position> {
  const { from: month, balances } = await recordedBefore(deps, from);
  const recorded = balances.find((one) => one.account === account);
  let balanceCents = recorded ? recorded.debitsCents - recorded.creditsCents : 0;
  for await (const entry of entriesBetween(deps, month, from)) {
    if (entry.at < from && changesOf(account, entry)) balanceCents += changeCents(account, entry);
  }
  return { month: bookedMonthOf(deps, from), balanceCents };
}

function readPosition(cursor: string): Position {
  try {
    return positionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw problem('bad-cursor');
  }
}

/** Entries from a position to the month of `until`, each with the cursor that leads past it. */
async function* entriesFrom(deps: LedgerReader, { month: first, after: begun }: Position, until: string) {
  let after = begun;
  for (const month of bookedMonths(deps, first, bookedMonthOf(deps, until))) {
    const query: Query = { pk: indexes.ledger(month), index: true, limit: 1000 };
    do {
      const page: Page<Transfer> = await readPage(deps, { ...query, ...(after !== undefined && { after }) });
      for (const item of page.items) yield { entry: item.data, month, after: encodeCursor(query, item) };
      after = page.next;
    } while (after !== undefined);
  }
}

async function readPage(deps: LedgerReader, query: Query): Promise<Page<Transfer>> {
  try {
    return await deps.store.query<Transfer>(query);
  } catch (error) {
    throw error instanceof RangeError ? problem('bad-cursor') : error;
  }
}

function changesOf(account: string, { kind, debit, credit }: Transfer): boolean {
  return (kind === 'direct' || kind === 'post') && (debit === account || credit === account);
}

function changeCents(account: string, { debit, credit, amountCents }: Transfer): number {
  return (debit === account ? amountCents : 0) - (credit === account ? amountCents : 0);
}

function queueOf(account: string, entry: Transfer, beforeCents: number): StatementLine {
  const { transferId, at, reason, debit, credit, claimId, amountCents } = entry;
  return {
    transferId,
    at,
    reason,
    counterAccount: debit === account ? credit : debit,
    ...(claimId !== undefined && { claimId }),
    debitCents: debit === account ? amountCents : 0,
    creditCents: credit === account ? amountCents : 0,
    balanceCents: beforeCents + changeCents(account, entry),
  };
}
