import { beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { importRegister } from '../../../functions/registers/import-register.ts';
import { addressesToTell } from '../../../functions/registers/member-changes.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Language } from '../../../workflows/language.ts';
import { staffSchema } from '../../../workflows/registers/records.ts';
import type { RegisterName } from '../../../workflows/registers/register-forms.ts';

const memberHeader =
  'member_id,name,email,country,language,iban,employment,household_id,adviser_id,joined_on,left_on';
const nourRow =
  'nour,Nour El Amrani,nour@members.example,BE,fr,BE68 5390 0754 7034,fixed-term,h-1,adele,2015-03-01,';
const contractHeader =
  'contract_id,member_id,activity_id,client_id,function,place,starts_on,ends_on,planned_days,gross_cents,concluded_on,state,cachets,hours';

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
const membersFile = (...rows: string[]) => [memberHeader, ...rows].join('\n');
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

describe('a changed row', () => {
  it('moves between households', async () => {
    await take('members', membersFile(nourRow));
    await expect(take('members', membersFile(nourRow.replace('h-1', 'h-2')))).resolves.toMatchObject({
      accepted: 1,
    });
    const registers = openRegisters(store);
    expect(await registers.household('h-1')).toEqual([]);
    expect(await registers.household('h-2')).toMatchObject([{ memberId: 'nour' }]);
    await take('members', membersFile(nourRow.replace('h-1', '')));
    expect(await registers.household('h-2')).toEqual([]);
  });

  it('changes who coordinates, whom a contract is with and whose order it is', async () => {
    const registers = openRegisters(store);
    const activities = (ids: string) =>
      `activity_id,name,country,sector,coordinator_ids,balance_cents,monthly_costs_cents\nact-1,Trio,BE,music,${ids},,`;
    await take('activities', activities('nour sami'));
    await take('activities', activities('sami zoe'));
    const coordinated = await Promise.all(['nour', 'sami', 'zoe'].map((id) => registers.activitiesOf(id)));
    expect(coordinated.map((found) => found.length)).toEqual([0, 1, 1]);

    const contract = (member: string) =>
      `${contractHeader}\nk-1,${member},act-1,,Musician,Gent,2020-04-03,2020-04-04,2,40000,,entered,,`;
    await take('contracts', contract('nour'));
    await take('contracts', contract('sami'));
    expect(await registers.contractsOf('nour')).toEqual([]);
    expect(await registers.contractsOf('sami')).toMatchObject([{ contractId: 'k-1' }]);

    const order = (activity: string) =>
      `order_id,activity_id,client_id,amount_cents,ordered_on,state\no-1,${activity},c-1,100,2020-02-01,open`;
    await take('orders', order('act-1'));
    await take('orders', order('act-2'));
    expect(await registers.ordersOf('act-1')).toEqual([]);
    expect(await registers.ordersOf('act-2')).toMatchObject([{ orderId: 'o-1' }]);
  });

  it('keeps what columns that are left out would say', async () => {
    await take('members', membersFile(nourRow));
    const without =
      'member_id,name,email,country,language,employment,joined_on\nnour,Nour E.,nour@members.example,BE,fr,artist,2015-03-01';
    await expect(take('members', without)).resolves.toMatchObject({ accepted: 1 });
    expect(await openRegisters(store).member('nour')).toMatchObject({
      name: 'Nour E.',
      iban: 'BE68539007547034',
      householdId: 'h-1',
    });
    expect(await openRegisters(store).household('h-1')).toHaveLength(1);
  });

  it('remembers the account before and when it changed', async () => {
    const registers = openRegisters(store);
    const withIban = (iban: string) => membersFile(nourRow.replace('BE68 5390 0754 7034', iban));
    const notes = async () => {
      const { iban, previousIban, ibanChangedAt } = (await registers.member('nour')) ?? {};
      return { iban, previousIban, ibanChangedAt };
    };
    await take('members', withIban(''));
    await take('members', withIban('BE68539007547034'));
    // A first account waits as well, although there was none before it.
    const first = { iban: 'BE68539007547034', ibanChangedAt: '2020-04-01T07:00:00.000Z' };
    expect(await notes()).toEqual(first);
    now += 86_400_000;
    await take('members', withIban('FR1420041010050500013M02606'));
    const changed = {
      iban: 'FR1420041010050500013M02606',
      previousIban: 'BE68539007547034',
      ibanChangedAt: '2020-04-02T07:00:00.000Z',
    };
    expect(await notes()).toEqual(changed);
    now += 86_400_000;
    await take('members', withIban('fr14 2004 1010 0505 0001 3M02 606').replace('Nour El', 'Nour Al'));
    expect(await notes()).toEqual(changed);
    await take('members', withIban(''));
    await take('members', withIban('BE71096123456769'));
    expect(await notes()).toEqual({
      iban: 'BE71096123456769',
      previousIban: 'FR1420041010050500013M02606',
      ibanChangedAt: '2020-04-03T07:00:00.000Z',
    });
  });
});

describe('a change of an account or an address', () => {
  const told: string[][] = [];
  const withFields = (iban: string, email: string) =>
    membersFile(nourRow.replace('BE68 5390 0754 7034', iban).replace('nour@members.example', email));
  const takeAs = (csv: string) =>
    importRegister(store, 'members', csv, {
      ...{ language: 'en', clock: { now: () => now }, changedBy: 'olga' },
      tellChange: (before) => {
        told.push(addressesToTell(before, new Date(now).toISOString()));
        return [];
      },
    });

  it('is told at every address that the register had lately', async () => {
    told.length = 0;
    await takeAs(withFields('BE68539007547034', 'nour@members.example'));
    expect(told).toEqual([]);
    await takeAs(withFields('BE68539007547034', 'thief@elsewhere.example'));
    now += 86_400_000;
    await takeAs(withFields('BE71096123456769', 'thief@elsewhere.example'));
    now += 40 * 86_400_000;
    await takeAs(withFields('FR1420041010050500013M02606', 'thief@elsewhere.example'));
    expect(told).toEqual([
      ['nour@members.example'],
      ['thief@elsewhere.example', 'nour@members.example'],
      ['thief@elsewhere.example'],
    ]);
  });

  it('waits when whoever imports becomes a member with an account of their own', async () => {
    await takeAs(withFields('BE68539007547034', 'olga@entraide.example').replace('\nnour,', '\nolga,'));
    const olga = await openRegisters(store).member('olga');
    expect(olga).toMatchObject({ ibanChangedBy: 'olga', ibanChangedAt: '2020-04-01T07:00:00.000Z' });
    await takeAs(withFields('BE68539007547034', 'nour@members.example'));
    expect(await openRegisters(store).member('nour')).not.toHaveProperty('ibanChangedAt');
  });
});

describe('an id that the program uses itself', () => {
  it.each(['system', 'bank', 'Bank', 'constructor', 'toString', 'hasOwnProperty', 'valueof', 'prototype'])(
    '%s is refused',
    async (id) => {
      const result = await take('members', membersFile(nourRow.replace('nour,', `${id},`)));
      expect(result.accepted).toBe(0);
      expect(result.rejected).toMatchObject([{ line: 2, path: 'member_id', code: 'reserved-id' }]);
      const activity = `activity_id,name,country,sector,coordinator_ids\nact-1,Studio,BE,music,nour ${id}`;
      expect((await take('activities', activity)).rejected).toMatchObject([
        { path: 'coordinator_ids', code: 'reserved-id' },
      ]);
      expect(staffSchema.shape.personId.safeParse(id).success).toBe(false);
    },
  );
});

describe('many rows', () => {
  const rows = Array.from(
    { length: 1_000 },
    (_, at) =>
      `m-${at},Member ${at},m${at}@members.example,BE,fr,,fixed-term,h-${at % 300},adele,2015-03-01,`,
  );

  it('go on where an interrupted import stopped', async () => {
    let transactions = 0;
    const failing: Store = {
      get: (key) => store.get(key),
      query: (query) => store.query(query),
      transact: (writes, effects) => {
        transactions += 1;
        return transactions > 7 ? Promise.reject(new Error('cut off')) : store.transact(writes, effects);
      },
    };
    await expect(take('members', membersFile(...rows), 'en', failing)).rejects.toThrow('cut off');
    const result = await take('members', membersFile(...rows));
    expect(result.unchanged).toBeGreaterThan(0);
    expect(result.accepted + result.unchanged).toBe(1_000);
    expect(await openRegisters(store).household('h-7')).toHaveLength(4);
  });

  it('of two imports at once are each stored once, with their pointers', async () => {
    const moved = rows.map((row) => row.replace(/,h-\d+,/, ',h-all,'));
    const results = await Promise.all([
      take('members', membersFile(...rows)),
      take('members', membersFile(...rows)),
      take('members', membersFile(...moved)),
    ]);
    for (const { accepted, unchanged } of results) expect(accepted + unchanged).toBe(1_000);
    const registers = openRegisters(store);
    for (const at of [0, 299, 999]) {
      const member = await registers.member(`m-${at}`);
      const places = await Promise.all(
        [`h-${at % 300}`, 'h-all'].map((id) => store.get(keys.household(id, `m-${at}`))),
      );
      expect(places.map(Boolean)).toEqual([member?.householdId !== 'h-all', member?.householdId === 'h-all']);
    }
  });

  it('mend a record that was stored without its pointers', async () => {
    await store.transact([{ op: 'put', key: keys.household('h-1', 'nour'), data: {}, when: 'absent' }]);
    await expect(take('members', membersFile(nourRow))).resolves.toMatchObject({ accepted: 1 });
    expect(await openRegisters(store).household('h-1')).toMatchObject([{ memberId: 'nour' }]);
  });
});
