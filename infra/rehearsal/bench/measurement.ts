/** What a bench has measured, and its figures as people compare them. */
import type { Journey } from './journey.ts';

export interface Measurement {
  readonly claimsPerSecond: number;
  /** From submission to paid. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function measurementOf({ seconds, milliseconds }: Journey): Measurement {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return {
    claimsPerSecond: rounded(milliseconds.length / seconds),
    p50Ms: rounded(percentile(sorted, 50)),
    p99Ms: rounded(percentile(sorted, 99)),
  };
}

/** Nearest rank: the smallest value that so many of a hundred do not exceed. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}

/** One decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
