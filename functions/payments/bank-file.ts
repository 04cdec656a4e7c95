/** Takes a bank's file in: every line settles, accepts or returns one payment by itself; what does not match is said. */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { BankFileRejected } from '../../workflows/bank/bank-file.ts';
import { parseBankFileInPieces } from '../../workflows/bank/parse-bank-file.ts';
import type { Reading } from '../../workflows/bank/reading.ts';
import { readings } from '../../workflows/bank/readings.ts';
import { instantOf } from '../../workflows/days.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import { matchIncoming } from '../receipts/match-incoming.ts';
import type { Person } from '../registers/store.ts';
import { keepUnmatched, type UnmatchedReading } from '../unmatched/keep.ts';
import type { UnmatchedReason } from '../unmatched/store.ts';
import { type Applied, applyReading } from './apply-reading.ts';
import { pairReadings } from './pair-readings.ts';
import { refusalOfFile } from './refuse-file.ts';
import { tellContradictions } from './tell-contradictions.ts';

export interface UnmatchedEntry {
  readonly endToEndId?: string;
  readonly amountCents?: number;
  readonly on: string;
  readonly kind: Reading['kind'];
  readonly why: UnmatchedReason;
}

export interface BankFileResult {
  /** Lines of the file that speak of a payment of ours. */
  readonly matched: number;
  /** Payments settled by this file. */
  readonly settled: number;
  /** Payments rejected by the bank or sent back, by this file. */
  readonly returned: number;
  /** Money that arrived under a reference of ours, taken in by this file. */
  readonly received: number;
  readonly unmatched: number;
  readonly unmatchedEntries: readonly UnmatchedEntry[];
  readonly alreadyImported?: true;
}

/**
 * Imports a pain.002, camt.053 or camt.054 file. The same file again changes nothing and gives the first answer.
 * @throws Problem 403 without the finance role, 400 not readable as XML, 413, 422 any other reason to refuse it
 */
export async function importBankFile(
  deps: Deps,
  actor: Person,
  content: string | Uint8Array,
): Promise<BankFileResult> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const digest = createHash('sha256').update(content).digest('hex');
  const before = await deps.store.get<BankFileResult>(keys.bankFile(digest));
  if (before) return { ...before.data, alreadyImported: true };
  const result = await applyFile(deps, await parse(content));
  const data = { ...result, importedAt: instantOf(deps.clock.now()), importedBy: actor.personId };
  try {
    await deps.store.transact(
      [{ op: 'put', key: keys.bankFile(digest), data, when: 'absent' }],
      await tellContradictions(deps, digest, result),
    );
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return result;
}

async function parse(content: string | Uint8Array): Promise<Reading[]> {
  try {
    const pieces = parseBankFileInPieces(content);
    for (;;) {
      const piece = pieces.next();
      if (piece.done) return readings(piece.value);
      // Others are served while a long file is being read.
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    throw refusalOfFile(error);
  }
}

async function applyFile(deps: Deps, all: readonly Reading[]): Promise<BankFileResult> {
  const { pairings, unknown, otherSums } = await pairReadings(deps, all);
  const result = { matched: 0, settled: 0, returned: 0, received: 0 };
  const stillUnknown = await takeIncoming(deps, unknown, result);
  const unmatched: UnmatchedReading[] = stillUnknown.map((reading) => ({
    reading,
    why: whyUnknown(reading),
  }));
  for (const reading of otherSums) unmatched.push({ reading, why: 'amount-differs' });
  const byClaim = Map.groupBy(pairings, (one) => one.payment.claimId);
  await forEachAtOnce(byClaim.values(), 64, async (ofClaim) => {
    for (const { payment, readings: said } of ofClaim) {
      for (const reading of said) {
        const applied = await applyReading(deps, payment.paymentId, reading);
        count(result, unmatched, reading, applied);
      }
    }
  });
  // What a person has resolved before is known by now.
  const open = await keepUnmatched(deps, unmatched);
  const matched = result.matched + unmatched.length - open.length;
  const unmatchedEntries = open.slice(0, 500).map(entryOf);
  return { ...result, matched, unmatched: open.length, unmatchedEntries };
}

/** Counts what came in under a reference of ours, one after the other for each reference. @returns the rest */
async function takeIncoming(
  deps: Deps,
  unknown: readonly Reading[],
  result: { matched: number; received: number },
): Promise<Reading[]> {
  const byReference = Map.groupBy(unknown, (one) => one.reference);
  const left = new Set(byReference.get(undefined));
  byReference.delete(undefined);
  await forEachAtOnce(byReference.values(), 16, async (ofOne) => {
    for (const reading of ofOne) {
      const matched = await matchIncoming(deps, reading);
      if (matched === 'unknown') left.add(reading);
      else result.matched += 1;
      if (matched === 'received') result.received += 1;
    }
  });
  return unknown.filter((reading) => left.has(reading));
}

function whyUnknown(reading: Reading): UnmatchedEntry['why'] {
  return reading.kind === 'incoming' ? 'incoming' : 'unknown-payment';
}

function count(
  result: { matched: number; settled: number; returned: number },
  unmatched: UnmatchedReading[],
  reading: Reading,
  applied: Applied,
): void {
  if (applied === 'amount-differs' || applied === 'contradicts' || applied === 'not-released') {
    unmatched.push({ reading, why: applied });
    return;
  }
  result.matched += 1;
  // Done, and for a person to see all the same.
  if (applied === 'settled-after-all') unmatched.push({ reading, why: 'contradicts' });
  if (applied === 'settled' || applied === 'settled-after-all') result.settled += 1;
  if (applied === 'returned') result.returned += 1;
}

function entryOf({ reading, why }: UnmatchedReading): UnmatchedEntry {
  const { endToEndId, amountCents, on, kind } = reading;
  return {
    on,
    kind,
    why,
    ...(endToEndId !== undefined && { endToEndId }),
    ...(amountCents !== undefined && { amountCents }),
  };
}
