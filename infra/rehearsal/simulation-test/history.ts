/** A history from its first step to its end: the steps that the seed gives, with the checks after each of them. */
import { audit } from './audit.ts';
import { takeStep } from './step.ts';
import { closeWorld, openWorld, type World } from './world.ts';

export interface HistoryOptions {
  readonly seed: number;
  /** The numbers of the steps to take, in order. */
  readonly steps: readonly number[];
  /** After so many steps everything is computed anew. */
  readonly auditEvery?: number;
  /** Stops a history that looks for a failure it had already. */
  readonly told?: (step: number, what: string) => void;
}

export interface Failure {
  readonly step: number;
  readonly error: Error;
}

export interface HistoryEnd {
  readonly taken: number;
  readonly failure?: Failure;
  readonly counts: ReadonlyMap<string, number>;
  readonly entries: number;
  readonly claims: ReadonlyMap<string, number>;
  readonly files: readonly string[];
}

/** Never throws for what the program does: the failure is in the answer. */
export async function liveHistory(options: HistoryOptions): Promise<HistoryEnd> {
  const { seed, steps, auditEvery = 500, told } = options;
  const world = await openWorld(seed);
  let taken = 0;
  let step = 0;
  try {
    for (step of steps) {
      const what = await takeStep(world, step);
      told?.(step, what);
      taken += 1;
      if (taken % auditEvery === 0) await audit(world);
    }
    await audit(world);
    return endOf(world, taken);
  } catch (error) {
    const failure = { step, error: error instanceof Error ? error : new Error(String(error)) };
    return { ...endOf(world, taken), failure };
  } finally {
    await closeWorld(world);
  }
}

function endOf({ counts, books, files }: World, taken: number): HistoryEnd {
  const claims = new Map<string, number>();
  for (const { status } of books.records.followed.CLAIM.values())
    claims.set(status, (claims.get(status) ?? 0) + 1);
  return { taken, counts, entries: books.entries.size, claims, files: [...files.values()] };
}
