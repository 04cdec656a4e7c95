/** The journal as files: whatever was booked comes out, once, in order, and sums to what the ledger says. */
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { exportJournal, type JournalFormat } from '../../../functions/audit/export-journal.ts';
import { journalPage, type Span } from '../../../functions/ledger/journal.ts';
import { bookTransfer } from '../../../functions/ledger/store.ts';
import { openLocalFiles } from '../../../infra/embedded/local-files.ts';
import { openRuntime, type Runtime } from '../../../infra/embedded/runtime.ts';
import { dayOf } from '../../../workflows/calendar.ts';
import { foldTransfers } from '../../../workflows/ledger/balances.ts';
import { accounts, type Transfer } from '../../../workflows/ledger/transfer.ts';

const runtimes: Runtime[] = [];
afterEach(async () => {
  for (const runtime of runtimes.splice(0)) await runtime.close();
});

const auditor = {
  personId: 'astrid',
  name: 'Astrid',
  email: 'a@x',
  language: 'fr',
  roles: ['auditor'],
} as const;

async function openBooks(entries: readonly Transfer[]) {
  const place = { dataDir: ':memory:', baseUrl: 'http://localhost' };
  const runtime = await openRuntime({
    ...place,
    startAt: Date.parse('2020-07-01T08:00:00Z'),
    demonstration: false,
  });
  runtimes.push(runtime);
  for (let first = 0; first < entries.length; first += 45) {
    await runtime.store.transact(entries.slice(first, first + 45).flatMap(bookTransfer));
  }
  const { files } = openLocalFiles({ ...place, clock: runtime.clock });
  return { ...runtime.deps, files };
}

type Books = Awaited<ReturnType<typeof openBooks>>;

async function fileOf(books: Books, span: Span, format: JournalFormat) {
  const file = await exportJournal(books, auditor, { ...span, format });
  if (file.kind === 'link') throw new Error('a link was given');
  return { name: file.name, text: Buffer.from(file.bytes).toString('utf8'), bytes: file.bytes };
}

const accountName = fc.constantFrom(
  accounts.envelope('hardship-aid-BE-2020'),
  accounts.bank('solidarity-be'),
  accounts.activity('a-1'),
  accounts.receivable('client', 'BE'),
  '=cmd|x',
);
const moment = fc.date({
  min: new Date('2020-03-30T00:00:00Z'),
  max: new Date('2020-06-30T23:59:59Z'),
  noInvalidDate: true,
});
/** Some set aside, some of those paid or given back, some direct. */
const booked = fc
  .array(
    fc.record({
      debit: accountName,
      credit: accountName,
      amountCents: fc.integer({ min: 1, max: 10_000_000_000 }),
      at: moment,
      fate: fc.constantFrom('direct', 'pending', 'post', 'void'),
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.flatMap(({ at, fate, ...rest }, place): Transfer[] => {
      const base = { ...rest, claimId: `c-${place % 3}`, reason: 'payment', at: at.toISOString() };
      const transferId = `t-${place}`;
      if (fate === 'direct') return [{ ...base, transferId, kind: 'direct' }];
      const pending: Transfer = { ...base, transferId, kind: 'pending' };
      if (fate === 'pending') return [pending];
      return [pending, { ...base, transferId: `${transferId}:${fate}`, kind: fate, pendingId: transferId }];
    }),
  );
const day = moment.map((at) => dayOf(at.getTime()));
const span = fc.tuple(day, day).map((days): Span => {
  const [from = '', until = ''] = days.toSorted();
  return { from, until };
});

const within =
  ({ from, until }: Span) =>
  (entry: Transfer) =>
    from <= dayOf(Date.parse(entry.at)) && dayOf(Date.parse(entry.at)) <= until;
const inOrder = (entries: readonly Transfer[]) =>
  entries.toSorted((a, b) => (`${a.at}#${a.transferId}` < `${b.at}#${b.transferId}` ? -1 : 1));
const debitsOf = (entries: readonly Transfer[]) =>
  foldTransfers(entries).balances.reduce((sum, one) => sum + one.debitsCents, 0);

describe('the journal of any days', () => {
  test('is in the CSV row by row, and every row reads back', async () => {
    await fc.assert(
      fc.asyncProperty(booked, span, async (entries, days) => {
        const books = await openBooks(entries);
        const { text } = await fileOf(books, days, 'csv');
        const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
        const read = rows.map((row) => ({
          ...{ transferId: row.entry, kind: row.kind, at: row.at, claimId: row.claim, reason: row.reason },
          ...{ debit: row.debit?.replace(/^'=/, '='), credit: row.credit?.replace(/^'=/, '=') },
          amountCents: Math.round(Number(row.amount) * 100),
          ...(row.ends !== '' && { pendingId: row.ends }),
        }));
        expect(read).toEqual(inOrder(entries.filter(within(days))));
      }),
      { numRuns: 12 },
    );
  });

  test('is in the FEC as what was posted, each entry in balance, numbered without a gap from the first of the month', async () => {
    await fc.assert(
      fc.asyncProperty(booked, span, async (entries, days) => {
        const books = await openBooks(entries);
        const { text } = await fileOf(books, days, 'fec');
        const rows: Record<string, string>[] = parse(text, { columns: true, delimiter: '\t', quote: false });
        const cents = (value = '') => Number(value.replace(',', ''));
        const posted = entries.filter(({ kind }) => kind === 'direct' || kind === 'post');
        const sum = (name: string) => rows.reduce((total, row) => total + cents(row[name]), 0);
        const expected = posted.filter(within(days)).reduce((total, one) => total + one.amountCents, 0);
        expect([rows.length, sum('Debit'), sum('Credit')]).toEqual([
          2 * posted.filter(within(days)).length,
          expected,
          expected,
        ]);
        for (const [number, lines] of Map.groupBy(rows, (row) => row.EcritureNum)) {
          expect([
            number,
            lines.reduce((total, row) => total + cents(row.Debit) - cents(row.Credit), 0),
          ]).toEqual([number, 0]);
        }
        const whole = { from: '2020-03-01', until: '2020-07-01' };
        const all = (await fileOf(books, whole, 'fec')).text.split('\r\n');
        for (const line of text.split('\r\n')) expect(all).toContain(line);
        const debitCents = all.slice(1, -1).reduce((total, line) => total + cents(line.split('\t')[11]), 0);
        expect(debitCents).toBe(debitsOf(entries));
        const numbers = all.slice(1, -1).map((line) => line.split('\t')[2] ?? '');
        for (const [journal, own] of Map.groupBy(new Set(numbers), (one) => one.slice(0, 8))) {
          expect([...own]).toEqual(own.map((_, place) => `${journal}${String(place + 1).padStart(6, '0')}`));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('comes in pages that together are the whole, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(booked, span, fc.integer({ min: 1, max: 7 }), async (entries, days, limit) => {
        const books = await openBooks(entries);
        const read: Transfer[] = [];
        let cursor: string | undefined;
        do {
          const page = await journalPage(books, days, { limit, cursor });
          expect(page.entries.length).toBeLessThanOrEqual(limit);
          read.push(...page.entries);
          cursor = page.next;
        } while (cursor !== undefined);
        expect(read).toEqual(inOrder(entries.filter(within(days))));
      }),
      { numRuns: 12 },
    );
  });
});

const entry = (place: number, more: Partial<Transfer> = {}): Transfer => ({
  transferId: `t-${place}`,
  kind: 'direct',
  debit: accounts.envelope('hardship-aid-BE-2020'),
  credit: accounts.bank('solidarity-be'),
  amountCents: 12_345 + place,
  at: '2020-04-15T10:00:00.000Z',
  reason: 'payment',
  ...more,
});
const april = { from: '2020-04-01', until: '2020-04-30' };

test('the spreadsheet has amounts as numbers and everything else as texts', async () => {
  const entries = [entry(0), entry(1, { debit: '=1+1' })];
  const { bytes, name } = await fileOf(await openBooks(entries), april, 'xlsx');
  const files = unzipSync(bytes);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const numbers = [...sheet.matchAll(/<c [^>]*?(?:t="n")?[^>]*?><v>([\d.]+)<\/v>/g)].map((one) => one[1]);
  expect(name).toBe('journal-2020-04-01-2020-04-30.xlsx');
  expect(numbers).toEqual(expect.arrayContaining(['123.45', '123.46']));
  expect(sheet).not.toContain('<f>');
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join(''),
  ).toContain('=1+1');
});

test('a formula in a text is harmless in the CSV', async () => {
  const { text } = await fileOf(await openBooks([entry(0, { debit: '=1+1' })]), april, 'csv');
  expect(text).toContain("'=1+1");
});

test('the file of no entries has its head alone', async () => {
  const books = await openBooks([]);
  expect((await fileOf(books, april, 'csv')).text.trim().split('\n')).toHaveLength(1);
  expect((await fileOf(books, april, 'fec')).text.split('\t')).toHaveLength(18);
});

test('a large journal waits under a link', async () => {
  const entries = Array.from({ length: 900 }, (_, place) => entry(place, { reason: 'x'.repeat(5_000) }));
  const books = await openBooks(entries);
  const file = await exportJournal(books, auditor, { ...april, format: 'csv' });
  expect(file).toMatchObject({ kind: 'link', url: expect.stringContaining('/downloads/') });
});

test.each(['member', 'operator', 'adviser'] as const)('is not for a %s', async (role) => {
  const books = await openBooks([]);
  const person = { ...auditor, roles: [role] };
  await expect(exportJournal(books, person, { ...april, format: 'csv' })).rejects.toMatchObject({
    status: 403,
  });
});
