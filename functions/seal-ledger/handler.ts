/**
 * Seals what was booked into the chain over the ledger, and ends the closing of months that stopped half-way. Woken by
 * a schedule; before it everybody who books, after it the audit.
 */
import { daysInMilliseconds, instantOf } from '../../workflows/days.ts';
import { monthOf, monthsFrom } from '../../workflows/ledger/months.ts';
import { ConditionFailed } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { closingMonths, completeClosing } from '../fund/ledger-months.ts';
import { sealMonth } from '../fund/seal-entries.ts';
import { loadChainHead, putChainHead } from '../records/ledger-chain.ts';

export interface SealedLedger {
  /** Entries that were put into blocks. */
  readonly sealed: number;
  /** Months whose closing was ended. */
  readonly closed: readonly string[];
}

/** How late an entry may come and still be found by the next run; the closing of its month finds any. */
const lateDays = 2;

/**
 * Reads every month through in which something may have been booked since the last run.
 * @throws TransientFailure when others write the chain at the same time: what is sealed stays sealed
 */
export async function sealLedger(deps: Pick<Deps, 'store' | 'clock' | 'plan'>): Promise<SealedLedger> {
  const now = deps.clock.now();
  const closing = await closingMonths(deps);
  let sealed = 0;
  for (const month of await monthsToRead(deps, now)) sealed += await sealMonth(deps, month);
  for (const month of closing) await completeClosing(deps, month);
  await noteReadUntil(deps, instantOf(now));
  return { sealed, closed: closing };
}

async function monthsToRead(deps: Pick<Deps, 'store' | 'plan'>, now: number): Promise<string[]> {
  const { sealedUntil } = (await loadChainHead(deps)).head;
  const since = Date.parse(sealedUntil ?? deps.plan.startsOn) - daysInMilliseconds(lateDays);
  return monthsFrom(monthOf(since), monthOf(now));
}

/** Where the next run begins; when somebody else moved the chain's end meanwhile, it reads a little more. */
async function noteReadUntil(deps: Pick<Deps, 'store'>, sealedUntil: string): Promise<void> {
  const stored = await loadChainHead(deps);
  try {
    await deps.store.transact([putChainHead({ ...stored.head, sealedUntil }, stored)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
