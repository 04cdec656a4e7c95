import { beforeEach, describe, expect, it } from 'vitest';
import { indexes, keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { openRegisters, readableLanguage, saveStaff } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Activity, Member, Staff } from '../../../workflows/registers/records.ts';

const nour: Member = {
  memberId: 'nour',
  name: 'Nour El Amrani',
  email: 'nour@members.example',
  country: 'BE',
  language: 'fr',
  employment: 'fixed-term',
  householdId: 'h-1',
  joinedOn: '2015-03-01',
};
const activity: Activity = {
  activityId: 'act-1',
  name: 'Trio Zénith',
  country: 'BE',
  sector: 'music',
  coordinatorIds: ['nour'],
};
const farid: Staff = {
  personId: 'farid',
  name: 'Farid Benali',
  email: 'farid@entraide.example',
  language: 'fr',
  roles: ['finance', 'adviser'],
  countries: ['BE'],
};

let store: Store;
beforeEach(() => {
  store = createSqliteStore(openDatabase(':memory:'));
});

async function putMember(member: Member) {
  const { memberId, householdId } = member;
  await store.transact([
    {
      op: 'put',
      key: keys.member(memberId),
      data: member,
      when: 'absent',
      index: { pk: indexes.members, sk: memberId },
    },
    ...(householdId
      ? [{ op: 'put', key: keys.household(householdId, memberId), data: {}, when: 'absent' } as const]
      : []),
  ]);
}

async function putActivity(record: Activity) {
  await store.transact([
    { op: 'put', key: keys.activity(record.activityId), data: record, when: 'absent' },
    ...record.coordinatorIds.map(
      (id) =>
        ({ op: 'put', key: keys.coordinator(id, record.activityId), data: {}, when: 'absent' }) as const,
    ),
  ]);
}

describe('the person behind an id', () => {
  it('is unknown when neither register has it', async () => {
    await expect(openRegisters(store).person('nobody')).resolves.toBeUndefined();
  });

  it('joins membership, coordination and the roles of the staff', async () => {
    await putMember(nour);
    await putActivity(activity);
    await saveStaff(store, { ...farid, personId: 'nour', roles: ['board-delegate'] });
    const person = await openRegisters(store).person('nour');
    expect(person).toMatchObject({
      personId: 'nour',
      roles: ['member', 'coordinator', 'board-delegate'],
      countries: ['BE'],
      member: nour,
    });
  });

  it.each([
    { leftOn: '2020-04-01', today: '2020-04-01', roles: ['member'] },
    { leftOn: '2020-04-01', today: '2020-04-02', roles: [] },
    { leftOn: '2020-04-01', today: undefined, roles: [] },
  ])('who left on $leftOn has the roles $roles on $today', async ({ leftOn, today, roles }) => {
    await putMember({ ...nour, leftOn });
    expect((await openRegisters(store).person('nour', today))?.roles).toEqual(roles);
  });

  it.each([
    { language: 'nl', country: 'BE', spoken: 'nl' },
    { language: 'ar', country: 'BE', spoken: 'fr' },
    { language: 'it', country: 'AT', spoken: 'de' },
    { language: 'fy', country: 'NL', spoken: 'nl' },
    { language: 'hu', country: 'HU', spoken: 'en' },
    { language: 'hu', country: undefined, spoken: 'en' },
  ] as const)('reads $spoken for $language in $country', ({ language, country, spoken }) => {
    expect(readableLanguage(language, country)).toBe(spoken);
  });
});

describe('records that belong together', () => {
  it('gives the household and the Activités of a person', async () => {
    await putMember(nour);
    await putMember({ ...nour, memberId: 'sami', name: 'Sami' });
    await putMember({ ...nour, memberId: 'alone', householdId: 'h-11' });
    await putActivity(activity);
    const registers = openRegisters(store);
    expect((await registers.household('h-1')).map(({ memberId }) => memberId)).toEqual(['nour', 'sami']);
    await expect(registers.activitiesOf('nour')).resolves.toEqual([activity]);
    await expect(registers.activitiesOf('sami')).resolves.toEqual([]);
  });

  it('pages through the members', async () => {
    for (const memberId of ['a', 'b', 'c']) await putMember({ ...nour, memberId });
    const registers = openRegisters(store);
    const first = await registers.listMembers({ limit: 2 });
    const second = await registers.listMembers({ limit: 2, after: first.next ?? '' });
    expect([first, second].map(({ items }) => items.map(({ memberId }) => memberId))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(second.next).toBeUndefined();
  });
});

describe('the staff', () => {
  it('is found by role, and under its new roles only once they change', async () => {
    await saveStaff(store, farid);
    await saveStaff(store, { ...farid, personId: 'fien', roles: ['finance'] });
    await saveStaff(store, { ...farid, roles: ['adviser', 'auditor'] });
    const registers = openRegisters(store);
    const found = async (role: 'finance' | 'adviser' | 'auditor') =>
      (await registers.staffWithRole(role)).map(({ personId, roles }) => ({ personId, roles }));
    expect(await found('finance')).toEqual([{ personId: 'fien', roles: ['finance'] }]);
    expect(await found('adviser')).toEqual([{ personId: 'farid', roles: ['adviser', 'auditor'] }]);
    expect(await found('auditor')).toEqual([{ personId: 'farid', roles: ['adviser', 'auditor'] }]);
    expect((await registers.listStaff()).map(({ personId }) => personId)).toEqual(['farid', 'fien']);
  });

  it('is not written again when nothing changed', async () => {
    await saveStaff(store, farid);
    await saveStaff(store, { ...farid });
    expect((await store.get(keys.staff('farid')))?.version).toBe(1);
  });

  it('keeps one truth when two writers meet', async () => {
    await Promise.all(
      (['finance', 'adviser', 'auditor'] as const).map((role) =>
        saveStaff(store, { ...farid, roles: [role] }),
      ),
    );
    const registers = openRegisters(store);
    const [held] = (await registers.staff('farid'))?.roles ?? [];
    for (const role of ['finance', 'adviser', 'auditor'] as const) {
      expect(await registers.staffWithRole(role)).toHaveLength(role === held ? 1 : 0);
    }
  });

  it('refuses somebody without a role', async () => {
    await expect(saveStaff(store, { ...farid, roles: [] })).rejects.toThrow();
  });
});
