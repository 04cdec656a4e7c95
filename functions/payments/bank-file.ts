/** Takes a bank's file in: every line settles, accepts or returns one payment by itself; what does not match is said. */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type BankAdvice, isOfStrangers } from '../../workflows/bank/advice.ts';
import { eachAdvice } from '../../workflows/bank/advices.ts';
import { BankFileRejected, type FileRemark } from '../../workflows/bank/bank-file.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { applyAdvices } from './apply-advices.ts';
import type { BankFileResult, UnmatchedEntry } from './bank-file-result.ts';
import { withOwnAccount } from './own-accounts.ts';
import { nothingMore, reexamine } from './reexamine.ts';
import { refusalOfFile } from './refuse-file.ts';
import { tellFinance } from './tell-finance.ts';
import { keepUnmatched, type UnmatchedAdvice } from './unmatched/keep.ts';
import { entryIdOf } from './unmatched/store.ts';
import { amountTextOf } from './unmatched/view.ts';

/**
 * Imports a pain.002, camt.052, camt.053 or camt.054 file, or CODA. The same file again changes nothing and gives the
 * first answer.
 * @throws Problem 403 without the finance role, 400 not readable as XML, 413, 422 any other reason to refuse it
 */
export async function importBankFile(
  deps: Deps,
  actor: Person,
  content: string | Uint8Array,
): Promise<BankFileResult> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  if (isEmpty(content)) throw problem('not-well-formed.empty');
  const digest = createHash('sha256').update(content).digest('hex');
  const before = await deps.store.get<BankFileResult>(keys.bankFile(digest));
  if (before) return { ...before.data, alreadyImported: true };
  const { near, isLong, remarks } = await readWhole(deps, content);
  let result = await applyFile(deps, near);
  if (isLong) result = await applyRest(deps, content, result);
  if (remarks.length > 0) result = { ...result, remarks };
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

/** Whether nothing stands in it, or white space alone. */
function isEmpty(content: string | Uint8Array): boolean {
  if (content.length > 1_000) return false;
  return (typeof content === 'string' ? content : Buffer.from(content).toString('utf8')).trim() === '';
}

/** Strangers' entries that are taken in together with all else in a file; more than these come in slices. */
const mostTogether = 4_000;
const inSlice = 1_000;

interface WholeFile {
  /** What may be of ours; of a file that is not long, everything. */
  readonly near: readonly BankAdvice[];
  /** There is more in it, of strangers alone. */
  readonly isLong: boolean;
  readonly remarks: readonly FileRemark[];
}

/** Reads a file to its end before anything of it is used: one that is broken further down counts for nothing. */
async function readWhole(deps: Deps, content: string | Uint8Array): Promise<WholeFile> {
  let near: BankAdvice[] = [];
  let strangers = 0;
  let isLong = false;
  const remarks = await readEach(content, (one) => {
    const isOther = isOfStrangers(one);
    if (isOther) strangers += 1;
    if (!isLong && strangers > mostTogether) {
      isLong = true;
      near = near.filter((each) => !isOfStrangers(each));
    }
    if (!isLong || !isOther) near.push(withOwnAccount(deps, one));
  });
  return { near, isLong, remarks };
}

/** Reads a long file once more, and takes in what is of strangers, a slice at a time: no list of all of it is held. */
async function applyRest(
  deps: Deps,
  content: string | Uint8Array,
  before: BankFileResult,
): Promise<BankFileResult> {
  let result = before;
  let slice: BankAdvice[] = [];
  const apply = async () => {
    result = together(result, await applyFile(deps, slice));
    slice = [];
  };
  await readEach(
    content,
    (one) => {
      if (isOfStrangers(one)) slice.push(withOwnAccount(deps, one));
    },
    async () => {
      if (slice.length >= inSlice) await apply();
    },
  );
  await apply();
  return result;
}

function together(one: BankFileResult, other: BankFileResult): BankFileResult {
  return {
    matched: one.matched + other.matched,
    settled: one.settled + other.settled,
    returned: one.returned + other.returned,
    received: one.received + other.received,
    unmatched: one.unmatched + other.unmatched,
    unmatchedEntries: [...one.unmatchedEntries, ...other.unmatchedEntries].slice(0, mostShown),
    putBack: (one.putBack ?? 0) + (other.putBack ?? 0),
  };
}

async function readEach(
  content: string | Uint8Array,
  take: (one: BankAdvice) => void,
  between: () => Promise<void> = async () => undefined,
): Promise<FileRemark[]> {
  try {
    const pieces = eachAdvice(content, take);
    for (;;) {
      const piece = pieces.next();
      if (piece.done) return piece.value;
      await between();
      // Others are served while a long file is being read.
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    throw refusalOfFile(error);
  }
}

const mostShown = 500;

async function applyFile(deps: Deps, all: readonly BankAdvice[]): Promise<BankFileResult> {
  const applied = await applyAdvices(deps, all);
  // What a person has resolved before is known by now.
  const open = await keepUnmatched(deps, applied.unmatched);
  const again = applied.changed ? await reexamine(deps, open) : nothingMore;
  const left = open.filter(({ advice }) => !again.matched.has(entryIdOf(advice)));
  return {
    matched: applied.matched + applied.unmatched.length - left.length,
    settled: applied.settled + again.settled,
    returned: applied.returned + again.returned,
    received: applied.received,
    unmatched: left.length,
    unmatchedEntries: left.slice(0, mostShown).map(entryOf),
    putBack: applied.putBack + again.putBack,
  };
}

function entryOf({ advice, why }: UnmatchedAdvice): UnmatchedEntry {
  const { endToEndId, amountCents, on, kind } = advice;
  return {
    on,
    kind,
    why,
    ...(endToEndId !== undefined && { endToEndId }),
    ...(amountCents !== undefined && { amountCents }),
    ...amountTextOf(advice),
  };
}
