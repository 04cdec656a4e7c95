/**
 * Looks for a shorter history that fails in the same way: takes steps out, more and fewer at a time, as long as the
 * failure stays (delta debugging). Each step's chance is its own, so that the others mean the same without it.
 */
import { type Failure, type HistoryEnd, liveHistory } from './history.ts';

interface Search {
  readonly seed: number;
  readonly steps: readonly number[];
  readonly failure: Failure;
  /** How many histories may be lived for it. */
  readonly most: number;
}

/** @returns the steps of the shortest history found */
export async function shorten({ seed, steps, failure, most }: Search): Promise<readonly number[]> {
  let shortest: readonly number[] = steps.slice(0, steps.indexOf(failure.step) + 1);
  let parts = 2;
  for (let lives = 0; lives < most && parts <= shortest.length; lives += parts) {
    const without = await firstThatFails(seed, shortest, parts, kindOf(failure), most - lives);
    if (without) shortest = without;
    parts = without ? Math.max(2, parts - 1) : parts * 2;
  }
  return shortest;
}

async function firstThatFails(
  seed: number,
  steps: readonly number[],
  parts: number,
  kind: string,
  most: number,
): Promise<readonly number[] | undefined> {
  const size = Math.ceil(steps.length / parts);
  for (let part = 0; part < Math.min(parts, most); part += 1) {
    const left = [...steps.slice(0, part * size), ...steps.slice((part + 1) * size)];
    if (left.length === steps.length) continue;
    const end: HistoryEnd = await liveHistory({ seed, steps: left });
    if (end.failure && kindOf(end.failure) === kind) return left.slice(0, left.indexOf(end.failure.step) + 1);
  }
  return undefined;
}

/** What went wrong, without the names of whom it befell. */
export function kindOf({ error }: Failure): string {
  return error.message.replace(/[0-9a-f-]{16,}/g, '…').replace(/\d+/g, 'n');
}
