/**
 * Money from several payers in one booking: one file tells its sum, another each payer. Before it what came in and is of
 * no payment, after it the same without what was told before in the other way.
 */
import type { Reading } from '../../workflows/bank/reading.ts';
import { readingKey } from '../../workflows/bank/reading-key.ts';
import type { Deps } from '../platform/deps.ts';
import { knownAgain } from './known-again.ts';
import { closeBySystem } from './unmatched/explained.ts';
import { entryIdOf, findUnmatched } from './unmatched/store.ts';

const wholeKey = 'whole';

/** @returns `left`: still to be placed; `told`: how many were told before, as their sum or by each payer */
export async function withoutToldSums(
  deps: Deps,
  readings: readonly Reading[],
): Promise<{ readonly left: readonly Reading[]; readonly told: number }> {
  const wholes = Map.groupBy(
    readings.filter((one) => one.whole !== undefined),
    keyOfWhole,
  );
  const sums = readings.filter(isSum);
  if (wholes.size === 0 && sums.length === 0) return { left: readings, told: 0 };
  const asked = [...[...wholes].map(([key, [first]]) => asWhole(first, key)), ...sums];
  const found = await knownAgain(deps, asked.map(amongSums));
  const gone = new Set<Reading>();
  for (const [at, { key }] of found.entries()) {
    const reading = asked[at];
    if (!reading || key === reading.key) continue;
    const isOfWhole = key.startsWith(`${wholeKey}|`);
    const parts = wholes.get(reading.key);
    // Payers tell more than their sum: what waits for a person is theirs from now on.
    if (parts && !isOfWhole && !(await openSumClosed(deps, { ...reading, key }))) addAll(gone, parts);
    if (!parts && isOfWhole) gone.add(reading);
  }
  return { left: readings.filter((one) => !gone.has(one)), told: gone.size };
}

/** A booking of several, of which the bank says no payer. */
function isSum({ kind, shared, counterparty, remittance, reference, amountCents }: Reading): boolean {
  const isSilent = counterparty === undefined && remittance === undefined && reference === undefined;
  return kind === 'incoming' && shared === undefined && isSilent && amountCents !== undefined;
}

function keyOfWhole({ accountIban, source, on, valueOn, whole }: Reading): string {
  return readingKey(wholeKey, accountIban, source, on, valueOn, whole?.amountCents, whole?.bankReference);
}

function asWhole(part: Reading | undefined, key: string): Reading {
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
function amongSums(reading: Reading): Reading {
  return { ...reading, accountIban: `${reading.accountIban ?? ''}#sums` };
}

/** @returns false when a person has said what the sum is: then each payer's part is known with it */
async function openSumClosed(deps: Deps, sum: Reading): Promise<boolean> {
  const item = await findUnmatched(deps, entryIdOf(sum));
  if (item?.data.state === 'open') await closeBySystem(deps, item);
  return item?.data.state !== 'resolved' || item.data.resolution?.by === 'system';
}

function addAll(gone: Set<Reading>, parts: readonly Reading[]): void {
  for (const one of parts) gone.add(one);
}
