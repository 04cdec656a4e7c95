/**
 * The store port: one table of versioned items, read by key or key prefix, written by one kind of call,
 * an all-or-nothing transaction. DynamoDB stands behind it on AWS, SQLite on the embedded home.
 */

/** Partition key and sort key, as in a DynamoDB single-table design: `CLAIM#…` / `TRANSFER#…`. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export interface Item<Data = unknown> extends Key {
  /** 1 when first put, one more at every later write, `add` included. */
  readonly version: number;
  readonly data: Data;
  /** Whole numbers that change by `add` alone; never negative. */
  readonly counters: Readonly<Record<string, number>>;
  /** Where the item stands in the one secondary index; an item without it is not in the index. */
  readonly index?: Key;
  /** Unix time in seconds after which the item may disappear. Never the only guard of a deadline. */
  readonly expiresAt?: number;
}

export type Condition = 'absent' | { readonly version: number };

export type Write =
  /** Creates (`absent`, counters as given) or replaces (`version`; counters stay as they are) an item. */
  | {
      readonly op: 'put';
      readonly key: Key;
      readonly data: unknown;
      readonly when: Condition;
      readonly index?: Key;
      readonly counters?: Readonly<Record<string, number>>;
      readonly expiresAt?: number;
    }
  | { readonly op: 'delete'; readonly key: Key; readonly when: { readonly version: number } }
  /** Adds whole numbers to counters of an existing item; fails if one would fall below zero. */
  | { readonly op: 'add'; readonly key: Key; readonly counters: Readonly<Record<string, number>> }
  /** Writes nothing; the transaction fails unless the condition holds. */
  | { readonly op: 'check'; readonly key: Key; readonly when: Condition };

/**
 * Something to do outside the store once the transaction stands: start a state machine, answer a task token,
 * send a mail. Stored in the same transaction (a transactional outbox), carried out at least once afterwards.
 */
export type Effect =
  | {
      readonly kind: 'start';
      readonly id: string;
      readonly machine: string;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly kind: 'resume'; readonly id: string; readonly taskToken: string; readonly output: unknown }
  | { readonly kind: 'mail'; readonly id: string; readonly mail: Mail };

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Additional headers' values never come from a form. */
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly content: string;
  }[];
}

export interface Query {
  readonly pk: string;
  /** Sort keys that begin with this. */
  readonly prefix?: string;
  /** Read the secondary index (eventually consistent on AWS) instead of the table. */
  readonly index?: boolean;
  readonly descending?: boolean;
  /** At most this many items (default 100, at most 1,000). */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface Page<Data = unknown> {
  readonly items: readonly Item<Data>[];
  /** Present when there may be more. Opaque. */
  readonly next?: string;
}

export interface Store {
  /** The item, read consistently, or undefined. */
  get<Data = unknown>(key: Key): Promise<Item<Data> | undefined>;
  /** Items in the order of their sort keys (bytes, not language). */
  query<Data = unknown>(query: Query): Promise<Page<Data>>;
  /**
   * All of the writes and effects, or none. At most 90 writes, each on another key. A transaction with an
   * `add` must also hold a `put` or `check` that fails the second time, so that it cannot apply twice.
   * @throws ConditionFailed when a condition does not hold: `failed` has the indexes of those writes
   * @throws TransientFailure when the store could not say (throttled, unreachable): safe to try again
   */
  transact(writes: readonly Write[], effects?: readonly Effect[]): Promise<void>;
}

/** A condition of a transaction did not hold; nothing was written. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  readonly failed: readonly number[];
  constructor(failed: readonly number[]) {
    super(`conditions of writes ${failed.join(', ')} did not hold`);
    this.failed = failed;
  }
}
