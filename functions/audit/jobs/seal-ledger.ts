/**
 * Seals what was booked into the chain over the ledger, and ends the closing of months that stopped half-way. Woken by
 * a schedule; before it everybody who books, after it the audit.
 */
import { daysInMilliseconds, instantOf, monthOf, monthsFrom } from '../../../workflows/calendar.ts';
import { loadChainHead, putChainHead } from '../../ledger/chain-store.ts';
import { sealMonth } from '../../ledger/seal-entries.ts';
import type { Deps } from '../../platform/deps.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { closingMonths, completeClosing } from '../months.ts';

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
  const { sealedUntil } = (await loadChainHead(deps)).head;
  const first = firstMonth(sealedUntil ?? deps.plan.startsOn);
  let sealed = 0;
  for (const month of monthsFrom(first, monthOf(now))) sealed += await sealMonth(deps, month);
  for (const month of closing) await completeClosing(deps, month);
  const next = instantOf(now);
  if (sealedUntil === undefined || firstMonth(next) !== first) await noteReadUntil(deps, next);
  return { sealed, closed: closing };
}

/** The first month that a run reads after one that read until then. */
function firstMonth(sealedUntil: string): string {
  return monthOf(Date.parse(sealedUntil) - daysInMilliseconds(lateDays));
}

/** Where later runs begin; when somebody else moves the chain's end meanwhile, they read a little more. */
async function noteReadUntil(deps: Pick<Deps, 'store'>, sealedUntil: string): Promise<void> {
  const stored = await loadChainHead(deps);
  try {
    await deps.store.transact([putChainHead({ ...stored.head, sealedUntil }, stored)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
