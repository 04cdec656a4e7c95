/** The chain over entries: whatever is done to an entry or a block afterwards is found, and the first is named. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainBlock,
  type ChainProblem,
  canonicalForm,
  checkBlock,
  checkSequence,
  genesis,
  sealBlock,
} from '../../../workflows/ledger/chain.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sealedAt = '2020-04-03T04:00:00.000Z';

function entry(position: number, more: Partial<Transfer> = {}): Transfer {
  return {
    transferId: `t-${position}`,
    kind: 'direct',
    debit: 'expected:r',
    credit: 'activity:A',
    amountCents: 100 + position,
    at: `2020-04-02T08:00:00.${String(position).padStart(3, '0')}Z`,
    reason: 'receipt',
    ...more,
  };
}

/** Seals entries in blocks of the sizes given. */
function chainOf(entries: readonly Transfer[], size: number): ChainBlock[] {
  const blocks: ChainBlock[] = [];
  for (let first = 0; first < entries.length; first += size) {
    const previousHash = blocks.at(-1)?.hash ?? genesis;
    const header = { number: blocks.length + 1, month: '2020-04', sealedAt, previousHash };
    blocks.push(sealBlock(hash, header, entries.slice(first, first + size)));
  }
  return blocks;
}

function check(blocks: readonly ChainBlock[], entries: readonly Transfer[], head = blocks.at(-1)) {
  const byId = new Map(entries.map((one) => [one.transferId, one]));
  const problems: ChainProblem[] = blocks.flatMap((block) => checkBlock(hash, block, (id) => byId.get(id)));
  return [...problems, ...checkSequence(blocks, head ?? { number: 0, hash: genesis })];
}

const ledger = fc
  .record({ count: fc.integer({ min: 1, max: 30 }), size: fc.integer({ min: 1, max: 7 }), at: fc.nat() })
  .map(({ count, size, at }) => ({
    entries: Array.from({ length: count }, (_, position) => entry(position)),
    size,
    at: at % count,
  }));

const changes: Partial<Transfer>[] = [
  { amountCents: 1 },
  { debit: 'bank:mine' },
  { credit: 'bank:mine' },
  { kind: 'pending' },
  { at: '2020-04-01T00:00:00.000Z' },
  { claimId: 'C-1' },
  { pendingId: 't-0' },
  { reason: 'payment' },
  { note: 'more' } as Partial<Transfer>,
];

describe('the chain', () => {
  it('fits what it was made of', () => {
    fc.assert(
      fc.property(ledger, ({ entries, size }) => {
        expect(check(chainOf(entries, size), entries)).toEqual([]);
      }),
    );
  });

  it('names the entry that was changed, in whatever field', () => {
    fc.assert(
      fc.property(ledger, fc.constantFrom(...changes), ({ entries, size, at }, change) => {
        const tampered = entries.map((one, position) => (position === at ? { ...one, ...change } : one));
        const block = Math.floor(at / size) + 1;
        expect(check(chainOf(entries, size), tampered)).toEqual([
          { block, transferId: `t-${at}`, problem: 'changed' },
        ]);
      }),
    );
  });

  it('names the entry that was removed', () => {
    fc.assert(
      fc.property(ledger, ({ entries, size, at }) => {
        const block = Math.floor(at / size) + 1;
        expect(check(chainOf(entries, size), entries.toSpliced(at, 1))).toEqual([
          { block, transferId: `t-${at}`, problem: 'removed' },
        ]);
      }),
    );
  });

  it('names the first of those that were put in another order, or slipped into a block', () => {
    fc.assert(
      fc.property(ledger, fc.boolean(), ({ entries, size, at }, slipped) => {
        const blocks = chainOf(entries, size);
        const number = Math.floor(at / size);
        const block = blocks[number];
        const links = block?.links ?? [];
        const place = at % size;
        const [own, next] = [links[place], links[place + 1]];
        if (!block || !own || (!slipped && !next)) return;
        const strange = entry(999);
        const forged = slipped
          ? links.toSpliced(place, 0, [strange.transferId, own[1]])
          : links.toSpliced(place, 2, next ?? own, own);
        const tampered = blocks.with(number, { ...block, links: forged });
        const [first] = check(tampered, [...entries, strange], blocks.at(-1));
        expect(first).toMatchObject({
          block: number + 1,
          transferId: forged[place]?.[0],
          problem: 'changed',
        });
      }),
    );
  });

  it('sees a block that was made anew to fit a changed entry', () => {
    fc.assert(
      fc.property(ledger, ({ entries, size, at }) => {
        const blocks = chainOf(entries, size);
        const tampered = entries.map((one, position) => (position === at ? { ...one, amountCents: 7 } : one));
        const number = Math.floor(at / size);
        const anew = chainOf(tampered, size)[number];
        if (!anew) return;
        const { previousHash } = blocks[number] ?? anew;
        const forged = blocks.with(number, { ...anew, previousHash });
        const [first] = check(forged, tampered, blocks.at(-1));
        const last = number === blocks.length - 1;
        // The block after it does not follow any more; after the last one, the chain's end.
        expect(first).toMatchObject({ block: last ? number + 1 : number + 2, problem: 'block-moved' });
      }),
    );
  });

  it.each<[string, (blocks: ChainBlock[]) => ChainBlock[], ChainProblem]>([
    ['the first', (blocks) => blocks.slice(1), { block: 1, problem: 'block-missing' }],
    ['one in the middle', (blocks) => blocks.toSpliced(1, 1), { block: 2, problem: 'block-missing' }],
    ['the last', (blocks) => blocks.slice(0, -1), { block: 3, problem: 'block-missing' }],
    ['all', () => [], { block: 1, problem: 'block-missing' }],
  ])('misses %s block', (_what, remove, problem) => {
    const blocks = chainOf([entry(1), entry(2), entry(3)], 1);
    expect(checkSequence(remove(blocks), blocks.at(-1) ?? { number: 0, hash: genesis })).toEqual([problem]);
  });

  it.each<[string, Partial<ChainBlock>]>([
    ['time', { sealedAt: '2020-04-04T04:00:00.000Z' }],
    ['month', { month: '2020-03' }],
    ['place', { previousHash: 'f'.repeat(64) }],
    [
      'closing',
      { closing: { entries: 1, debitsCents: 1, creditsCents: 1, pendingCents: 0, balancesDigest: '' } },
    ],
  ])('sees that the %s of a block was changed', (_what, change) => {
    const entries = [entry(1), entry(2)];
    const [block] = chainOf(entries, 2);
    if (!block) throw new Error('no block');
    expect(check([{ ...block, ...change }], entries)).not.toEqual([]);
  });

  it('does not mind the order of an entry’s fields', () => {
    const one = entry(1, { claimId: 'C-1' });
    const turned = Object.fromEntries(Object.entries(one).toReversed()) as unknown as Transfer;
    expect(canonicalForm(turned)).toBe(canonicalForm(one));
  });
});
