/**
 * Seals what was booked into the chain over the ledger, and ends the closing of months that stopped half-way. Woken by
 * a schedule; before it everybody who books, after it the audit.
 */
import {
  dayOf,
  dayOfInstant,
  daysInMilliseconds,
  instantOf,
  monthOf,
  monthOfDay,
  monthOfInstant,
  monthsFrom,
} from '../../../workflows/calendar.ts';
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

/** How late an entry may come and still be found by the next day's first run; the closing of its month finds any. */
const lateDays = 2;
/** And by every run. A step that books ends within minutes. */
const lateMilliseconds = 2 * 3_600_000;

/**
 * Goes on where the run before stopped: reads what may have been booked since, once a day from a little further back.
 * @throws TransientFailure when others write the chain at the same time: what is sealed stays sealed
 */
export async function sealLedger(deps: Pick<Deps, 'store' | 'clock' | 'plan'>): Promise<SealedLedger> {
  const now = deps.clock.now();
  const closing = await closingMonths(deps);
  const { sealedUntil } = (await loadChainHead(deps)).head;
  const isFirst = sealedUntil === undefined || dayOfInstant(sealedUntil) !== dayOf(now);
  const from = readFrom(sealedUntil, isFirst);
  const months = monthsFrom(
    from === undefined ? monthOfDay(deps.plan.startsOn) : monthOfInstant(from),
    monthOf(now),
  );
  let sealed = 0;
  for (const month of months) sealed += await sealMonth(deps, month, from);
  for (const month of closing) await completeClosing(deps, month);
  if (isFirst || sealed > 0) await noteReadUntil(deps, instantOf(now));
  return { sealed, closed: closing };
}

/** Undefined where nothing was read yet. */
function readFrom(sealedUntil: string | undefined, isFirst: boolean): string | undefined {
  if (sealedUntil === undefined) return undefined;
  return instantOf(Date.parse(sealedUntil) - (isFirst ? daysInMilliseconds(lateDays) : lateMilliseconds));
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
