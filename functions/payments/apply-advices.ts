/** What the lines of a bank file do, each to one payment or receipt; what does not match is given back with its reason. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { mixed } from '../../workflows/bank/status-advices.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { matchIncoming } from '../receipts/match-incoming.ts';
import { type Applied, applyAdvice } from './apply-advice.ts';
import { knownAgain } from './matching/known-again.ts';
import { pairAdvices } from './matching/pair-advices.ts';
import { withoutToldSums } from './matching/told-as-sum.ts';
import { isOwnAccount } from './own-accounts.ts';
import { rememberReturns } from './returns-told.ts';
import { closeExplained, listedBefore } from './unmatched/explained.ts';
import type { UnmatchedAdvice } from './unmatched/keep.ts';
import type { UnmatchedReason } from './unmatched/store.ts';

export interface AppliedAdvices {
  readonly matched: number;
  readonly settled: number;
  readonly returned: number;
  readonly received: number;
  readonly putBack: number;
  /** Something is known of a payment that was not known before. */
  readonly changed: boolean;
  readonly unmatched: readonly UnmatchedAdvice[];
}

type Counts = { -readonly [K in keyof AppliedAdvices]: AppliedAdvices[K] } & {
  unmatched: UnmatchedAdvice[];
};

export async function applyAdvices(deps: Deps, all: readonly BankAdvice[]): Promise<AppliedAdvices> {
  const counts: Counts = {
    matched: 0,
    settled: 0,
    returned: 0,
    received: 0,
    putBack: 0,
    changed: false,
    unmatched: [],
  };
  const { pairings, unknown, otherSums } = await pairAdvices(deps, all);
  const sums = await withoutToldSums(deps, await knownAgain(deps, unknown));
  counts.matched += sums.told;
  for (const advice of await takeIncoming(deps, sums.left, counts)) {
    counts.unmatched.push({ advice, why: whyUnknown(deps, advice) });
  }
  const seen: UnmatchedAdvice[] = otherSums.map((advice) => ({ advice, why: 'amount-differs' }));
  const byClaim = Map.groupBy(pairings, (one) => one.payment.claimId);
  const results = new Map<string, { readonly advice: BankAdvice; readonly applied: Applied[] }>();
  await forEachAtOnce(byClaim.values(), 64, async (ofClaim) => {
    for (const { payment, advices: said } of ofClaim) {
      for (const advice of said) {
        const applied = await applyAdvice(deps, payment.paymentId, advice);
        const known = results.get(advice.key);
        if (known) known.applied.push(applied);
        else results.set(advice.key, { advice, applied: [applied] });
      }
    }
  });
  const placed: BankAdvice[] = [];
  for (const { advice, applied } of results.values()) {
    const why = count(counts, applied);
    if (why) seen.push({ advice, why });
    else placed.push(advice);
  }
  await rememberReturns(deps, placed);
  const again = await knownAgain(
    deps,
    seen.map(({ advice }) => advice),
  );
  counts.unmatched.push(...seen.map((one, at) => ({ ...one, advice: again[at] ?? one.advice })));
  return counts;
}

/**
 * Counts what came in under a reference of ours, one after the other for each reference. What a person has said to be
 * something else stays that. @returns the rest
 */
async function takeIncoming(
  deps: Deps,
  unknown: readonly BankAdvice[],
  result: { matched: number; received: number },
): Promise<BankAdvice[]> {
  const left = new Set<BankAdvice>();
  const byReference = Map.groupBy(unknown, (one) => one.reference ?? one.key);
  await forEachAtOnce(byReference.values(), 16, async (ofOne) => {
    for (const advice of ofOne) {
      const listed = advice.reference === undefined ? undefined : await listedBefore(deps, advice);
      const matched = listed === 'set-aside' ? 'unknown' : await matchIncoming(deps, advice);
      if (matched === 'unknown') left.add(advice);
      else result.matched += 1;
      if (matched === 'received') result.received += 1;
      if (matched !== 'unknown' && listed === 'open') await closeExplained(deps, advice);
    }
  });
  return unknown.filter((advice) => left.has(advice));
}

function whyUnknown(
  deps: Deps,
  { kind, problem, scope, status, currency, accountIban }: BankAdvice,
): UnmatchedReason {
  if (accountIban !== undefined && !isOwnAccount(deps, accountIban)) return 'other-account';
  if (problem !== undefined) return 'unreadable';
  if (kind === 'unknown') return scope !== 'line' && mixed.has(status) ? 'lines-missing' : 'unclear';
  if (kind !== 'incoming') return 'unknown-payment';
  return currency === 'EUR' ? 'incoming' : 'currency-differs';
}

/** In the order in which they weigh: what a person has to see of a booking of several payments is one entry. */
const toBeSeen = [
  'contradicts',
  'not-released',
  'other-account',
  'other-year',
  'currency-differs',
  'amount-differs',
  'unclear',
  'name-differs',
] as const satisfies readonly UnmatchedReason[];

/** @returns why a person has to see the advice, if one has */
function count(counts: Counts, results: readonly Applied[]): UnmatchedReason | undefined {
  for (const applied of results) {
    if (applied === 'settled' || applied === 'settled-after-all') counts.settled += 1;
    if (applied === 'returned' || applied === 'put-back') counts.returned += 1;
    if (applied === 'put-back') counts.putBack += 1;
    if (applied === 'settled' || applied === 'settled-after-all') counts.changed = true;
    if (applied === 'returned' || applied === 'put-back' || applied === 'accepted') counts.changed = true;
    if (!isToBeSeen(applied)) counts.matched += 1;
  }
  // Settled after all is done, and for a person to see all the same.
  const seen = toBeSeen.find((why) => results.includes(why));
  return seen ?? (results.includes('settled-after-all') ? 'contradicts' : undefined);
}

function isToBeSeen(applied: Applied): applied is (typeof toBeSeen)[number] {
  return (toBeSeen as readonly string[]).includes(applied);
}
