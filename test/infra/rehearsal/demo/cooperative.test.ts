import fc from 'fast-check';
import { isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../../functions/platform/keys.ts';
import type { Store } from '../../../../functions/platform/store/port.ts';
import { importRegister } from '../../../../functions/registers/import-register.ts';
import { openRegisters } from '../../../../functions/registers/store.ts';
import { openDatabase } from '../../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../../infra/embedded/store.ts';
import { makeIban, makeVatNumber } from '../../../../infra/rehearsal/demo/account-numbers.ts';
import { makeCooperative } from '../../../../infra/rehearsal/demo/cooperative.ts';
import { demonstrationCsv } from '../../../../infra/rehearsal/demo/csv-files.ts';
import { loadDemonstration } from '../../../../infra/rehearsal/demo/load.ts';
import { createRandom } from '../../../../infra/rehearsal/demo/random.ts';
import { daysBetween } from '../../../../workflows/calendar.ts';
import { countries, staffSchema } from '../../../../workflows/registers/records.ts';
import { parseRecord, registerNames } from '../../../../workflows/registers/register-forms.ts';

const openStore = () => createSqliteStore(openDatabase(':memory:'));
const cooperative = makeCooperative();
const { staff, members, activities, clients, contracts, orders, losses } = cooperative;

describe('the demonstration cooperative', () => {
  it('is the same for the same seed and another for another', () => {
    expect(makeCooperative(7)).toEqual(makeCooperative(7));
    expect(makeCooperative(7).members).not.toEqual(makeCooperative(8).members);
  });

  it.each(registerNames)('has %s that pass every check of an import', (register) => {
    for (const record of cooperative[register]) {
      expect(parseRecord(register, record)).toEqual({ ok: true, value: record });
    }
  });

  it('has the numbers of payroll for everybody whose wages it makes, each once', () => {
    const paid = members.filter(({ country }) => country === 'BE' || country === 'FR');
    expect(paid.filter(({ nationalId, birthDate }) => !nationalId || !birthDate)).toEqual([]);
    expect(new Set(paid.map(({ nationalId }) => nationalId)).size).toBe(paid.length);
    const [french] = activities.filter(({ country }) => country === 'FR');
    expect(french).toMatchObject({ employerNo: '12345678200010', naf: '90.01Z' });
  });

  it.each([1, 2, 3])('passes them with seed %i too', (seed) => {
    const other = makeCooperative(seed);
    for (const register of registerNames) {
      for (const record of other[register]) expect(parseRecord(register, record)).toMatchObject({ ok: true });
    }
  });

  it('has a staff for every part that a person can play', () => {
    for (const person of staff) expect(staffSchema.parse(person)).toEqual(person);
    const count = (role: string) => staff.filter(({ roles }) => roles.some((held) => held === role)).length;
    expect(count('adviser')).toBeGreaterThanOrEqual(6);
    expect(count('finance')).toBeGreaterThanOrEqual(3);
    expect(count('social-committee')).toBeGreaterThanOrEqual(4);
    expect(count('board-delegate')).toBeGreaterThanOrEqual(4);
    expect([count('listener'), count('operator'), count('auditor'), count('partner-office')]).toEqual([
      2, 1, 1, 7,
    ]);
  });

  it('gives every id once', () => {
    const ids = [
      staff.map(({ personId }) => personId),
      members.map(({ memberId }) => memberId),
      activities.map(({ activityId }) => activityId),
      clients.map(({ clientId }) => clientId),
      contracts.map(({ contractId }) => contractId),
      orders.map(({ orderId }) => orderId),
      members.map(({ email }) => email),
      clients.flatMap(({ email }) => email ?? []),
    ];
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
  });

  it('refers to nothing that is not there', () => {
    const people = new Set([
      ...members.map(({ memberId }) => memberId),
      ...staff.map(({ personId }) => personId),
    ]);
    const known = {
      activity: new Set(activities.map(({ activityId }) => activityId)),
      client: new Set(clients.map(({ clientId }) => clientId)),
      adviser: new Set(
        staff.filter(({ roles }) => roles.includes('adviser')).map(({ personId }) => personId),
      ),
    };
    for (const { adviserId } of members) expect(known.adviser).toContain(adviserId);
    for (const { coordinatorIds } of activities)
      for (const id of coordinatorIds) expect(people).toContain(id);
    for (const { memberId, activityId, clientId } of contracts) {
      expect(people).toContain(memberId);
      expect(known.activity).toContain(activityId);
      if (clientId) expect(known.client).toContain(clientId);
    }
    for (const { activityId, clientId } of orders) {
      expect(known.activity).toContain(activityId);
      expect(known.client).toContain(clientId);
    }
    for (const { activityId } of losses) expect(known.activity).toContain(activityId);
  });

  it('sends mail to nobody real', () => {
    const emails = [...staff, ...members, ...clients].flatMap(({ email }) => email ?? []);
    for (const email of emails) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
  });

  it('has the size, the countries and the kinds of work of its description', () => {
    expect(members.length).toBeGreaterThanOrEqual(390);
    expect(members.length).toBeLessThanOrEqual(420);
    expect(activities.length).toBeGreaterThanOrEqual(110);
    expect(clients.length).toBeGreaterThanOrEqual(85);
    for (const country of countries)
      expect(members.filter((member) => member.country === country)).not.toEqual([]);
    for (const employment of ['fixed-term', 'permanent', 'occasional', 'artist', 'technician']) {
      expect(members.filter((member) => member.employment === employment).length).toBeGreaterThan(10);
    }
    for (const state of ['concluded', 'validated', 'entered', 'cancelled']) {
      expect(contracts.filter((contract) => contract.state === state).length).toBeGreaterThan(50);
    }
    const shared = Map.groupBy(members, ({ householdId }) => householdId ?? '');
    expect([...shared.values()].filter((runtime) => runtime.length === 2).length).toBeGreaterThan(20);
  });

  it('has contracts that could be carried out', () => {
    for (const { startsOn, endsOn, plannedDays, concludedOn, hours = 0, cachets = 0 } of contracts) {
      expect(plannedDays).toBeLessThanOrEqual(daysBetween(startsOn, endsOn) + 1);
      expect(hours).toBeLessThanOrEqual(plannedDays * 24);
      expect(cachets).toBeLessThanOrEqual(plannedDays * 3);
      if (concludedOn) expect(concludedOn <= startsOn).toBe(true);
    }
    const before = contracts.filter(({ concludedOn }) => concludedOn && concludedOn < '2020-03-17');
    expect(before.length).toBeGreaterThan(contracts.length / 2);
    expect(before.length).toBeLessThan(contracts.length - 30);
    const french = contracts.filter(({ memberId }) => {
      const member = members.find((one) => one.memberId === memberId);
      return member?.employment === 'artist' || member?.employment === 'technician';
    });
    expect(french.filter(({ hours }) => hours === undefined)).toEqual([]);
  });

  it('lost what the announcement says, to its scale', () => {
    const total = (month: string, field: 'turnoverCents' | 'previousYearCents' | 'daysLost') =>
      losses.reduce((sum, loss) => sum + (loss.month === month ? loss[field] : 0), 0);
    const remaining = ['2020-02', '2020-03', '2020-04'].map(
      (month) => total(month, 'turnoverCents') / total(month, 'previousYearCents'),
    );
    expect(remaining.map((share) => share.toFixed(4))).toEqual(['0.9000', '0.5000', '0.2500']);
    const days = losses.reduce((sum, { daysLost }) => sum + daysLost, 0);
    const scaled = (75_000 * members.length) / 27_000;
    expect(days).toBeGreaterThan(scaled);
    expect(days).toBeLessThan(scaled + 3);
  });
});

describe('made-up numbers', () => {
  it('pass the checks of each country', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...countries), (seed, country) => {
        const iban = makeIban(country, createRandom(seed, 'iban'));
        expect(iban).toSatisfy(isValidIBAN);
      }),
    );
  });

  it('pass the checks of VAT numbers', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed, 'vat');
        const belgian = makeVatNumber('BE', random) ?? '';
        expect(belgian).toMatch(/^BE0\d{9}$/);
        expect((Number(belgian.slice(2, 10)) + Number(belgian.slice(10))) % 97).toBe(0);
        const french = makeVatNumber('FR', random) ?? '';
        expect(french).toMatch(/^FR\d{11}$/);
        const company = french.slice(4);
        expect((12 + 3 * (Number(company) % 97)) % 97).toBe(Number(french.slice(2, 4)));
        const luhn = [...company].reverse().map((digit, at) => Number(digit) * (1 + (at % 2)));
        expect(luhn.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10).toBe(0);
      }),
    );
  });
});

describe('loading it', () => {
  it('fills the registers, which then say the same as its files', async () => {
    const store = openStore();
    await expect(loadDemonstration(store)).resolves.toBe(true);
    for (const register of registerNames) {
      const result = await importRegister(store, register, demonstrationCsv(register), {
        language: 'en',
        clock: { now: () => 0 },
      });
      expect(result).toEqual({
        accepted: 0,
        unchanged: cooperative[register].length,
        rejected: [],
        rejectedCount: 0,
      });
    }
    const registers = openRegisters(store);
    await expect(registers.person('nour')).resolves.toMatchObject({ roles: ['member'], language: 'fr' });
    await expect(registers.person('bruno')).resolves.toMatchObject({
      roles: ['member', 'coordinator', 'board-delegate'],
    });
    expect((await registers.household('h-nour')).map(({ memberId }) => memberId)).toEqual(['nour', 'sami']);
    expect(await registers.listStaff()).toHaveLength(staff.length);
  });

  it('loads the staff alone when asked to', async () => {
    const store = openStore();
    await loadDemonstration(store, { staffOnly: true });
    const registers = openRegisters(store);
    expect(await registers.listStaff()).toHaveLength(staff.length);
    expect((await registers.listMembers()).items).toEqual([]);
  });

  it('happens once, and leaves alone what people did since', async () => {
    const store = openStore();
    await loadDemonstration(store);
    const stored = await store.get<object>(keys.member('nour'));
    const data = { ...stored?.data, name: 'Nour' };
    await store.transact([{ op: 'put', key: keys.member('nour'), data, when: { version: 1 } }]);
    await expect(loadDemonstration(store)).resolves.toBe(false);
    expect((await store.get(keys.member('nour')))?.data).toEqual(data);
  });

  it.each([1, 10, 30, 60])('is completed after it was cut off at transaction %i', async (cutAt) => {
    const store = openStore();
    let transactions = 0;
    const failing: Store = {
      get: (key) => store.get(key),
      query: (query) => store.query(query),
      transact: (writes, effects) => {
        transactions += 1;
        return transactions >= cutAt ? Promise.reject(new Error('cut off')) : store.transact(writes, effects);
      },
    };
    await expect(loadDemonstration(failing)).rejects.toThrow('cut off');
    await expect(loadDemonstration(store)).resolves.toBe(true);
    const registers = openRegisters(store);
    expect((await registers.listMembers({ limit: 1_000 })).items).toHaveLength(members.length);
    const kept = contracts.filter(({ memberId }) => memberId === 'nour').map(({ contractId }) => contractId);
    expect((await registers.contractsOf('nour')).map(({ contractId }) => contractId)).toEqual(kept.sort());
  });
});
