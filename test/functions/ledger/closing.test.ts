/** Closing a month: in its turn, once, by whoever gets there first, and nothing can be booked into it any more. */
import { describe, expect, it } from 'vitest';
import { accountStatement } from '../../../functions/audit/account-statement.ts';
import { sealLedger } from '../../../functions/audit/jobs/seal-ledger.ts';
import { closeMonth, listMonths } from '../../../functions/audit/months.ts';
import { blocksOfMonth, loadChainHead } from '../../../functions/ledger/chain-store.ts';
import { sealMonth } from '../../../functions/ledger/seal-entries.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import { trialBalanceAt } from '../../../functions/ledger/trial-balance.ts';
import { ConditionFailed, type Store } from '../../../functions/platform/store/port.ts';
import { postOf, voidOf } from '../../../workflows/ledger/transfer.ts';
import { type Books, direct, finance, openBooks } from './cooperative-books.ts';

const reserved = direct('p', '2020-04-20T10:00:00Z', { kind: 'pending', claimId: 'C-1', amountCents: 700 });
const held = direct('q', '2020-04-21T10:00:00Z', { kind: 'pending', amountCents: 50 });

/** March and April are over; entries on both sides of midnight in Brussels. */
async function springBooks(wrap?: (store: Store) => Store): Promise<Books> {
  const books = openBooks('2020-04-01T07:00:00Z', wrap);
  await books.book(
    direct('a', '2020-03-31T21:59:59.999Z'),
    direct('b', '2020-03-31T22:00:00.000Z', { amountCents: 30 }),
    reserved,
    held,
    direct('c', '2020-04-30T21:59:59.999Z', { debit: 'activity:A', credit: 'bank:b', amountCents: 20 }),
    direct('d', '2020-04-30T22:00:00.000Z', { amountCents: 5 }),
    postOf(reserved, '2020-05-02T08:00:00.000Z'),
    voidOf(held, '2020-05-03T08:00:00.000Z'),
  );
  books.setNow('2020-05-10T08:00:00Z');
  return books;
}

async function sealedIds(books: Books, ...months: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const month of months) {
    for await (const block of blocksOfMonth(books.deps, month)) ids.push(...block.links.map(([id]) => id));
  }
  return ids;
}

describe('closing a month', () => {
  it('records what it comes to, months by the calendar of Brussels', async () => {
    const { deps } = await springBooks();
    await closeMonth(deps, finance, '2020-03');
    const april = await closeMonth(deps, finance, '2020-04');
    expect(april).toMatchObject({
      month: '2020-04',
      state: 'closed',
      closedAt: '2020-05-10T08:00:00.000Z',
      closedBy: 'farid',
      entries: 4,
      turnoverCents: 50,
      debitsCents: 150,
      creditsCents: 150,
      pendingCents: 750,
      openUnmatched: 0,
    });
    const { head } = await loadChainHead(deps);
    expect(head).toMatchObject({ number: april.block, hash: april.chainHash, entries: 5 });
    expect((await listMonths(deps)).map(({ month, state }) => [month, state])).toEqual([
      ['2020-05', 'running'],
      ['2020-04', 'closed'],
      ['2020-03', 'closed'],
    ]);
  });

  it('answers the same when asked again, to two at once as well', async () => {
    const { deps } = await springBooks();
    const [one, two] = await Promise.all([
      closeMonth(deps, finance, '2020-03'),
      closeMonth(deps, { ...finance, personId: 'fien' }, '2020-03'),
    ]);
    expect(one).toEqual(two);
    expect(await closeMonth(deps, finance, '2020-03')).toEqual(one);
    expect(await sealedIds({ deps } as Books, '2020-03')).toEqual(['a']);
  });

  it.each([
    ['2020-05', { status: 409, code: 'month-not-over' }],
    ['2020-04', { status: 409, code: 'earlier-month-open' }],
    ['2020-02', { status: 404 }],
    ['2020-06', { status: 404 }],
    ['april', { status: 404 }],
  ])('%s is refused', async (month, problem) => {
    const { deps } = await springBooks();
    await expect(closeMonth(deps, finance, month)).rejects.toMatchObject(problem);
    expect((await listMonths(deps)).every(({ state }) => state === 'open' || state === 'running')).toBe(true);
  });

  it('is refused within the first hour after it, and to anybody but finance', async () => {
    const { deps, setNow } = await springBooks();
    await expect(closeMonth(deps, { ...finance, roles: ['auditor'] }, '2020-03')).rejects.toMatchObject({
      status: 403,
    });
    setNow('2020-03-31T22:59:59.999Z');
    await expect(closeMonth(deps, finance, '2020-03')).rejects.toMatchObject({ code: 'month-not-over' });
    setNow('2020-03-31T23:00:00.000Z');
    expect(await closeMonth(deps, finance, '2020-03')).toMatchObject({ state: 'closed' });
  });

  it('says from when on by the clocks of Brussels, which are at the next day already', async () => {
    const { deps, setNow } = await springBooks();
    await closeMonth(deps, finance, '2020-03');
    setNow('2020-04-30T22:30:00.000Z');
    const refused: unknown = await closeMonth(deps, finance, '2020-04').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'month-not-over',
      message: expect.stringMatching(/^2020-04 can be closed from 1 May 2020 at 1(\.00)?\sam on\.$/),
    });
  });

  it('is refused while an entry does not fit, by its name, and then nothing is closed', async () => {
    const books = await springBooks();
    await books.book(direct('x', '2020-03-31T10:00:00Z', { kind: 'post', pendingId: 'nothing' }));
    await expect(closeMonth(books.deps, finance, '2020-03')).rejects.toMatchObject({
      code: 'ledger-problems',
      message: expect.stringContaining('x (unknown-pending)'),
    });
    await books.book(direct('y', '2020-03-31T10:00:00Z'));
  });

  it('keeps every booking out of the month, and lets the next one in', async () => {
    const { deps, store, book } = await springBooks();
    await closeMonth(deps, finance, '2020-03');
    for (let at = 0; at < 100; at += 1) {
      const late = bookTransfer(direct(`late-${at}`, '2020-03-31T10:00:00Z', { claimId: `C-${at}` }));
      await expect(store.transact(late)).rejects.toThrow(ConditionFailed);
    }
    await book(direct('next', '2020-03-31T22:00:00Z'));
  });

  it('goes on where it was stopped, after any write', async () => {
    for (let writes = 1; ; writes += 1) {
      const books = await springBooks();
      const stopping = { ...books.deps, store: failingAfter(books.store, writes) };
      const outcome = await closeMonth(stopping, finance, '2020-03').catch((error: Error) => error.message);
      const { closed } = await sealLedger(books.deps);
      const first = (await listMonths(books.deps)).at(-1);
      if (first?.state === 'open') expect(closed).toEqual([]);
      expect(await closeMonth(books.deps, finance, '2020-03')).toMatchObject({ state: 'closed', entries: 1 });
      expect(await sealedIds(books, '2020-03')).toEqual(['a']);
      if (outcome !== 'stopped') return;
      expect(writes).toBeLessThan(20);
    }
  });
});

/** Dies before one of its transactions, as a process that is killed. */
function failingAfter(store: Store, transactions: number): Store {
  let left = transactions;
  return {
    get: (key) => store.get(key),
    query: (query) => store.query(query),
    async transact(writes, effects) {
      left -= 1;
      if (left < 0) throw new Error('stopped');
      await store.transact(writes, effects);
    },
  };
}

describe('balances at an instant', () => {
  const instants = [
    '2020-03-30T00:00:00.000Z',
    '2020-03-31T21:59:59.999Z',
    '2020-03-31T22:00:00.000Z',
    '2020-04-20T10:00:00.000Z',
    '2020-04-30T22:00:00.000Z',
    '2020-05-02T08:00:00.000Z',
    '2020-05-10T08:00:00.000Z',
  ];

  it('are the same whether or not months are closed', async () => {
    const { deps } = await springBooks();
    const before = await Promise.all(instants.map((instant) => trialBalanceAt(deps, instant)));
    await closeMonth(deps, finance, '2020-03');
    await closeMonth(deps, finance, '2020-04');
    const after = await Promise.all(instants.map((instant) => trialBalanceAt(deps, instant)));
    expect(after).toEqual(before);
    expect(after.map((one) => [one.debitsCents, one.pendingCents])).toEqual([
      [0, 0],
      [100, 0],
      [130, 0],
      [130, 700],
      [155, 750],
      [855, 50],
      [855, 0],
    ]);
  });
});

describe('the statement of an account', () => {
  const period = { from: '2020-03-31T22:00:00.000Z', until: '2020-05-10T00:00:00.000Z' };

  it('leads from what it held to what it holds', async () => {
    const { deps } = await springBooks();
    const read = () => accountStatement(deps, 'activity:A', period);
    const before = await read();
    await closeMonth(deps, finance, '2020-03');
    expect(await read()).toEqual(before);
    expect(before).toMatchObject({ openingCents: -100, closingCents: -815 });
    expect(before.lines.map((one) => [one.transferId, one.counterAccount, one.balanceCents])).toEqual([
      ['b', 'expected:r', -130],
      ['c', 'bank:b', -110],
      ['d', 'expected:r', -115],
      ['p:post', 'expected:r', -815],
    ]);
  });

  it('comes in pages that fit together', async () => {
    const { deps } = await springBooks();
    const whole = await accountStatement(deps, 'activity:A', period);
    const lines = [];
    let cursor: string | undefined;
    let balanceCents = whole.openingCents;
    do {
      const page = await accountStatement(deps, 'activity:A', { ...period, cursor, limit: 1 });
      expect(page.openingCents).toBe(balanceCents);
      lines.push(...page.lines);
      balanceCents = page.closingCents;
      cursor = page.next;
    } while (cursor !== undefined);
    expect(lines).toEqual(whole.lines);
    expect(balanceCents).toBe(whole.closingCents);
  });

  it('of an account that nothing was booked on is empty', async () => {
    const { deps } = await springBooks();
    expect(await accountStatement(deps, 'bank:none', period)).toMatchObject({ lines: [], closingCents: 0 });
  });

  it.each(['x', Buffer.from('{"month":"2020-04","balanceCents":0,"after":"x"}').toString('base64url')])(
    'refuses the cursor %s',
    async (cursor) => {
      const { deps } = await springBooks();
      await expect(accountStatement(deps, 'activity:A', { ...period, cursor })).rejects.toMatchObject({
        code: 'bad-cursor',
      });
    },
  );
});

describe('sealing', () => {
  it('puts each entry into one block, those that come late into the next', async () => {
    const books = await springBooks();
    expect(await sealMonth(books.deps, '2020-04')).toBe(4);
    expect(await sealMonth(books.deps, '2020-04')).toBe(0);
    await books.book(direct('late', '2020-04-01T10:00:00Z'));
    expect(await sealMonth(books.deps, '2020-04')).toBe(1);
    expect(await sealedIds(books, '2020-04')).toEqual(['b', 'p', 'q', 'c', 'late']);
  });

  it('by several at once seals each entry once', async () => {
    const books = openBooks('2020-04-10T07:00:00Z');
    const entries = Array.from({ length: 2_500 }, (_, at) => direct(`e-${at}`, '2020-04-02T10:00:00Z'));
    for (const entry of entries) await books.book(entry);
    const counts = await Promise.all([1, 2, 3].map(() => sealMonth(books.deps, '2020-04')));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(2_500);
    const ids = await sealedIds(books, '2020-04');
    expect(ids).toHaveLength(2_500);
    expect(new Set(ids).size).toBe(2_500);
    expect((await loadChainHead(books.deps)).head).toMatchObject({ number: 3, entries: 2_500 });
  });

  it('by schedule reads the months since the last run', async () => {
    const books = await springBooks();
    expect(await sealLedger(books.deps)).toEqual({ sealed: 8, closed: [] });
    expect(await sealLedger(books.deps)).toEqual({ sealed: 0, closed: [] });
    await books.book(direct('new', '2020-05-10T08:00:00Z'));
    expect(await sealLedger(books.deps)).toEqual({ sealed: 1, closed: [] });
  });
});
