/** Tells the log of the machine about a failure that nobody expected: one line of JSON, without a word of anybody's. */
import { describeError } from '../../functions/told-failures.ts';

export function reportFailure(error: unknown): void {
  const entry = { level: 'ERROR', timestamp: new Date().toISOString(), ...describeError(error) };
  console.error(JSON.stringify(entry));
}
