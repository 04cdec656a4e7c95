/** Store contract: many writers at once on one item. */
import { describe, expect, it } from 'vitest';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import { ConditionFailed } from '../../../functions/platform/store/port.ts';
import type { Ground } from './ground.ts';
import { add, create, replace, times } from './writes.ts';

export function concurrencyContract({ store, freshKey }: Ground): void {
  describe('many at once', () => {
    it('200 take from a counter with room for one: exactly one has it', async () => {
      const envelope = freshKey();
      await store().transact([create(envelope, {}, { free: 100, claims: 0 })]);
      const outcomes = await Promise.all(
        times(200, () =>
          insist(() => store().transact([create(freshKey()), add(envelope, { free: -100, claims: 1 })])),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await store().get(envelope)).toMatchObject({ version: 2, counters: { free: 0, claims: 1 } });
    });

    it('64 writers never bring a counter below zero, and what they took adds up', async () => {
      const envelope = freshKey();
      await store().transact([create(envelope, {}, { free: 500, taken: 0 })]);
      let taken = 0;
      await Promise.all(
        times(64, async (writer) => {
          for (const turn of [1, 2, 3]) {
            const amount = ((writer * 7 + turn * 3) % 9) + 1;
            const outcome = await insist(() =>
              store().transact([create(freshKey()), add(envelope, { free: -amount, taken: amount })]),
            );
            if (outcome === 'done') taken += amount;
          }
        }),
      );
      const after = await store().get(envelope);
      expect(after?.counters).toEqual({ free: 500 - taken, taken });
      expect(after?.counters.free).toBeGreaterThanOrEqual(0);
      expect(after?.counters.free).toBeLessThan(9);
    });

    it('20 replace one version: exactly one does', async () => {
      const key = freshKey();
      await store().transact([create(key, 'before')]);
      const outcomes = await Promise.all(
        times(20, (at) => insist(() => store().transact([replace(key, 1, at)]))),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await store().get(key)).toMatchObject({ version: 2, data: outcomes.indexOf('done') });
    });
  });
}

/** Tries until the store has said yes or no. */
async function insist(transact: () => Promise<void>): Promise<'done' | 'refused'> {
  for (;;) {
    try {
      await transact();
      return 'done';
    } catch (error) {
      if (error instanceof ConditionFailed) return 'refused';
      if (!(error instanceof TransientFailure)) throw error;
    }
  }
}
