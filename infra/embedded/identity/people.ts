/** Everybody who can sign in on the embedded runtime: the staff, then the members, as the registers have them. */

import type { RecordPage, Registers } from '../../../functions/registers/store.ts';
import { type Role, roles } from '../../../workflows/registers/records.ts';

export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * Reads the registers list by list rather than person by person; the roles are those of `Registers.person`.
 * @param today `YYYY-MM-DD` in Brussels, to tell who is still a member
 */
export async function listPeople(registers: Registers, today: string): Promise<LocalPerson[]> {
  const [staff, members, activities] = await Promise.all([
    registers.listStaff(),
    readPages((page) => registers.listMembers(page)),
    readPages((page) => registers.listActivities(page)),
  ]);
  const people = new Map<string, { name: string; held: Set<Role> }>();
  for (const { personId, name, roles: held } of staff) people.set(personId, { name, held: new Set(held) });
  for (const { memberId, name, leftOn } of members) {
    const person = people.get(memberId) ?? { name, held: new Set<Role>() };
    if (leftOn === undefined || today <= leftOn) person.held.add('member');
    people.set(memberId, person);
  }
  for (const personId of activities.flatMap(({ coordinatorIds }) => coordinatorIds)) {
    people.get(personId)?.held.add('coordinator');
  }
  return Array.from(people, ([id, { name, held }]) => ({
    id,
    name,
    roles: roles.filter((role) => held.has(role)),
  }));
}

async function readPages<Record>(
  read: (page: { limit: number; after?: string }) => Promise<RecordPage<Record>>,
): Promise<Record[]> {
  const records: Record[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit: 1_000, ...(after !== undefined && { after }) });
    records.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return records;
}
