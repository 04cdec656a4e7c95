import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  preferredShard,
  prorateChange,
  type ShardCounters,
  takeFromShards,
  totals,
} from '../../../workflows/ledger/envelope.ts';

const shards = fc
  .array(
    fc.record({
      availableCents: fc.nat(10 ** 9),
      reservedCents: fc.nat(10 ** 9),
      spentCents: fc.nat(10 ** 9),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((all): ShardCounters[] => all.map((one, shard) => ({ shard, ...one })));

const sum = (parts: readonly { amountCents: number }[]) =>
  parts.reduce((total, one) => total + one.amountCents, 0);

describe('taking an amount', () => {
  it('takes all of it and no shard’s last cent twice, or nothing when there is not enough', () => {
    fc.assert(
      fc.property(shards, fc.nat(10 ** 10), fc.nat(16), (all, amountCents, preferred) => {
        const parts = takeFromShards(all, amountCents, preferred);
        if (!parts) {
          expect(totals(all).availableCents).toBeLessThan(amountCents);
          return;
        }
        expect(sum(parts)).toBe(amountCents);
        expect(new Set(parts.map((one) => one.shard)).size).toBe(parts.length);
        for (const { shard, amountCents: taken } of parts) {
          expect(taken).toBeGreaterThan(0);
          expect(taken).toBeLessThanOrEqual(all[shard]?.availableCents ?? 0);
        }
      }),
    );
  });

  it('touches one shard when one holds enough, the preferred one if it does', () => {
    fc.assert(
      fc.property(shards, fc.integer({ min: 1, max: 10 ** 9 }), (all, amountCents) => {
        const holding = all.filter((one) => one.availableCents >= amountCents);
        fc.pre(holding.length > 0);
        for (const { shard, availableCents } of all) {
          const parts = takeFromShards(all, amountCents, shard);
          expect(parts).toHaveLength(1);
          if (availableCents >= amountCents) expect(parts?.[0]?.shard).toBe(shard);
        }
      }),
    );
  });

  it('of nothing touches nothing', () => {
    expect(takeFromShards([], 0, 0)).toEqual([]);
    expect(takeFromShards([], 1, 0)).toBeUndefined();
  });
});

describe('changing a ceiling', () => {
  it('up is spread evenly, to the cent', () => {
    fc.assert(
      fc.property(shards, fc.nat(10 ** 10), (all, change) => {
        const parts = prorateChange(all, change) ?? [];
        expect(sum(parts)).toBe(change);
        expect(parts.map((one) => one.shard)).toEqual(all.map((one) => one.shard));
        const amounts = parts.map((one) => one.amountCents);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('down takes only what is free, and is refused when that is not enough', () => {
    fc.assert(
      fc.property(shards, fc.integer({ min: 1, max: 10 ** 10 }), (all, change) => {
        const parts = prorateChange(all, -change);
        const { availableCents } = totals(all);
        if (!parts) {
          expect(availableCents).toBeLessThan(change);
          return;
        }
        expect(sum(parts)).toBe(-change);
        for (const { shard, amountCents } of parts)
          expect((all[shard]?.availableCents ?? 0) + amountCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('to what is reserved and spent leaves nothing free', () => {
    fc.assert(
      fc.property(shards, (all) => {
        const { availableCents } = totals(all);
        fc.pre(availableCents > 0);
        const parts = prorateChange(all, -availableCents) ?? [];
        const after = all.map((one) => ({
          ...one,
          availableCents: one.availableCents + sum(parts.filter((part) => part.shard === one.shard)),
        }));
        expect(totals(after)).toEqual({ ...totals(all), availableCents: 0 });
      }),
    );
  });
});

describe('the shard of a claim', () => {
  it('is one of the envelope’s, and the same at every attempt', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 64 }), (claimId, count) => {
        const shard = preferredShard(claimId, count);
        expect(shard).toBeGreaterThanOrEqual(0);
        expect(shard).toBeLessThan(Math.max(1, count));
        expect(preferredShard(claimId, count)).toBe(shard);
      }),
    );
  });

  it('is spread over all of them', () => {
    const counts = Array.from({ length: 8 }, () => 0);
    for (let at = 0; at < 8_000; at += 1) {
      const shard = preferredShard(`01a207c4-${at.toString(16).padStart(4, '0')}-75f9-b478-d7b17f1e8a09`, 8);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(500);
  });
});
