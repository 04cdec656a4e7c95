/** The registers as functions read them: people, Activités, clients, contracts and orders, by id. */
import type { Language } from '../../workflows/language.ts';
import type {
  Activity,
  Client,
  Contract,
  Country,
  Member,
  Order,
  Role,
  Staff,
} from '../../workflows/registers/records.ts';

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
