/** One thing that somebody may do in a history. */
import type { Random } from '../../demo/random.ts';
import type { World } from '../world.ts';

/**
 * Does it, with everything that chance decides about it. @returns what was done; undefined when there was nothing to do
 * @throws Problem when the program says no; TransientFailure when it asks to try again
 */
export type Act = (world: World, random: Random) => Promise<string | undefined>;

export interface NamedAct {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly act: Act;
}

/** One of the values, or undefined when there is none. */
export function pickOf<Value>(random: Random, values: Iterable<Value>): Value | undefined {
  const all = [...values];
  return all.length === 0 ? undefined : random.pick(all);
}
