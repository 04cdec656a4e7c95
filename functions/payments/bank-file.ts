/** Takes a bank's file in: every line settles, accepts or returns one payment by itself; what does not match is said. */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { BankFileRejected } from '../../workflows/bank/bank-file.ts';
import type { Reading } from '../../workflows/bank/reading.ts';
import { readingsInPieces } from '../../workflows/bank/readings.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { applyReadings } from './apply-readings.ts';
import type { BankFileResult, UnmatchedEntry } from './bank-file-result.ts';
import { withOwnAccount } from './own-accounts.ts';
import { nothingMore, reexamine } from './reexamine.ts';
import { refusalOfFile } from './refuse-file.ts';
import { tellFinance } from './tell-finance.ts';
import { keepUnmatched, type UnmatchedReading } from './unmatched/keep.ts';
import { entryIdOf } from './unmatched/store.ts';
import { amountTextOf } from './unmatched/view.ts';

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
  const all = (await parse(content)).map((one) => withOwnAccount(deps, one));
  const result = await applyFile(deps, all);
  const data = { ...result, importedAt: instantOf(deps.clock.now()), importedBy: actor.personId };
  try {
    await deps.store.transact(
      [{ op: 'put', key: keys.bankFile(digest), data, when: 'absent' }],
      await tellFinance(deps, digest, result),
    );
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return result;
}

async function parse(content: string | Uint8Array): Promise<Reading[]> {
  try {
    const pieces = readingsInPieces(content);
    for (;;) {
      const piece = pieces.next();
      if (piece.done) return piece.value;
      // Others are served while a long file is being read.
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    throw refusalOfFile(error);
  }
}

async function applyFile(deps: Deps, all: readonly Reading[]): Promise<BankFileResult> {
  const applied = await applyReadings(deps, all);
  // What a person has resolved before is known by now.
  const open = await keepUnmatched(deps, applied.unmatched);
  const again = applied.changed ? await reexamine(deps, open) : nothingMore;
  const left = open.filter(({ reading }) => !again.matched.has(entryIdOf(reading)));
  return {
    matched: applied.matched + applied.unmatched.length - left.length,
    settled: applied.settled + again.settled,
    returned: applied.returned + again.returned,
    received: applied.received,
    unmatched: left.length,
    unmatchedEntries: left.slice(0, 500).map(entryOf),
    putBack: applied.putBack + again.putBack,
  };
}

function entryOf({ reading, why }: UnmatchedReading): UnmatchedEntry {
  const { endToEndId, amountCents, on, kind } = reading;
  return {
    on,
    kind,
    why,
    ...(endToEndId !== undefined && { endToEndId }),
    ...(amountCents !== undefined && { amountCents }),
    ...amountTextOf(reading),
  };
}
