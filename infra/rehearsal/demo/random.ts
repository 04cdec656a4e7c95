/** Chance that can be repeated: the same seed and stream give the same choices, on every machine. */

export interface Random {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, each as often as its weight says. */
  weighted<Value>(weights: readonly (readonly [Value, number])[]): Value;
  shuffle<Value>(values: readonly Value[]): Value[];
  digits(count: number): string;
}

/**
 * @param stream what the choices are for: another stream of the same seed is independent of this one, so that
 *   a change in one part of what is made up leaves the others as they are
 */
export function createRandom(seed: number, stream: string): Random {
  const next = mulberry32(hash(`${seed}/${stream}`));
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const at = integer(0, values.length - 1);
    if (values.length === 0) throw new RangeError(`nothing to pick from in ${stream}`);
    return values[at] as Value;
  };
  return {
    integer,
    pick,
    chance: (percent) => next() * 100 < percent,
    weighted(weights) {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      const found = weights.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? pick(weights))[0];
    },
    shuffle(values) {
      const left = [...values];
      return Array.from(values, () => left.splice(integer(0, left.length - 1), 1)).flat();
    },
    digits: (count) => Array.from({ length: count }, () => integer(0, 9)).join(''),
  };
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, numbers from 0 to below 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
