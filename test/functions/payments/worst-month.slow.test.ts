/** A month through the worst of banks ends with nothing open that a person was not asked about. */
import { expect, it } from 'vitest';
import { liveMonth } from './worst-month.ts';

it('asks a person about everything that the banks leave open', { timeout: 120_000 }, async () => {
  const month = await liveMonth(600);
  expect(month).toMatchObject({ unasked: 0, problems: 0 });
  expect(Object.values(month.states).reduce((sum, count) => sum + count, 0)).toBe(600);
  // Strangers' money, charges that nobody told, a report without its lines.
  expect(month.listed).toBeLessThan(20);
  expect(month.suggested).toBeGreaterThan(0);
});
