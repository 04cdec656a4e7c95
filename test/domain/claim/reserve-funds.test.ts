import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ClaimFunding } from '../../../workflows/claim/claim.ts';
import { envelopeCents, pendingTransfer, planAllocations } from '../../../workflows/claim/reserve-funds.ts';
import { preferredShard, type ShardCounters } from '../../../workflows/ledger/envelope.ts';
import { splitByWeights } from '../../../workflows/money.ts';
import { allocation, at, decisionOn, givenClaim, payee } from './given-claims.ts';

const bank = 'bank:solidarity-be';

function shardsOf(available: readonly number[]): ShardCounters[] {
  return available.map((availableCents, shard) => ({
    shard,
    availableCents,
    reservedCents: 0,
    spentCents: 0,
  }));
}

/** A claim that pays some payees out of some sources; what comes from outside is paid by others. */
const claims = fc
  .record({
    claimId: fc.uuid(),
    envelope: fc.integer({ min: 0, max: 1_000_000 }),
    advanced: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 3 }),
    outside: fc.integer({ min: 0, max: 1_000_000 }),
    weights: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 8 }),
    order: fc.boolean(),
  })
  .map(({ claimId, envelope, advanced, outside, weights, order }): Claim => {
    const lines: ClaimFunding[] = [
      ...advanced.map((amountCents, at) => ({
        source: `scheme-${at}`,
        bearing: 'advanced' as const,
        amountCents,
      })),
      { source: 'pledge', bearing: 'outside' as const, amountCents: outside },
      { source: 'solidarity-fund', bearing: 'envelope' as const, amountCents: envelope },
    ].filter((line) => line.amountCents > 0);
    const paid = envelope + advanced.reduce((sum, one) => sum + one, 0);
    const payees = splitByWeights(paid, weights)
      .map((amountCents, at) => payee(`payee-${at}`, amountCents))
      .filter((one) => one.amountCents > 0);
    const funding = order ? lines : lines.toReversed();
    return givenClaim({ claimId, envelopeId: 'e', decision: decisionOn(payees, { funding }) });
  });
const shards = fc.array(fc.integer({ min: 0, max: 800_000 }), { minLength: 1, maxLength: 16 }).map(shardsOf);

const sum = (cells: readonly { amountCents: number }[]) =>
  cells.reduce((total, one) => total + one.amountCents, 0);

describe('the allocations of a claim', () => {
  it('cover every payee and every source to the cent, or there are none because the envelope does not hold enough', () => {
    fc.assert(
      fc.property(claims, shards, (claim, parts) => {
        const needed = envelopeCents(claim);
        const cells = planAllocations(claim, parts, bank);
        if (!cells) {
          expect(sum(parts.map((one) => ({ amountCents: one.availableCents })))).toBeLessThan(needed);
          return;
        }
        for (const { payeeId, amountCents } of claim.decision?.payees ?? [])
          expect(sum(cells.filter((cell) => cell.payeeId === payeeId))).toBe(amountCents);
        for (const { source, bearing, amountCents } of claim.decision?.funding ?? [])
          expect(sum(cells.filter((cell) => cell.source === source))).toBe(
            bearing === 'outside' ? 0 : amountCents,
          );
        for (const { shard, availableCents } of parts)
          expect(sum(cells.filter((cell) => cell.shard === shard))).toBeLessThanOrEqual(availableCents);
        expect(
          cells.every((cell) => cell.amountCents > 0 && cell.state === 'reserved' && cell.credit === bank),
        ).toBe(true);
        expect(new Set(cells.map((cell) => cell.transferId)).size).toBe(cells.length);
      }),
    );
  });

  it('are the same at every attempt', () => {
    fc.assert(
      fc.property(claims, shards, (claim, parts) => {
        expect(planAllocations(claim, parts, bank)).toEqual(
          planAllocations(claim, structuredClone(parts), bank),
        );
      }),
    );
  });

  it('take the envelope’s money from the claim’s own shard when it holds enough', () => {
    const claim = givenClaim({ envelopeId: 'e', decision: decisionOn([payee('member', 500)]) });
    const own = preferredShard(claim.claimId, 4);
    const cells = planAllocations(claim, shardsOf([1_000, 1_000, 1_000, 1_000]), bank);
    expect(cells).toMatchObject([{ shard: own, amountCents: 500, debit: 'envelope:e' }]);
  });

  it('debit a public scheme what is advanced for it', () => {
    const funding = [{ source: 'partial-activity', bearing: 'advanced', amountCents: 500 }] as const;
    const claim = givenClaim({ country: 'FR', decision: decisionOn([payee('member', 500)], { funding }) });
    expect(planAllocations(claim, [], bank)).toMatchObject([
      { debit: 'receivable:partial-activity-FR', amountCents: 500 },
    ]);
  });

  it('of a decision that pays more than its sources give are a defect', () => {
    const funding = [{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 100 }] as const;
    const claim = givenClaim({ decision: decisionOn([payee('member', 101)], { funding }) });
    expect(() => planAllocations(claim, shardsOf([1_000]), bank)).toThrow(RangeError);
  });

  it('become pending transfers that say the same', () => {
    const cell = allocation('member', 300);
    expect(pendingTransfer(givenClaim(), cell, at)).toEqual({
      transferId: cell.transferId,
      kind: 'pending',
      debit: cell.debit,
      credit: cell.credit,
      amountCents: 300,
      at,
      claimId: 'claim-1',
      reason: 'reservation',
    });
  });
});
