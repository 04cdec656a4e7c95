/**
 * The registers as every other function reads them: before it the imports and the demonstration, which fill
 * them; after it whatever needs to know a person, an Activité, a client, a contract or an order.
 */
import { isLanguage, type Language } from '../../workflows/language.ts';
import {
  type Activity,
  type Client,
  type Contract,
  type Country,
  type Member,
  type Order,
  type Role,
  roles,
  type Staff,
} from '../../workflows/registers/records.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Key, Page, Store } from '../platform/store/port.ts';

export { saveStaff } from './save-staff.ts';

/** A member as stored: the register's fields, and what imports noticed about the account. */
export interface RegisteredMember extends Member {
  /** The account before the last change; absent when there was none. */
  readonly previousIban?: string;
  /** Instant (ISO 8601) of the last change, a first account included; absent when it never changed. */
  readonly ibanChangedAt?: string;
  /** Who changed it, and who of finance confirmed that change; absent while nobody has. */
  readonly ibanChangedBy?: string;
  readonly ibanConfirmedAt?: string;
  readonly ibanConfirmedBy?: string;
  /** The addresses that the register had before, the latest first, with the instant until which each was right. */
  readonly earlierEmails?: readonly { readonly email: string; readonly until: string }[];
}

/** One human being: what the staff list and the members' register say under the same id. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly member?: RegisteredMember;
  /** For a partner office the countries it speaks for, for an adviser those advised; absent or empty: all. */
  readonly countries?: readonly Country[];
}

export interface PageRequest {
  /** At most this many (default 100, at most 1,000). */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface RecordPage<Entry> {
  readonly items: readonly Entry[];
  /** Present when there may be more. Opaque. */
  readonly next?: string;
}

/** Every read of one record answers undefined when the register does not know the id. */
export interface Registers {
  member(memberId: string): Promise<RegisteredMember | undefined>;
  activity(activityId: string): Promise<Activity | undefined>;
  client(clientId: string): Promise<Client | undefined>;
  contract(contractId: string): Promise<Contract | undefined>;
  order(orderId: string): Promise<Order | undefined>;
  staff(personId: string): Promise<Staff | undefined>;
  /** Everybody of the household, by id, those who left included. */
  household(householdId: string): Promise<RegisteredMember[]>;
  /** The Activités that the person coordinates, by id. */
  activitiesOf(personId: string): Promise<Activity[]>;
  contractsOf(memberId: string): Promise<Contract[]>;
  ordersOf(activityId: string): Promise<Order[]>;
  staffWithRole(role: Role): Promise<Staff[]>;
  listStaff(): Promise<Staff[]>;
  /** By id; eventually consistent on AWS. */
  listMembers(page?: PageRequest): Promise<RecordPage<RegisteredMember>>;
  listActivities(page?: PageRequest): Promise<RecordPage<Activity>>;
  /**
   * Who somebody is and what they may do; three reads at once.
   * @param today `YYYY-MM-DD` in Brussels: somebody who left before that day is no member any more. Without it,
   *   a leaving date of any kind ends the membership.
   */
  person(personId: string, today?: string): Promise<Person | undefined>;
}

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

async function readAll<Data>(store: Store, query: { pk: string; prefix?: string; index?: boolean }) {
  const items: Page<Data>['items'][number][] = [];
  let after: string | undefined;
  do {
    const page: Page<Data> = await store.query<Data>({
      ...query,
      limit: 1_000,
      ...(after !== undefined && { after }),
    });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
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
