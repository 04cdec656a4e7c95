/**
 * The registers as every other function reads them: before it the imports and the demonstration, which fill
 * them; after it whatever needs to know a person, an Activité, a client, a contract or an order.
 */

import { isLanguage, type Language } from '../../workflows/language.ts';
import {
  type Country,
  type Member,
  type Role,
  roles,
  type Staff,
} from '../../workflows/registers/records.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { PageRequest, Person, RecordPage, RegisteredMember, Registers } from '../platform/registers.ts';
import type { Key, Store } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';

export type { PageRequest, Person, RecordPage, RegisteredMember, Registers } from '../platform/registers.ts';
export { saveStaff } from './save-staff.ts';

export function openRegisters(store: Store): Registers {
  async function read<Entry>(key: Key): Promise<Entry | undefined> {
    return (await store.get<Entry>(key))?.data;
  }
  /** The records that the pointer items of a partition lead to; a pointer whose record is gone is passed over. */
  async function follow<Entry>(from: Key, keyOf: (id: string) => Key): Promise<Entry[]> {
    const pointers = await readAll(store, { pk: from.pk, prefix: from.sk });
    const records = await Promise.all(
      pointers.map((pointer) => read<Entry>(keyOf(pointer.sk.slice(from.sk.length)))),
    );
    return records.filter((record) => record !== undefined);
  }
  async function list<Entry>(pk: string, page: PageRequest = {}): Promise<RecordPage<Entry>> {
    const { items, next } = await store.query<Entry>({ pk, index: true, ...page });
    return { items: items.map(({ data }) => data), ...(next !== undefined && { next }) };
  }
  async function allStaff(query: { pk: string; index?: boolean }): Promise<Staff[]> {
    return (await readAll<Staff>(store, query)).map(({ data }) => data);
  }

  const registers: Registers = {
    member: (memberId) => read(keys.member(memberId)),
    activity: (activityId) => read(keys.activity(activityId)),
    client: (clientId) => read(keys.client(clientId)),
    contract: (contractId) => read(keys.contract(contractId)),
    order: (orderId) => read(keys.order(orderId)),
    staff: (personId) => read(keys.staff(personId)),
    household: (householdId) => follow(keys.household(householdId, ''), keys.member),
    activitiesOf: (personId) => follow(keys.coordinator(personId, ''), keys.activity),
    contractsOf: (memberId) => follow(keys.memberContract(memberId, ''), keys.contract),
    ordersOf: (activityId) => follow(keys.activityOrder(activityId, ''), keys.order),
    staffWithRole: (role) => allStaff({ pk: keys.role(role, '').pk }),
    listStaff: () => allStaff({ pk: indexes.staff, index: true }),
    listMembers: (page) => list(indexes.members, page),
    listActivities: (page) => list(indexes.activities, page),
    async person(personId, today) {
      const { pk, sk } = keys.coordinator(personId, '');
      const [staff, member, coordinated] = await Promise.all([
        registers.staff(personId),
        registers.member(personId),
        store.query({ pk, prefix: sk, limit: 1 }),
      ]);
      return describePerson(personId, { staff, member, coordinates: coordinated.items.length > 0, today });
    },
  };
  return registers;
}

interface Known {
  readonly staff: Staff | undefined;
  readonly member: RegisteredMember | undefined;
  readonly coordinates: boolean;
  readonly today: string | undefined;
}

function describePerson(personId: string, { staff, member, coordinates, today }: Known): Person | undefined {
  const source = staff ?? member;
  if (!source) return undefined;
  const held = new Set<Role>(staff?.roles);
  if (member && isStillMember(member, today)) held.add('member');
  if (coordinates) held.add('coordinator');
  return {
    personId,
    name: source.name,
    email: source.email,
    language: readableLanguage(source.language, member?.country ?? staff?.countries?.[0]),
    roles: roles.filter((role) => held.has(role)),
    ...(member && { member }),
    ...(staff?.countries && { countries: staff.countries }),
  };
}

/** @param today `YYYY-MM-DD` in Brussels; without it, a leaving date of any kind ends the membership */
export function isStillMember({ leftOn }: Member, today: string | undefined): boolean {
  return leftOn === undefined || (today !== undefined && today <= leftOn);
}

const languageOfCountry: Partial<Record<Country, Language>> = {
  BE: 'fr',
  FR: 'fr',
  NL: 'nl',
  DE: 'de',
  AT: 'de',
};

/** The language itself when the plan speaks it, else the one most read in the country, else English. */
export function readableLanguage(language: string, country?: Country): Language {
  if (isLanguage(language)) return language;
  return (country && languageOfCountry[country]) ?? 'en';
}
