/** What is meant to become of one item: several writes on it, one after the other, as the one write they come to. */
import type { Condition, Item, Key, Write } from '../port.ts';

export type Counters = Readonly<Record<string, number>>;

/** `base` is what must stand in the store for it: nothing is asked of counters that are only added to. */
export type Staged = { readonly key: Key; readonly base: Condition | undefined } & (
  | { readonly kind: 'checked' }
  | { readonly kind: 'added'; readonly counters: Counters; readonly times: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'put'; readonly item: Item }
);

/** The writes cannot be one write; they have to be made as they come. */
export class CannotStage extends Error {
  override readonly name = 'CannotStage';
}

/**
 * What the write makes of what is meant already.
 * @param standing the item as it would be read now
 * @throws CannotStage for two writes that no store takes as one
 */
export function staged(before: Staged | undefined, write: Write, standing: Item | undefined): Staged {
  const { key } = write;
  if (write.op === 'check') return before ?? { key, base: write.when, kind: 'checked' };
  if (write.op === 'add') return added(before, key, write.counters);
  if (before?.kind === 'added') throw new CannotStage();
  const base = before ? before.base : write.when;
  if (write.op === 'delete') return { key, base, kind: 'gone' };
  if (before?.kind === 'gone' && before.base !== 'absent') throw new CannotStage();
  return { key, base, kind: 'put', item: itemOf(write, before ? standing : undefined) };
}

function added(before: Staged | undefined, key: Key, more: Counters): Staged {
  if (!before) return { key, base: undefined, kind: 'added', counters: more, times: 1 };
  if (before.kind === 'added')
    return { ...before, counters: sum(before.counters, more), times: before.times + 1 };
  if (before.kind !== 'put' || before.base !== 'absent') throw new CannotStage();
  const { item } = before;
  return {
    ...before,
    item: { ...item, version: item.version + 1, counters: sum(item.counters, more) },
  };
}

/** The counters of an item that replaces one of the store stay unknown here: they are read when they are asked for. */
function itemOf(put: Write & { op: 'put' }, standing: Item | undefined): Item {
  const { key, data, index, expiresAt, counters = standing?.counters ?? {} } = put;
  return {
    ...key,
    version: put.when === 'absent' ? 1 : put.when.version + 1,
    data: asStored(data),
    counters,
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

/** @throws TypeError when JSON cannot hold it */
function asStored(data: unknown): unknown {
  const json: string | undefined = JSON.stringify(data);
  if (json === undefined) throw new TypeError('Nothing that JSON can hold');
  return JSON.parse(json);
}

export function sum(counters: Counters, more: Counters): Counters {
  const all = { ...counters };
  for (const [name, amount] of Object.entries(more)) all[name] = (all[name] ?? 0) + amount;
  return all;
}

/** The one write. */
export function writeOf(one: Staged): Write {
  const { key, base } = one;
  if (base === undefined) return { op: 'add', key, counters: one.kind === 'added' ? one.counters : {} };
  if (one.kind !== 'put') {
    return one.kind === 'gone' && base !== 'absent'
      ? { op: 'delete', key, when: base }
      : { op: 'check', key, when: base };
  }
  const { data, index, expiresAt, counters } = one.item;
  return {
    op: 'put',
    key,
    data,
    when: base,
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(base === 'absent' && { counters }),
  };
}

/** The item as it would be read, over what stands in the store. */
export function seen(one: Staged, stored: Item | undefined): Item | undefined {
  if (one.kind === 'gone') return undefined;
  if (one.kind === 'put')
    return one.base === 'absent' ? one.item : { ...one.item, counters: stored?.counters ?? {} };
  if (one.kind === 'checked' || !stored) return stored;
  return { ...stored, version: stored.version + one.times, counters: sum(stored.counters, one.counters) };
}
