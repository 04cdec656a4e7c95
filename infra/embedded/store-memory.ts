/**
 * The partitions of the embedded store that were used last, in memory. Writes change them at once; the table follows
 * before the group is committed, so that an item that changes several times in a group is written once.
 */
import { decodeCursor, encodeCursor } from '../../functions/platform/store/cursor.ts';
import type { Item, Key, Page, Query, Write } from '../../functions/platform/store/port.ts';
import type { Document } from './store-documents.ts';
import type { ItemsTable } from './store-items.ts';
import { Row } from './store-row.ts';

interface Partition {
  readonly rows: Map<string, Row>;
  /** Whether all of its items are here: then what is not here does not exist. */
  isWhole: boolean;
  /** Whether it was found to hold too much for that. */
  isLarge: boolean;
  /** The rows of a whole partition in order, until one comes or goes. */
  sorted: readonly Row[] | undefined;
}

/** Partitions of up to so many items are kept whole. */
const MOST_ROWS = 64;
/** What a row takes beside its data, in characters of JSON. */
const ROW_SIZE = 300;

export class StoreMemory {
  readonly #table: ItemsTable;
  readonly #capacity: number;
  /** Used since the last turn-over, and before it: what is not used between two turn-overs is forgotten. */
  #young = new Map<string, Partition>();
  #old = new Map<string, Partition>();
  #youngSize = 0;
  #dirty: Row[] = [];

  /** @param capacity how much is remembered, in characters of JSON */
  constructor(table: ItemsTable, capacity: number) {
    this.#table = table;
    this.#capacity = capacity;
  }

  /** What stands at the key; undefined when nothing does. */
  find(key: Key): Row | undefined {
    const partition = this.#use(key.pk);
    const known = partition?.rows.get(key.sk);
    if (known) return known.exists ? known : undefined;
    if (partition?.isWhole) return undefined;
    const stored = this.#table.find(key);
    if (!stored) return undefined;
    const row = Row.from(stored);
    this.#enter(row, stored.data.length);
    return row;
  }

  /** Carries out a write that is allowed, on what `find` answered for its key. @param document of a put */
  apply(write: Write, row: Row | undefined, document: Document): void {
    if (write.op === 'check') return;
    const written = row ?? this.#rowAt(write.key);
    if (!written.isDirty) this.#dirty.push(written);
    if (write.op === 'put') {
      if (!written.exists) this.#unsort(write.key.pk);
      written.put(write, document);
    } else if (write.op === 'add') written.add(write.counters);
    else {
      this.#unsort(write.key.pk);
      written.delete();
    }
  }

  /** One page of at most `size` items. */
  query(query: Query, size: number): Page {
    const whole = query.index ? undefined : this.#wholePartition(query.pk);
    if (whole) return pageOf(query, size, itemsIn(whole, query));
    this.flush();
    // One more than asked for tells whether anything follows.
    const items = this.#table.page(query, size + 1).map((stored) => {
      const known = this.#use(stored.pk)?.rows.get(stored.sk);
      return (known ?? Row.from(stored)).item;
    });
    return pageOf(query, size, items);
  }

  /** Brings the table up to date. */
  flush(): void {
    const dirty = this.#dirty;
    this.#dirty = [];
    for (const row of dirty) {
      this.#youngSize += ROW_SIZE + row.flush(this.#table);
      if (!row.exists) this.#use(row.key.pk)?.rows.delete(row.key.sk);
    }
    if (this.#youngSize > this.#capacity / 2) this.#turnOver();
  }

  /** Forgets everything, also what the table does not have. */
  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#dirty = [];
    this.#youngSize = 0;
  }

  /** Only when the table has everything. */
  #turnOver(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#youngSize = 0;
  }

  #use(pk: string): Partition | undefined {
    const young = this.#young.get(pk);
    if (young) return young;
    const old = this.#old.get(pk);
    if (!old) return undefined;
    this.#old.delete(pk);
    this.#young.set(pk, old);
    this.#youngSize += old.rows.size * ROW_SIZE;
    return old;
  }

  #enter(row: Row, size: number): void {
    this.#partition(row.key.pk).rows.set(row.key.sk, row);
    this.#youngSize += ROW_SIZE + size;
  }

  #partition(pk: string): Partition {
    const known = this.#use(pk);
    if (known) return known;
    const fresh = { rows: new Map<string, Row>(), isWhole: false, isLarge: false, sorted: undefined };
    this.#young.set(pk, fresh);
    this.#youngSize += ROW_SIZE;
    return fresh;
  }

  /** A row for what is not there yet; the one that was deleted in this group, if there is one. */
  #rowAt(key: Key): Row {
    const deleted = this.#use(key.pk)?.rows.get(key.sk);
    if (deleted) return deleted;
    const row = new Row(key);
    this.#enter(row, 0);
    return row;
  }

  #unsort(pk: string): void {
    const partition = this.#use(pk);
    if (partition) partition.sorted = undefined;
  }

  /** The partition with all of its items, read now if need be; undefined when they are too many. */
  #wholePartition(pk: string): Partition | undefined {
    const partition = this.#partition(pk);
    if (partition.isLarge) return undefined;
    if (partition.isWhole) return partition.rows.size <= MOST_ROWS * 4 ? partition : outgrown(partition);
    this.flush();
    const stored = this.#table.findSome(pk, MOST_ROWS + 1);
    if (stored.length > MOST_ROWS) return outgrown(partition);
    for (const one of stored) {
      if (!partition.rows.has(one.sk)) this.#enter(Row.from(one), one.data.length);
    }
    partition.isWhole = true;
    return partition;
  }
}

function outgrown(partition: Partition): undefined {
  partition.isWhole = false;
  partition.isLarge = true;
  partition.sorted = undefined;
}

function itemsIn(partition: Partition, query: Query): Iterable<Item> {
  const { prefix = '', descending = false } = query;
  const after = decodeCursor(query)?.[0];
  partition.sorted ??= [...partition.rows.values()]
    .filter(({ exists }) => exists)
    .toSorted((a, b) => compareBytes(a.key.sk, b.key.sk));
  const beyond = (sk: string) =>
    after === undefined || (descending ? compareBytes(sk, after) < 0 : compareBytes(sk, after) > 0);
  const matching = partition.sorted.filter(({ key: { sk } }) => sk.startsWith(prefix) && beyond(sk));
  return (descending ? matching.toReversed() : matching).values().map(({ item }) => item);
}

/** At most `size` of the items, and the cursor when there are more. */
function pageOf(query: Query, size: number, items: Iterable<Item>): Page {
  const page: Item[] = [];
  for (const item of items) {
    const last = page.at(-1);
    if (page.length === size && last) return { items: page, next: encodeCursor(query, last) };
    page.push(item);
  }
  return { items: page };
}

/** The order of UTF-8, in which SQLite and DynamoDB sort; that of UTF-16 differs above the surrogates. */
function compareBytes(one: string, other: string): number {
  if (one === other) return 0;
  if (!ABOVE_SURROGATES.test(one) && !ABOVE_SURROGATES.test(other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const ABOVE_SURROGATES = /[\ud800-\uffff]/;
