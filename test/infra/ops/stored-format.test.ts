/** A stage of another stored format is refused, and never misread; one of ours notes it in its table. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore, type SqliteStore } from '../../../infra/embedded/store.ts';
import { formatKey, formatOfTable, requireFormatOfStage } from '../../../infra/ops/stored-format.ts';

let store: SqliteStore;
let close: () => void;
beforeEach(() => {
  const database = openDatabase(':memory:');
  store = createSqliteStore(database);
  close = () => database.close();
});
afterEach(() => close());

it('notes the format of a stage that was deployed with it, once', async () => {
  await requireFormatOfStage(store, 'dev', '2');
  await requireFormatOfStage(store, 'dev', '2');
  expect(await formatOfTable(store)).toBe(2);
  expect((await store.get(formatKey))?.version).toBe(1);
});

it.each([undefined, '1', '3', 'two'])(
  'refuses a stage that was deployed with format %s',
  async (deployed) => {
    await expect(requireFormatOfStage(store, 'dev', deployed)).rejects.toThrow(
      /^the stage dev (names no|is of) format.*this program reads format 2\. Use the version/,
    );
    expect(await formatOfTable(store)).toBeUndefined();
  },
);

it('believes what the table says rather than the stack', async () => {
  await store.transact([{ op: 'put', key: formatKey, data: { format: 1 }, when: 'absent' }]);
  await expect(requireFormatOfStage(store, 'dev', '2')).rejects.toThrow(
    'the table of the stage dev is of format 1; this program reads format 2.',
  );
});
