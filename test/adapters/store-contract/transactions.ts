/** Store contract: all or nothing, once and not twice, with effects. */

import { describe, expect, it } from 'vitest';
import { ConditionFailed, type Effect, type Write } from '../../../functions/platform/store/port.ts';
import { sampleMail } from '../sample-mail.ts';
import type { Ground } from './ground.ts';
import { add, create, resume, times } from './writes.ts';

export function transactionsContract({ store, freshPartition, freshKey, pendingOf }: Ground): void {
  describe('transactions', () => {
    it('write ninety items and ten effects, or none', async () => {
      const pk = freshPartition();
      const writes = times(90, (at) => create({ pk, sk: `ITEM#${at}` }, at));
      const effects = times(10, (at) => resume(`${pk}/${at}`));
      const taken = freshKey();
      await store().transact([create(taken)]);
      const spoilt = [...writes.slice(1), create(taken)];
      await expect(store().transact(spoilt, effects)).rejects.toEqual(new ConditionFailed([89]));
      expect((await store().query({ pk })).items).toEqual([]);
      expect(await pendingOf(pk)).toEqual([]);
      await store().transact(writes, effects);
      expect((await store().query({ pk })).items).toHaveLength(90);
      expect(await pendingOf(pk)).toHaveLength(10);
    });

    it('with a guard have the same end when they are run again', async () => {
      const envelope = freshKey();
      await store().transact([create(envelope, {}, { free: 100 })]);
      const transfer = freshKey();
      const reserve = () => store().transact([create(transfer), add(envelope, { free: -60, reserved: 60 })]);
      await reserve();
      await expect(reserve()).rejects.toEqual(new ConditionFailed([0, 1]));
      await store().transact([create(freshKey()), add(envelope, { free: 60 })]);
      await expect(reserve()).rejects.toEqual(new ConditionFailed([0]));
      expect(await store().get(envelope)).toMatchObject({
        version: 3,
        counters: { free: 100, reserved: 60 },
      });
    });

    it('may ask for the same check several times, which counts once', async () => {
      const marker = freshKey();
      const absent: Write = { op: 'check', key: marker, when: 'absent' };
      const booked = times(89, () => freshKey());
      await store().transact(booked.flatMap((key) => [create(key), absent]));
      await store().transact([create(marker)]);
      const again = [create(freshKey()), absent, create(freshKey()), absent];
      await expect(store().transact(again)).rejects.toEqual(new ConditionFailed([1, 3]));
    });

    it('of nothing do nothing', async () => {
      await expect(store().transact([])).resolves.toBeUndefined();
    });

    it('of effects alone store them', async () => {
      const id = freshPartition();
      await store().transact([], [resume(id)]);
      expect(await pendingOf(id)).toEqual([resume(id)]);
    });
  });

  describe('effects', () => {
    it('come back as they were stored, once, whoever stores them again', async () => {
      const id = freshPartition();
      const effects: Effect[] = [
        {
          kind: 'start',
          id: `${id}/a`,
          machine: 'claim',
          name: 'C-1',
          input: { claimId: 'C-1', amounts: [1, 2] },
        },
        { kind: 'resume', id: `${id}/b`, taskToken: 'A'.repeat(700), output: { decision: 'approve' } },
        {
          kind: 'mail',
          id: `${id}/c`,
          mail: sampleMail,
        },
      ];
      await store().transact([create(freshKey())], effects);
      await store().transact([create(freshKey())], effects.slice(1));
      const pending = await pendingOf(id);
      expect(pending.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(effects);
    });
  });
}
