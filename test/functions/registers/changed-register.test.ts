/** A register that comes again: what changed, and who is told. */
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
import { contractHeader, membersFile, nourRow } from './register-files.ts';

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
