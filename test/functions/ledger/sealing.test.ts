/** Sealing by schedule: each run goes on where the one before stopped, and every entry is in one block. */
import { expect, it } from 'vitest';
import { auditLedger } from '../../../functions/audit/audit-ledger.ts';
import { sealLedger } from '../../../functions/audit/jobs/seal-ledger.ts';
import { indexes } from '../../../functions/platform/keys.ts';
import type { Query, Store } from '../../../functions/platform/store/port.ts';
import { direct, openBooks } from './cooperative-books.ts';

const asked: Query[] = [];
const watching = (store: Store): Store => ({
  ...store,
  get: (key) => store.get(key),
  transact: (...given) => store.transact(...given),
  query: (query) => {
    asked.push(query);
    return store.query(query);
  },
});

it('reads what came since, an hour or two back, and once a day two days back', async () => {
  const books = openBooks('2020-04-01T07:00:00Z', watching);
  const run = async (at: string) => {
    books.setNow(at);
    asked.length = 0;
    const { sealed } = await sealLedger(books.deps);
    return sealed;
  };
  await books.book(
    ...Array.from({ length: 30 }, (_, at) => direct(`a${at}`, `2020-04-02T0${at % 10}:10:00Z`)),
  );
  expect(await run('2020-04-02T10:30:00Z')).toBe(30);
  // Before the hour of the run before, in the same hour, and late by an hour and a half.
  await books.book(direct('b', '2020-04-02T10:15:00Z'), direct('c', '2020-04-02T10:45:00Z'));
  await books.book(direct('late', '2020-04-02T09:00:00Z'));
  expect(await run('2020-04-02T11:30:00Z')).toBe(3);
  expect(await run('2020-04-02T12:30:00Z')).toBe(0);
  const read = asked.filter(({ pk }) => pk === indexes.ledger('2020-04')).map(({ prefix }) => prefix);
  expect(read).toEqual(['2020-04-02T09', '2020-04-02T10', '2020-04-02T11', '2020-04-02T12']);
  await books.book(direct('very-late', '2020-04-02T03:00:00Z'));
  expect(await run('2020-04-02T13:30:00Z')).toBe(0);
  expect(await run('2020-04-03T00:30:00Z')).toBe(1);
  // Nothing ran for weeks: days are read then, and into the next month.
  await books.book(direct('d', '2020-04-20T08:00:00Z'), direct('e', '2020-05-04T08:00:00Z'));
  expect(await run('2020-05-04T09:30:00Z')).toBe(2);
  const audit = await auditLedger(books.deps);
  expect(audit.problems).toEqual([]);
  expect(audit).toMatchObject({ entries: 36, chain: { unsealed: 0 } });
});

it('puts no entry into two blocks, whatever the minutes between runs', async () => {
  const books = openBooks('2020-04-01T07:00:00Z');
  let sealed = 0;
  for (let minute = 0; minute < 400; minute += 7) {
    const at = new Date(Date.parse('2020-04-05T19:00:00Z') + minute * 60_000).toISOString();
    await books.book(direct(`m${minute}`, at));
    books.setNow(at);
    if (minute % 3 !== 0) sealed += (await sealLedger(books.deps)).sealed;
  }
  sealed += (await sealLedger(books.deps)).sealed;
  const audit = await auditLedger(books.deps);
  expect(audit.problems).toEqual([]);
  expect(audit).toMatchObject({ entries: sealed, chain: { unsealed: 0 } });
});
