/** The histories of `npm run simulation`: a seed is a history, and the books that follow them see what does not fit. */
import { describe, expect, it } from 'vitest';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import type { Write } from '../../../functions/platform/store/port.ts';
import { Books } from '../../../infra/rehearsal/simulation-test/books.ts';
import { liveHistory } from '../../../infra/rehearsal/simulation-test/history.ts';
import { postOf, type Transfer, voidOf } from '../../../workflows/ledger/transfer.ts';

const envelopeId = 'hardship-aid-BE-2020';
const at = '2020-04-01T07:00:00.000Z';

function counters(available: number, reserved: number, spent: number): Write {
  const key = { pk: `ENVELOPE#${envelopeId}`, sk: 'SHARD#000' };
  return { op: 'put', key, data: {}, when: 'absent', counters: { available, reserved, spent } };
}

const envelope: Write = {
  op: 'put',
  key: { pk: `ENVELOPE#${envelopeId}`, sk: 'ENVELOPE' },
  data: { envelopeId, ceilingCents: 1_000 },
  when: 'absent',
};

function pending(transferId: string, amountCents: number): Transfer {
  const debit = `envelope:${envelopeId}`;
  return { transferId, kind: 'pending', debit, credit: 'bank:one', amountCents, at, reason: 'reservation' };
}

function booksOf(...writes: Write[]): Books {
  const books = new Books();
  books.gather(1, [envelope, ...writes]);
  return books;
}

describe('the books of a history', () => {
  it('take in what fits', () => {
    const one = pending('one', 600);
    const books = booksOf(counters(400, 0, 600), ...bookTransfer(one), ...bookTransfer(postOf(one, at)));
    expect(() => books.settle()).not.toThrow();
    expect(books.entries.balance('bank:one')).toEqual({ postedCents: -600, pendingCents: 0 });
  });

  const one = pending('one', 600);
  it.each<[string, Write[], RegExp]>([
    [
      'counters that the entries do not say',
      [counters(300, 700, 0), ...bookTransfer(one)],
      /counters are not what/,
    ],
    ['a lost cent', [counters(399, 600, 0), ...bookTransfer(one)], /cents are lost/],
    [
      'more than the ceiling',
      [counters(0, 1_600, 0), ...[one, pending('two', 1_000)].flatMap(bookTransfer)],
      /overspent/,
    ],
    [
      'an entry booked twice',
      [counters(400, 600, 0), ...bookTransfer(one), ...bookTransfer(one)],
      /booked twice/,
    ],
    [
      'an entry that ends what was ended',
      [counters(400, 0, 600), ...[one, postOf(one, at), voidOf(one, at)].flatMap(bookTransfer)],
      /ended before/,
    ],
    ['an entry that ends nothing', [counters(1_000, 0, 0), ...bookTransfer(voidOf(one, at))], /ends nothing/],
    ['an entry of no cents', [counters(1_000, 0, 0), ...bookTransfer(pending('none', 0))], /of 0 cents/],
  ])('see %s', (_, writes, what) => {
    expect(() => booksOf(...writes).settle()).toThrow(what);
  });
});

describe('a history', () => {
  it('is the same for the same seed, and another for another', async () => {
    const steps = Array.from({ length: 150 }, (_, step) => step + 1);
    const told: string[][] = [[], [], []];
    for (const [life, seed] of [7, 7, 8].entries()) {
      const end = await liveHistory({
        seed,
        steps,
        auditEvery: 50,
        told: (_, what) => told[life]?.push(what),
      });
      expect(end.failure?.error.stack).toBeUndefined();
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).not.toEqual(told[0]);
  });
});
