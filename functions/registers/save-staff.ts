/**
 * Writes a person of the staff with the pointers from their roles; read back through the registers. Whoever loses a role
 * has to sign in again.
 */
import { type Staff, staffSchema } from '../../workflows/registers/records.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { endAllSessions } from '../platform/sessions-ended.ts';
import type { Item, Store, Write } from '../platform/store/port.ts';

/**
 * Stores the person and one copy under each role (read without a second step), and takes away the copies of
 * roles no longer held, all in one transaction. Writing the same again changes nothing. Sessions of somebody who loses
 * a role are ended before: should this be cut off in between, they have signed in once more than needed.
 * @param realTime what sessions go by
 * @throws ZodError when it is no staff record
 * @throws TransientFailure when others kept writing the same person
 */
export async function saveStaff(store: Store, staff: Staff, realTime: Clock = systemClock): Promise<void> {
  const record = staffSchema.parse(staff);
  return retryOnConflict(async () => {
    const stored = await store.get<Staff>(keys.staff(record.personId));
    if (stored && sameStaff(stored.data, record)) return;
    if (stored?.data.roles.some((role) => !record.roles.includes(role)))
      await endAllSessions(store, [record.personId], realTime);
    await store.transact([...(await replaceStaff(store, stored, record))]);
  }, staffIsBusy);
}

/**
 * Takes the person off the staff list, with the copies under their roles; their sessions end.
 * @param realTime what sessions go by
 * @returns false when there was nobody
 * @throws TransientFailure when others kept writing the same person
 */
export async function removeStaff(
  store: Store,
  personId: string,
  realTime: Clock = systemClock,
): Promise<boolean> {
  await endAllSessions(store, [personId], realTime);
  return retryOnConflict(async () => {
    const stored = await store.get<Staff>(keys.staff(personId));
    if (!stored) return false;
    const copies = await Promise.all(stored.data.roles.map((role) => store.get(keys.role(role, personId))));
    const items = [stored, ...copies.filter((copy) => copy !== undefined)];
    await store.transact(
      items.map(({ pk, sk, version }) => ({ op: 'delete', key: { pk, sk }, when: { version } })),
    );
    return true;
  }, staffIsBusy);
}

const staffIsBusy = () =>
  new TransientFailure('the same person of the staff is being written by too many at once');

/** The writes for somebody whom the staff list does not have yet. */
export function addStaff(staff: Staff): Write[] {
  return [
    putPerson(undefined, staff),
    ...new Set(staff.roles).values().map((role) => putRole(undefined, role, staff)),
  ];
}

async function replaceStaff(store: Store, stored: Item<Staff> | undefined, staff: Staff): Promise<Write[]> {
  if (!stored) return addStaff(staff);
  const concerned = new Set([...stored.data.roles, ...staff.roles]);
  const copies = await Promise.all(
    [...concerned].map(async (role) => ({ role, copy: await store.get(keys.role(role, staff.personId)) })),
  );
  return [
    putPerson(stored, staff),
    ...copies.flatMap(({ role, copy }): Write[] => {
      if (staff.roles.includes(role)) return [putRole(copy, role, staff)];
      if (!copy) return [];
      return [{ op: 'delete', key: keys.role(role, staff.personId), when: { version: copy.version } }];
    }),
  ];
}

function putPerson(stored: Item | undefined, staff: Staff): Write {
  const index = { pk: indexes.staff, sk: staff.personId };
  return { op: 'put', key: keys.staff(staff.personId), data: staff, when: conditionOn(stored), index };
}

function putRole(stored: Item | undefined, role: string, staff: Staff): Write {
  return { op: 'put', key: keys.role(role, staff.personId), data: staff, when: conditionOn(stored) };
}

function conditionOn(stored: Item | undefined) {
  return stored ? { version: stored.version } : 'absent';
}

function sameStaff(a: Staff, b: Staff): boolean {
  return JSON.stringify(staffSchema.parse(a)) === JSON.stringify(b);
}
