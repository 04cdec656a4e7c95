/** Turns a parsed bank file into one flat list of readings, each of which can be acted on by itself. */

import { accountReadings } from './account-readings.ts';
import type { BankFile } from './bank-file.ts';
import type { Reading } from './reading.ts';
import { statusReadings } from './status-readings.ts';

/**
 * Everything that a bank file says, in its order. Two facts of one file never share a key: the second payment
 * of the same amount, on the same day, from the same person counts as the second one, in this file and in
 * every other.
 */
export function readings(file: BankFile): Reading[] {
  const uncounted = file.kind === 'pain.002' ? statusReadings(file) : accountReadings(file);
  const counts = new Map<string, number>();
  return uncounted.map((reading) => {
    const count = (counts.get(reading.key) ?? 0) + 1;
    counts.set(reading.key, count);
    return count === 1 ? reading : { ...reading, key: `${reading.key}|${count}`, nth: count };
  });
}
