/**
 * Stores records of a register that changed, with their pointers: before it the checked rows of an import,
 * after it the store. Rows share transactions; a row that meets another writer is tried again alone.
 */
import { dayOf } from '../../workflows/days.ts';
import type { RegisterName, RegisterRecord } from '../../workflows/registers/register-forms.ts';
import { placeOf, putRecord } from '../registers/register-writes.ts';
import { isStillMember, type RegisteredMember } from '../registers/store.ts';
import { type Clock, systemClock } from './clock.ts';
import { TransientFailure } from './failures.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { endAllSessions } from './sessions-ended.ts';
import { MAX_WRITES } from './store/limits.ts';
import { ConditionFailed, type Effect, type Item, type Store, type Write } from './store/port.ts';

export interface SaveContext {
  readonly store: Store;
  readonly register: RegisterName;
  /** The fields that the records speak about; what is stored of others stays. */
  readonly fields: ReadonlySet<string>;
  /** Instant (ISO 8601) noted when a member's account changes. */
  readonly changedAt: string;
  /** Who hands the records in; noted with the change of an account. */
  readonly changedBy?: string;
  /** What is told when a member's account or address changes, in the same transaction. */
  tellChange?(before: RegisteredMember, after: RegisteredMember): Effect[];
  /** What sessions go by, which end for whoever leaves or comes back; by default the system's clock. */
  readonly realTime?: Clock;
}

/** A record with what storing it takes; nothing when the register already says the same. */
interface Planned {
  readonly record: RegisterRecord;
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
  /** Whose membership ends or begins again. */
  readonly endsSessionsOf?: string;
}

/** @param records each of another key */
export async function saveRecords(context: SaveContext, records: readonly RegisterRecord[]) {
  const planned = await Promise.all(
    records.map(async (record) => planSave(context, record, await read(context, record))),
  );
  const changed = planned.filter(({ writes }) => writes.length > 0);
  // Before: should this be cut off in between, they have signed in once more than needed.
  const leaving = changed.flatMap(({ endsSessionsOf }) => endsSessionsOf ?? []);
  await endAllSessions(context.store, leaving, context.realTime ?? systemClock);
  let unchanged = planned.length - changed.length;
  await Promise.all(
    packed(changed).map(async (group) => {
      try {
        await context.store.transact(
          group.flatMap(({ writes }) => writes),
          group.flatMap(({ effects }) => effects),
        );
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        for (const { record } of group) if (!(await saveAlone(context, record))) unchanged += 1;
      }
    }),
  );
  return { accepted: planned.length - unchanged, unchanged };
}

/** Rows side by side in as few transactions as hold them. */
function packed(rows: readonly Planned[]): Planned[][] {
  const groups: Planned[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = row.writes.length + row.effects.length;
    if (size > room) {
      groups.push([]);
      room = MAX_WRITES;
    }
    groups.at(-1)?.push(row);
    room -= size;
  }
  return groups;
}

async function read({ store, register }: SaveContext, record: RegisterRecord) {
  return store.get<RegisterRecord>(placeOf(register, record).key);
}

function planSave(
  context: SaveContext,
  record: RegisterRecord,
  stored: Item<RegisterRecord> | undefined,
): Planned {
  if (!stored) return { record, writes: putRecord(context.register, record, undefined), effects: [] };
  const kept = Object.entries(stored.data).filter(([name]) => !context.fields.has(name));
  const merged = { ...Object.fromEntries(kept), ...record } as RegisterRecord;
  if (content(merged) === content(stored.data)) return { record, writes: [], effects: [] };
  const noted = context.register === 'members' ? noteAccount(merged, stored.data, context) : merged;
  const writes = putRecord(context.register, noted, stored);
  const effects = tellAccount(context, stored.data, noted);
  return { record, writes, effects, ...membershipChange(context, stored.data, noted) };
}

/** Who is told is whom the register knew before: whoever changes the account may have changed the address too. */
function tellAccount(context: SaveContext, before: RegisterRecord, after: RegisterRecord): Effect[] {
  if (context.register !== 'members') return [];
  const [known, now] = [before as RegisteredMember, after as RegisteredMember];
  if (now.ibanChangedAt === undefined || now.ibanChangedAt === known.ibanChangedAt) return [];
  return context.tellChange?.(known, now) ?? [];
}

function membershipChange(
  { register, changedAt }: SaveContext,
  before: RegisterRecord,
  after: RegisterRecord,
): Pick<Planned, 'endsSessionsOf'> {
  if (register !== 'members') return {};
  const today = dayOf(Date.parse(changedAt));
  const [known, now] = [before as RegisteredMember, after as RegisteredMember];
  return isStillMember(known, today) === isStillMember(now, today) ? {} : { endsSessionsOf: now.memberId };
}

function content(record: RegisterRecord): string {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Remembers the account before a change and when it changed: payments to a new account wait a while. A first
 * account changes nothing; an account taken away and given back is the same account.
 */
function noteAccount(
  merged: RegisterRecord,
  stored: RegisterRecord,
  { changedAt, changedBy }: SaveContext,
): RegisteredMember {
  const after = merged as RegisteredMember;
  const before = stored as RegisteredMember;
  const known = before.iban ?? before.previousIban;
  if (known === undefined || after.iban === before.iban) return after;
  if (after.iban === undefined) return { ...after, previousIban: known };
  if (after.iban === known) return after;
  const { ibanChangedBy: _by, ibanConfirmedAt: _at, ibanConfirmedBy: _who, ...rest } = after;
  const who = changedBy === undefined ? {} : { ibanChangedBy: changedBy };
  return { ...rest, ...who, previousIban: known, ibanChangedAt: changedAt };
}

/** One row against whatever stands there now. @returns false when there was nothing to write */
async function saveAlone(context: SaveContext, record: RegisterRecord): Promise<boolean> {
  return retryOnConflict(
    async () => {
      const { writes, effects } = planSave(context, record, await read(context, record));
      if (writes.length === 0) return false;
      await context.store.transact(await fitPointers(context.store, writes), effects);
      return true;
    },
    () => new TransientFailure(`others kept writing a record of ${context.register}`),
    5,
  );
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
