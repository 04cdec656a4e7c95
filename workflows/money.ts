/** Money as whole euro cents, and the two operations that every measure needs: a proportion and a fair split. */

/** A whole number of euro cents, within the safe integers (about ±90 trillion euro). */
export type Cents = number;

/** @throws RangeError when `value` is not a whole, safe number of cents */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of cents`);
  return value;
}

/** Sum of amounts in cents. @throws RangeError past the safe integers */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/**
 * `amountCents × numerator / denominator`, rounded half away from zero to the cent.
 * All three are whole numbers; the product may pass 2^53.
 * @throws RangeError when the denominator is zero or a value is not whole
 */
export function proportion(amountCents: Cents, numerator: number, denominator: number): Cents {
  if (denominator === 0) throw new RangeError('a proportion needs a denominator');
  const product = BigInt(cents(amountCents)) * BigInt(cents(numerator)) * 2n;
  const divisor = BigInt(cents(denominator));
  const half = product < 0n === divisor < 0n ? divisor : -divisor;
  return cents(Number((product + half) / (divisor * 2n)));
}

/**
 * Splits `totalCents` over `weights` by the largest remainder: never a cent lost, each share within one cent of
 * its exact part, ties to the earlier weight. Weights are whole and not negative.
 * @throws RangeError when all weights are zero, or one is negative or not whole
 */
export function splitByWeights(totalCents: Cents, weights: readonly number[]): Cents[] {
  const total = BigInt(cents(totalCents));
  const sum = weights.reduce((running, weight) => running + BigInt(wholeWeight(weight)), 0n);
  if (sum === 0n) throw new RangeError('at least one weight must be above zero');
  const sign = total < 0n ? -1n : 1n;
  const parts = weights.map((weight, position) => {
    const exact = total * sign * BigInt(weight);
    return { position, share: exact / sum, remainder: exact % sum };
  });
  let left = total * sign - parts.reduce((running, part) => running + part.share, 0n);
  for (const part of parts.toSorted(byLargestRemainder)) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => cents(Number(part.share * sign)));
}

function byLargestRemainder(
  a: { remainder: bigint; position: number },
  b: { remainder: bigint; position: number },
) {
  if (a.remainder === b.remainder) return a.position - b.position;
  return a.remainder > b.remainder ? -1 : 1;
}

function wholeWeight(weight: number): number {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`${weight} is not a weight`);
  return weight;
}

/** A percentage with up to three decimals of an amount, rounded half away from zero to the cent. */
export function percentOf(amountCents: Cents, percent: number): Cents {
  return proportion(amountCents, Math.round(percent * 1000), 100_000);
}
