/**
 * The process that the crash tests end: writes transactions, sixteen at a time, and names each on its output once
 * it was acknowledged. Arguments: the database file, and the number of the first transaction.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../infra/embedded/database.ts';
import { createSqliteStore } from '../../infra/embedded/store.ts';

const [, , file = '', first = '0'] = process.argv;
const store = createSqliteStore(openDatabase(file));
const total = { pk: 'TOTAL', sk: 'TOTAL' };
if ((await store.get(total)) === undefined) {
  await store.transact([{ op: 'put', key: total, data: {}, when: 'absent', counters: { claims: 0 } }]);
}
writeSync(1, 'open\n');

let next = Number(first);
await Promise.all(Array.from({ length: 16 }, writeUntilRefused));

async function writeUntilRefused(): Promise<void> {
  for (;;) {
    const number = next++;
    try {
      await writeClaim(number);
    } catch (error) {
      writeSync(1, `refused ${error instanceof Error ? error.name : error}\n`);
      return;
    }
    writeSync(1, `${number}\n`);
  }
}

function writeClaim(number: number): Promise<void> {
  const pk = `CLAIM#${number}`;
  return store.transact(
    [
      { op: 'put', key: { pk, sk: 'CLAIM' }, data: { text: 'x'.repeat(500) }, when: 'absent' },
      {
        op: 'put',
        key: { pk, sk: 'EVENT' },
        data: {},
        when: 'absent',
        index: { pk: 'CLAIMS', sk: `${number}` },
      },
      { op: 'add', key: total, counters: { claims: 1 } },
    ],
    [{ kind: 'start', id: `start/${number}`, machine: 'claim', name: `${number}`, input: {} }],
  );
}
