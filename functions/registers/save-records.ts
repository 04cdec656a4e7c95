/**
 * Stores records of a register that changed, with their pointers: before it the checked rows of an import,
 * after it the store. Rows share transactions; a row that meets another writer is tried again alone.
 */

import { dayOfInstant } from '../../workflows/calendar.ts';
import type { RegisterName, RegisterRecord } from '../../workflows/registers/register-forms.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { TransientFailure } from '../platform/failures.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { endAllSessions } from '../platform/sessions-ended.ts';
import { MAX_WRITES } from '../platform/store/limits.ts';
import { ConditionFailed, type Effect, type Item, type Store, type Write } from '../platform/store/port.ts';
import { noteMemberChange, noteNewMember } from './member-changes.ts';
import { placeOf, putRecord } from './register-writes.ts';
import { isStillMember, type RegisteredMember } from './store.ts';

export interface SaveContext {
  readonly store: Store;
  readonly register: RegisterName;
  /** The fields that the records speak about; what is stored of others stays. */
  readonly fields: ReadonlySet<string>;
  /** Instant (ISO 8601) noted when a member's account changes. */
  readonly changedAt: string;
  /** Who hands the records in; noted with the change of an account. */
  readonly changedBy?: string;
  /** What is told when a member changes, in the same transaction. */
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
  const isMember = context.register === 'members';
  if (!stored) {
    const noted = isMember ? noteNewMember(record as RegisteredMember, context) : record;
    return { record, writes: putRecord(context.register, noted, undefined), effects: [] };
  }
  const kept = Object.entries(stored.data).filter(([name]) => !context.fields.has(name));
  const merged = { ...Object.fromEntries(kept), ...record } as RegisterRecord;
  if (content(merged) === content(stored.data)) return { record, writes: [], effects: [] };
  if (!isMember) return { record, writes: putRecord(context.register, merged, stored), effects: [] };
  const before = stored.data as RegisteredMember;
  const noted = noteMemberChange(before, merged as RegisteredMember, context);
  const writes = putRecord(context.register, noted, stored);
  // Who is told is whom the register knew before: whoever changes the account may have changed the address too.
  const effects = context.tellChange?.(before, noted) ?? [];
  return { record, writes, effects, ...membershipChange(context, before, noted) };
}

function membershipChange(
  { changedAt }: SaveContext,
  before: RegisteredMember,
  after: RegisteredMember,
): Pick<Planned, 'endsSessionsOf'> {
  const today = dayOfInstant(changedAt);
  return isStillMember(before, today) === isStillMember(after, today)
    ? {}
    : { endsSessionsOf: after.memberId };
}

function content(record: RegisterRecord): string {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
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
