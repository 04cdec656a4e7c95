/**
 * Money from several payers in one booking: one file tells its sum, another each payer. What was told before in the other
 * way is left out of what came in and is of no payment.
 */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { adviceKey } from '../../../workflows/bank/advice-key.ts';
import type { Deps } from '../../platform/deps.ts';
import { closeBySystem } from '../unmatched/explained.ts';
import { entryIdOf, findUnmatched } from '../unmatched/store.ts';
import { knownAgain } from './known-again.ts';

const wholeKey = 'whole';

/** @returns `left`: still to be placed; `told`: how many were told before, as their sum or by each payer */
export async function withoutToldSums(
  deps: Deps,
  advices: readonly BankAdvice[],
): Promise<{ readonly left: readonly BankAdvice[]; readonly told: number }> {
  const wholes = Map.groupBy(
    advices.filter((one) => one.whole !== undefined),
    keyOfWhole,
  );
  const sums = advices.filter(isSum);
  if (wholes.size === 0 && sums.length === 0) return { left: advices, told: 0 };
  const asked = [...[...wholes].map(([key, [first]]) => asWhole(first, key)), ...sums];
  const found = await knownAgain(deps, asked.map(amongSums));
  const gone = new Set<BankAdvice>();
  for (const [at, { key }] of found.entries()) {
    const advice = asked[at];
    if (!advice || key === advice.key) continue;
    const isOfWhole = key.startsWith(`${wholeKey}|`);
    const parts = wholes.get(advice.key);
    // Payers tell more than their sum: what waits for a person is theirs from now on.
    if (parts && !isOfWhole && !(await openSumClosed(deps, { ...advice, key }))) addAll(gone, parts);
    if (!parts && isOfWhole) gone.add(advice);
  }
  return { left: advices.filter((one) => !gone.has(one)), told: gone.size };
}

/** A booking of several, of which the bank says no payer. */
function isSum({ kind, shared, counterparty, remittance, reference, amountCents }: BankAdvice): boolean {
  const isSilent = counterparty === undefined && remittance === undefined && reference === undefined;
  return kind === 'incoming' && shared === undefined && isSilent && amountCents !== undefined;
}

function keyOfWhole({ accountIban, source, on, valueOn, whole }: BankAdvice): string {
  return adviceKey(wholeKey, accountIban, source, on, valueOn, whole?.amountCents, whole?.bankReference);
}

function asWhole(part: BankAdvice | undefined, key: string): BankAdvice {
  if (!part?.whole) throw new RangeError('a booking of several is known by one of them');
  const {
    counterparty: _party,
    remittance: _words,
    reference: _reference,
    bankReference: _own,
    ...rest
  } = part;
  return { ...rest, key, ...part.whole };
}

/** They are held against each other alone, not against single payers of the same amount. */
function amongSums(advice: BankAdvice): BankAdvice {
  return { ...advice, accountIban: `${advice.accountIban ?? ''}#sums` };
}

/** @returns false when a person has said what the sum is: then each payer's part is known with it */
async function openSumClosed(deps: Deps, sum: BankAdvice): Promise<boolean> {
  const item = await findUnmatched(deps, entryIdOf(sum));
  if (item?.data.state === 'open') await closeBySystem(deps, item);
  return item?.data.state !== 'resolved' || item.data.resolution?.by === 'system';
}

function addAll(gone: Set<BankAdvice>, parts: readonly BankAdvice[]): void {
  for (const one of parts) gone.add(one);
}
