/**
 * The months of the ledger and their closing: nothing is booked into the month any more, its entries are sealed, and
 * its balances are recorded. Every step can be repeated; what one attempt left half-way the next one ends.
 */
import { endOfMonth, instantOf, previousMonth } from '../../workflows/calendar.ts';
import { type AccountBalance, startFold } from '../../workflows/ledger/balances.ts';
import { addBlock, loadChainHead } from '../ledger/chain-store.ts';
import {
  balanceParts,
  type ClosedMonth,
  findLedgerMonth,
  freezeMonth,
  type LedgerMonth,
  listLedgerMonths,
  type MonthFigures,
  putClosedMonth,
  recordedBalances,
} from '../ledger/months-store.ts';
import { nextBlock, sealMonth } from '../ledger/seal-entries.ts';
import { ledgerMonths, pagesOfMonth } from '../ledger/store.ts';
import { recallMissing, trialBalanceOf } from '../ledger/trial-balance.ts';
import { countOpenUnmatched } from '../payments/unmatched/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { checkMonth } from './check-month.ts';

export interface LedgerMonthView extends Partial<MonthFigures> {
  /** `YYYY-MM`. */
  readonly month: string;
  /** `running`: not over. `open`: can be closed in its turn. `closing`: nothing is booked into it, and it is being closed. */
  readonly state: 'running' | 'open' | 'closing' | 'closed';
  /** From when on it may be closed, ISO 8601. */
  readonly closableFrom: string;
  readonly closedAt?: string;
  readonly closedBy?: string;
  /** Entries of bank files that nobody had resolved when it was closed. */
  readonly openUnmatched?: number;
  /** The block of the chain that closes it, with its hash. */
  readonly block?: number;
  readonly chainHash?: string;
}

/** After a month's end: longer than any step that began in it still runs. */
const settlingMilliseconds = 3_600_000;
const entriesInRequest = 50_000;

/** The plan's months up to now, newest first. Whoever calls it has looked at the role of whom it is for. */
export async function listMonths(deps: Pick<Deps, 'store' | 'plan' | 'clock'>): Promise<LedgerMonthView[]> {
  const stored = new Map((await listLedgerMonths(deps)).map((item) => [item.data.month, item.data]));
  return ledgerMonths(deps)
    .map((month) => viewOf(deps, month, stored.get(month)))
    .toReversed();
}

function viewOf(deps: Pick<Deps, 'clock'>, month: string, stored: LedgerMonth | undefined): LedgerMonthView {
  const closableFrom = instantOf(Date.parse(endOfMonth(month)) + settlingMilliseconds);
  if (!stored) {
    const state = closableFrom <= instantOf(deps.clock.now()) ? 'open' : 'running';
    return { month, state, closableFrom };
  }
  const { frozenAt: _frozenAt, ...rest } = stored;
  if (rest.state === 'closing') return { ...rest, closableFrom };
  const { balanceParts: _parts, ...figures } = rest;
  return { ...figures, closableFrom };
}

/** @throws Problem 403 for whoever may not close months */
export function mayClose(actor: Person): void {
  if (!actor.roles.includes('finance')) throw problem('forbidden.months');
}

/**
 * Closes a month for good: nothing can be booked into it any more, and its balances stand in the chain. Asked again,
 * it answers the same. A month of very many entries is answered as `closing`; the scheduled sealing ends that.
 * @throws Problem 403 for anybody but finance; 404 for a month before the plan or to come; 409 `month-not-over`,
 *   `earlier-month-open` or `ledger-problems` (nothing is changed then), `busy` when others keep writing
 */
export async function closeMonth(deps: Deps, actor: Person, month: string): Promise<LedgerMonthView> {
  mayClose(actor);
  if (!ledgerMonths(deps).includes(month)) throw problem('not-found');
  const known = (await findLedgerMonth(deps, month))?.data;
  if (known?.state === 'closed') return viewOf(deps, month, known);
  const large = await isLarge(deps, month);
  if (!known) await freeze(deps, actor, month, large);
  const stored = large ? (await findLedgerMonth(deps, month))?.data : await completeClosing(deps, month);
  return viewOf(deps, month, stored);
}

/** Whether reading the month whole takes longer than a request should: then the scheduled sealing closes it. */
async function isLarge(deps: Pick<Deps, 'store'>, month: string): Promise<boolean> {
  let entries = 0;
  for await (const page of pagesOfMonth(deps, month)) {
    entries += page.length;
    if (entries > entriesInRequest) return true;
  }
  return false;
}

async function freeze(deps: Deps, actor: Person, month: string, large: boolean): Promise<void> {
  const { state, closableFrom } = viewOf(deps, month, undefined);
  if (state === 'running')
    throw problem('month-not-over', {
      month,
      from: { instant: closableFrom },
    });
  await refuseOpenBefore(deps, month);
  if (!large) await examine(deps, month);
  const frozenAt = instantOf(deps.clock.now());
  const openUnmatched = await countOpenUnmatched(deps);
  try {
    await deps.store.transact(freezeMonth({ month, closedBy: actor.personId, frozenAt, openUnmatched }));
  } catch (error) {
    // Somebody else was first.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

async function refuseOpenBefore(deps: Deps, month: string): Promise<void> {
  const closed = new Set(
    (await listLedgerMonths(deps)).flatMap(({ data }) => (data.state === 'closed' ? [data.month] : [])),
  );
  const open = ledgerMonths(deps).find((one) => one < month && !closed.has(one));
  if (open !== undefined) throw problem('earlier-month-open', { month: open });
}

interface Examined {
  readonly balances: readonly AccountBalance[];
  readonly figures: MonthFigures;
}

/** The month's balances from the one before and its own entries. @throws Problem 409 `ledger-problems` */
async function examine(deps: Pick<Deps, 'store'>, month: string): Promise<Examined> {
  const before = (await findLedgerMonth(deps, previousMonth(month)))?.data;
  const fold = startFold(before?.state === 'closed' ? await recordedBalances(deps, before) : []);
  const { head } = await loadChainHead(deps);
  const found = await checkMonth(deps, month, fold, head.number);
  await recallMissing(deps, fold);
  const { balances, problems } = fold.result();
  const [wrong] = [...found.problems, ...problems];
  if (wrong) {
    const where = wrong.transferId ?? `block ${'block' in wrong ? wrong.block : ''}`;
    throw problem('ledger-problems', {
      where,
      problem: wrong.problem,
    });
  }
  const { debitsCents, creditsCents, pendingCents } = trialBalanceOf('', balances);
  const { entries, turnoverCents } = found;
  const balancesDigest = digestOfBalances(balances);
  return {
    balances,
    figures: { entries, turnoverCents, debitsCents, creditsCents, pendingCents, balancesDigest },
  };
}

/** Over the balances of all accounts, as they are recorded when a month is closed. */
export function digestOfBalances(balances: readonly AccountBalance[]): string {
  const rows = balances.map((one) => [
    one.account,
    one.debitsCents,
    one.creditsCents,
    one.pendingDebitsCents,
    one.pendingCreditsCents,
  ]);
  return digest(JSON.stringify(rows));
}

/**
 * Seals and records a month into which nothing can be booked any more, and ends its closing.
 * @throws Problem 409 `ledger-problems`; PermanentFailure when other balances were recorded for it;
 *   TransientFailure when others keep adding to the chain
 */
export async function completeClosing(
  deps: Pick<Deps, 'store' | 'clock'>,
  month: string,
): Promise<LedgerMonth> {
  return retryOnConflict(
    async () => {
      const item = await findLedgerMonth(deps, month);
      if (!item) throw new PermanentFailure(`month ${month} is not being closed`);
      if (item.data.state === 'closed') return item.data;
      await sealMonth(deps, month);
      const { balances, figures } = await examine(deps, month);
      const parts = await recordBalances(deps, month, balances, figures.balancesDigest);
      const stored = await loadChainHead(deps);
      const { turnoverCents: _turnoverCents, ...seal } = figures;
      const block = nextBlock(deps, stored, month, [], seal);
      const closed: ClosedMonth = {
        ...item.data,
        ...figures,
        state: 'closed',
        closedAt: block.sealedAt,
        balanceParts: parts,
        block: block.number,
        chainHash: block.hash,
      };
      await deps.store.transact([...addBlock(block, stored), putClosedMonth(closed, item.version)]);
      return closed;
    },
    () => new TransientFailure('the chain of the ledger is being written by too many at once'),
  );
}

/** @returns in how many parts they are kept */
async function recordBalances(
  deps: Pick<Deps, 'store'>,
  month: string,
  balances: readonly AccountBalance[],
  expected: string,
): Promise<number> {
  const parts = balanceParts(month, balances);
  for (const part of parts) {
    try {
      await deps.store.transact([part]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  const recorded = await recordedBalances(deps, { month, balanceParts: parts.length });
  if (digestOfBalances(recorded) !== expected)
    throw new PermanentFailure(`other balances were recorded for ${month}`);
  return parts.length;
}

/** Months whose closing stopped half-way. */
export async function closingMonths(deps: Pick<Deps, 'store'>): Promise<string[]> {
  return (await listLedgerMonths(deps)).flatMap(({ data }) => (data.state === 'closing' ? [data.month] : []));
}
