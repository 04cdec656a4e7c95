/** A register’s file: what it brings, row by row. */
import { beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { importRegister } from '../../../functions/registers/import-register.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Language } from '../../../workflows/language.ts';
import type { RegisterName } from '../../../workflows/registers/register-forms.ts';
import { contractHeader, memberHeader, membersFile, nourRow } from './register-files.ts';

let store: Store;
let now = 0;

beforeEach(() => {
  store = createSqliteStore(openDatabase(':memory:'));
  now = Date.parse('2020-04-01T07:00:00Z');
});

function take(
  register: RegisterName,
  csv: string | Uint8Array,
  language: Language = 'en',
  into: Store = store,
) {
  return importRegister(into, register, csv, { language, clock: { now: () => now } });
}

const read = async <Data>(key: { pk: string; sk: string }) => (await store.get<Data>(key))?.data;

describe('a good file', () => {
  it('becomes records, values in their own types, empty cells absent', async () => {
    await expect(take('members', membersFile(nourRow))).resolves.toEqual({
      accepted: 1,
      unchanged: 0,
      rejected: [],
      rejectedCount: 0,
    });
    expect(await openRegisters(store).member('nour')).toEqual({
      memberId: 'nour',
      name: 'Nour El Amrani',
      email: 'nour@members.example',
      country: 'BE',
      language: 'fr',
      iban: 'BE68539007547034',
      employment: 'fixed-term',
      householdId: 'h-1',
      adviserId: 'adele',
      joinedOn: '2015-03-01',
    });
  });

  it.each([
    {
      register: 'activities',
      csv: 'activity_id,name,country,sector,coordinator_ids,balance_cents,monthly_costs_cents\nact-1,Trio,BE,,nour  sami nour,-1250,80000',
      key: keys.activity('act-1'),
      record: {
        activityId: 'act-1',
        name: 'Trio',
        country: 'BE',
        sector: '',
        coordinatorIds: ['nour', 'sami'],
        balanceCents: -1250,
        monthlyCostsCents: 80000,
      },
    },
    {
      register: 'clients',
      csv: 'client_id,name,email,country,vat_number,language\nc-1,Festival,,CH,,de',
      key: keys.client('c-1'),
      record: { clientId: 'c-1', name: 'Festival', country: 'CH', language: 'de' },
    },
    {
      register: 'contracts',
      csv: `${contractHeader}\nk-1,nour,act-1,,Musician,,2020-04-03,2020-04-04,2,40000,,entered,2,24.5`,
      key: keys.contract('k-1'),
      record: {
        contractId: 'k-1',
        memberId: 'nour',
        activityId: 'act-1',
        function: 'Musician',
        place: '',
        startsOn: '2020-04-03',
        endsOn: '2020-04-04',
        plannedDays: 2,
        grossCents: 40000,
        state: 'entered',
        cachets: 2,
        hours: 24.5,
      },
    },
    {
      register: 'orders',
      csv: 'order_id,activity_id,client_id,amount_cents,ordered_on,state\no-1,act-1,c-1,0,2020-02-01,confirmed',
      key: keys.order('o-1'),
      record: {
        orderId: 'o-1',
        activityId: 'act-1',
        clientId: 'c-1',
        amountCents: 0,
        orderedOn: '2020-02-01',
        state: 'confirmed',
      },
    },
    {
      register: 'losses',
      csv: 'activity_id,month,turnover_cents,previous_year_cents,days_lost\nact-1,2020-03,50000,100000,12.5',
      key: keys.loss('act-1', '2020-03'),
      record: {
        activityId: 'act-1',
        month: '2020-03',
        turnoverCents: 50000,
        previousYearCents: 100000,
        daysLost: 12.5,
      },
    },
  ] as const)(
    'of $register is stored and, read again, changes nothing',
    async ({ register, csv, key, record }) => {
      await expect(take(register, csv)).resolves.toMatchObject({ accepted: 1, unchanged: 0, rejected: [] });
      expect(await read(key)).toEqual(record);
      await expect(take(register, csv)).resolves.toMatchObject({ accepted: 0, unchanged: 1, rejected: [] });
      expect((await store.get(key))?.version).toBe(1);
    },
  );

  it.each([
    ['a byte order mark and CRLF', `\uFEFF${memberHeader}\r\n${nourRow}\r\n`],
    ['semicolons', membersFile(nourRow).replaceAll(',', ';')],
    ['tabs', membersFile(nourRow).replaceAll(',', '\t')],
    ['quotes', membersFile(nourRow).replaceAll(/[^,\n]+/g, '"$&"')],
    ['a column that we do not know, with line breaks', `note,${memberHeader}\n"two\nlines",${nourRow}`],
    [
      'columns in another order',
      membersFile(nourRow)
        .split('\n')
        .map((row) => row.split(',').reverse().join(','))
        .join('\n'),
    ],
    ['empty columns after the last', `${memberHeader},,\n${nourRow},,`],
  ])('may have %s', async (_, csv) => {
    await take('members', membersFile(nourRow));
    await expect(take('members', new TextEncoder().encode(csv))).resolves.toMatchObject({
      accepted: 0,
      unchanged: 1,
      rejected: [],
    });
  });
});

describe('a bad row', () => {
  it.each([
    ['name', 'Nour El Amrani', '', 'required'],
    ['name', 'Nour El Amrani', '=HYPERLINK("http://x")', 'formula', '"=HYPERLINK(""http://x"")"'],
    ['name', 'Nour El Amrani', '<script>alert(1)</script>', 'markup'],
    ['name', 'Nour El Amrani', 'Nour\u0007', 'control-characters'],
    ['name', 'Nour El Amrani', 'two lines', 'control-characters', '"two\nlines"'],
    ['name', 'Nour El Amrani', 'x'.repeat(141), 'too-long'],
    ['email', 'nour@members.example', 'nour.example', 'not-an-email'],
    ['country', ',BE,', ',be,', 'not-a-choice', ',be,'],
    ['language', ',fr,', ',français,', 'not-a-language', ',français,'],
    ['iban', 'BE68 5390 0754 7034', 'BE68 5390 0754 7035', 'not-an-iban'],
    ['employment', 'fixed-term', 'freelance', 'not-a-choice'],
    ['household_id', 'h-1', '../h', 'not-a-reference'],
    ['joined_on', '2015-03-01', '01/03/2015', 'not-a-date'],
    ['joined_on', '2015-03-01', '2015-02-29', 'not-a-date'],
    ['joined_on', '2015-03-01', '1900-01-01', 'too-early'],
    ['left_on', '2015-03-01,', '2015-03-01,2015-02-28', 'left-before-joined', '2015-03-01,2015-02-28'],
    ['', 'Nour El Amrani', 'El Amrani, Nour', 'too-many-cells'],
    ['', ',2015-03-01,', '', 'too-few-cells', ''],
    ['', 'nour,Nour', '"nour,Nour', 'unclosed-quote', '"nour,Nour'],
    ['', 'nour,Nour El Amrani', '"nour"x,Nour', 'text-after-quote', '"nour"x,Nour'],
  ])(
    'in column "%s" (%s → %s) is rejected as %s, and the others are kept',
    async (path, good, bad, code, written = bad) => {
      const csv = membersFile(
        'ana,Ana,ana@members.example,FR,fr,,artist,,,2019-01-01,',
        nourRow.replace(good, written),
        'zoe,Zoé,zoe@members.example,BE,nl,,permanent,,,2019-01-01,',
      );
      const result = await take('members', csv);
      expect(result).toMatchObject({ accepted: 2, unchanged: 0, rejected: [{ line: 3, path, code }] });
      expect(await openRegisters(store).member('nour')).toBeUndefined();
      expect(await openRegisters(store).member('zoe')).toMatchObject({ name: 'Zoé' });
    },
  );

  it.each([
    ['gross_cents', '400.50', 'not-an-amount'],
    ['gross_cents', '1e5', 'not-an-amount'],
    ['gross_cents', '0', 'too-small'],
    ['gross_cents', '1000000000000000', 'not-an-amount'],
    ['gross_cents', '100000000000', 'too-large'],
    ['planned_days', '2.5', 'not-a-whole-number'],
    ['planned_days', '0', 'too-small'],
    ['hours', '1,5', 'not-a-number'],
    ['hours', '-1', 'too-small'],
    ['ends_on', '2020-04-02', 'end-before-start'],
    ['starts_on', '2020-13-01', 'not-a-date'],
    ['state', 'signed', 'not-a-choice'],
  ])('of contracts with %s %s is rejected as %s', async (path, value, code) => {
    const columns = contractHeader.split(',');
    const cells = 'k-1,nour,act-1,,Musician,Gent,2020-04-03,2020-04-04,2,40000,,entered,2,24.5'.split(',');
    const row = columns.map((name, at) => (name === path ? value : cells[at])).join(';');
    const result = await take('contracts', `${columns.join(';')}\n${row}`);
    expect(result).toMatchObject({ accepted: 0, rejected: [{ line: 2, path, code }] });
  });

  it('is one entry, with everything that is wrong with it', async () => {
    const { rejected } = await take('members', membersFile('nour,,x,BE,fr,NL00,fixed-term,,,,'));
    expect(rejected).toEqual([
      {
        line: 2,
        path: 'name',
        code: 'required',
        message: 'The column “name” must be filled in.',
        others: [
          { path: 'email', code: 'not-an-email', message: expect.stringContaining('email') },
          { path: 'iban', code: 'not-an-iban', message: expect.stringContaining('iban') },
          { path: 'joined_on', code: 'required', message: expect.stringContaining('joined_on') },
        ],
      },
    ]);
  });

  it.each([
    ['fr', 'une de ces valeurs : BE, FR, DE'],
    ['nl', 'een van deze waarden zijn: BE, FR, DE'],
    ['de', 'einer dieser Werte sein: BE, FR, DE'],
    ['en', 'one of these values: BE, FR, DE'],
  ] as const)('is explained in %s', async (language, words) => {
    const { rejected } = await take('members', membersFile(nourRow.replace(',BE,', ',XX,')), language);
    expect(rejected[0]?.message).toContain(words);
  });

  it('is counted by the physical lines of the file', async () => {
    const csv = `note,${memberHeader}\n\n"over\nthree\nlines",${nourRow}\nx,bad\n`;
    await expect(take('members', csv)).resolves.toMatchObject({ accepted: 1, rejected: [{ line: 6 }] });
  });

  it('that contradicts an earlier one of the same id is rejected, one that repeats it is not', async () => {
    const other = nourRow.replace('Nour El Amrani', 'Somebody Else');
    const csv = membersFile(nourRow, nourRow, other);
    const expected = [{ line: 4, path: '', code: 'duplicate-row', message: expect.stringContaining('2') }];
    await expect(take('members', csv)).resolves.toMatchObject({
      accepted: 1,
      unchanged: 1,
      rejected: expected,
    });
    await expect(take('members', csv)).resolves.toMatchObject({
      accepted: 0,
      unchanged: 2,
      rejected: expected,
    });
  });
});

describe('a file that cannot be read', () => {
  const latin1 = Buffer.from(membersFile(nourRow.replace('Nour', 'Noé')), 'latin1');
  it.each([
    ['empty-file', '', 'empty'],
    ['empty-file', '\uFEFF \r\n', 'empty'],
    ['not-utf-8', latin1, 'UTF-8'],
    ['not-utf-8', Buffer.from(`\uFEFF${membersFile(nourRow)}`, 'utf16le'), 'UTF-8'],
    ['not-utf-8', Buffer.from(membersFile(nourRow), 'utf16le'), 'UTF-8'],
    ['not-utf-8', latin1.toString('utf8'), 'UTF-8'],
    ['file-too-large', new Uint8Array(10 * 1024 * 1024 + 1), '10'],
    ['invalid-header', membersFile(nourRow).replace('email,', 'mail,'), 'email'],
    ['invalid-header', nourRow, 'member_id'],
    ['invalid-header', `name,${memberHeader}\nx,${nourRow}`, 'name'],
  ])('is refused as %s and changes nothing', async (refused, csv, named) => {
    const result = await take('members', csv);
    expect(result).toMatchObject({ accepted: 0, unchanged: 0, rejectedCount: 1, refused });
    expect(result.rejected).toEqual([
      { line: 1, path: '', code: expect.any(String), message: expect.stringContaining(named) },
    ]);
    expect(await openRegisters(store).member('nour')).toBeUndefined();
  });
});
