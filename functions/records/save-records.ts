/**
 * Stores records of a register that changed, with their pointers: before it the checked rows of an import,
 * after it the store. Rows share transactions; a row that meets another writer is tried again alone.
 */

import type { RegisterName, RegisterRecord } from '../../workflows/registers/register-forms.ts';
import { TransientFailure } from '../adapters/failures.ts';
import { MAX_WRITES } from '../adapters/store/limits.ts';
import { ConditionFailed, type Item, type Store, type Write } from '../adapters/store/port.ts';
import { placeOf, putRecord } from './register-writes.ts';
import type { RegisteredMember } from './registers.ts';

export interface SaveContext {
  readonly store: Store;
  readonly register: RegisterName;
  /** The fields that the records speak about; what is stored of others stays. */
  readonly fields: ReadonlySet<string>;
  /** Instant (ISO 8601) noted when a member's account changes. */
  readonly changedAt: string;
}

const ATTEMPTS = 5;

/** @param records each of another key */
export async function saveRecords(context: SaveContext, records: readonly RegisterRecord[]) {
  const planned = await Promise.all(
    records.map(async (record) => ({
      record,
      writes: planSave(context, record, await read(context, record)),
    })),
  );
  const changed = planned.filter(({ writes }) => writes.length > 0);
  let unchanged = planned.length - changed.length;
  await Promise.all(
    packed(changed).map(async (group) => {
      try {
        await context.store.transact(group.flatMap(({ writes }) => writes));
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        for (const { record } of group) if (!(await saveAlone(context, record))) unchanged += 1;
      }
    }),
  );
  return { accepted: planned.length - unchanged, unchanged };
}

/** Rows side by side in as few transactions as hold them. */
function packed<Row extends { readonly writes: readonly Write[] }>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    if (row.writes.length > room) {
      groups.push([]);
      room = MAX_WRITES;
    }
    groups.at(-1)?.push(row);
    room -= row.writes.length;
  }
  return groups;
}

async function read({ store, register }: SaveContext, record: RegisterRecord) {
  return store.get<RegisterRecord>(placeOf(register, record).key);
}

/** Nothing to write when the register already says the same. */
function planSave(
  context: SaveContext,
  record: RegisterRecord,
  stored: Item<RegisterRecord> | undefined,
): Write[] {
  if (!stored) return putRecord(context.register, record, undefined);
  const kept = Object.entries(stored.data).filter(([name]) => !context.fields.has(name));
  const merged = { ...Object.fromEntries(kept), ...record } as RegisterRecord;
  if (content(merged) === content(stored.data)) return [];
  const noted = context.register === 'members' ? noteAccount(merged, stored.data, context.changedAt) : merged;
  return putRecord(context.register, noted, stored);
}

function content(record: RegisterRecord): string {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Remembers the account before a change and when it changed: payments to a new account wait a while. A first
 * account changes nothing; an account taken away and given back is the same account.
 */
function noteAccount(merged: RegisterRecord, stored: RegisterRecord, changedAt: string): RegisteredMember {
  const after = merged as RegisteredMember;
  const before = stored as RegisteredMember;
  const known = before.iban ?? before.previousIban;
  if (known === undefined || after.iban === before.iban) return after;
  if (after.iban === undefined) return { ...after, previousIban: known };
  return after.iban === known ? after : { ...after, previousIban: known, ibanChangedAt: changedAt };
}

/** One row against whatever stands there now. @returns false when there was nothing to write */
async function saveAlone(context: SaveContext, record: RegisterRecord): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const writes = planSave(context, record, await read(context, record));
    if (writes.length === 0) return false;
    try {
      await context.store.transact(await fitPointers(context.store, writes));
      return true;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure(`others kept writing a record of ${context.register}`);
}

/** Drops what is already as wanted among the pointers, should a record have been written without them. */
async function fitPointers(store: Store, [put, ...pointers]: readonly Write[]): Promise<Write[]> {
  const fitted = await Promise.all(
    pointers.map(async (write): Promise<Write[]> => {
      const item = await store.get(write.key);
      if (write.op === 'delete') return item ? [{ ...write, when: { version: item.version } }] : [];
      return item ? [] : [write];
    }),
  );
  return [...(put ? [put] : []), ...fitted.flat()];
}
