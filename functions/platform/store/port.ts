/**
 * The store port: one table of versioned items, read by key or key prefix, written by one kind of call,
 * an all-or-nothing transaction. DynamoDB stands behind it on AWS, SQLite on the embedded runtime.
 */

/**
 * Partition key and sort key, as in a DynamoDB single-table design: `CLAIM#…` / `TRANSFER#…`; at most 2,048 and
 * 1,024 bytes, neither empty. Partitions under `EFFECT#` are the store's own.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** `data` is a JSON document; it comes back as `JSON.parse(JSON.stringify(data))` would give it. */
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
  /**
   * Creates (`absent`, counters as given) or replaces (`version`) an item: `data`, `index` and `expiresAt` become
   * what is given here, or nothing; counters stay as they are, and giving them then is an error.
   */
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
  /** Adds whole numbers to counters of an existing item (from 0); fails if one would fall below zero. */
  | { readonly op: 'add'; readonly key: Key; readonly counters: Readonly<Record<string, number>> }
  /** Writes nothing; the transaction fails unless the condition holds. */
  | { readonly op: 'check'; readonly key: Key; readonly when: Condition };

/**
 * Something to do outside the store once the transaction stands: start a state machine, answer a task token,
 * send a mail. Stored in the same transaction (a transactional outbox), carried out at least once afterwards.
 * Its `id` comes from the claim and the step, never from the attempt: stored twice, it is still one effect.
 */
export type Effect =
  | {
      readonly kind: 'start';
      readonly id: string;
      readonly machine: string;
      readonly name: string;
      readonly input: unknown;
    }
  | {
      readonly kind: 'resume';
      readonly id: string;
      readonly taskToken: string;
      readonly output: unknown;
      /** The task ends without what it was for: the machine goes where this error leads, and hears nothing else. */
      readonly error?: string;
    }
  | { readonly kind: 'mail'; readonly id: string; readonly mail: Mail; readonly gather?: Gather };

/** Of a mail of which one person may get many at once: those that would be too many go out together as one. */
export interface Gather {
  readonly personId: string;
  /** As they are addressed. */
  readonly name: string;
  readonly kind: 'approvals' | 'operations' | 'moderation';
  /** The mail in a line, in its language. */
  readonly entry: string;
  /** By when it is to be done, ISO 8601. */
  readonly until?: string;
  readonly urgent?: true;
  /** Once this task is decided, nobody needs the mail any more. */
  readonly taskId?: string;
}

/** What a mail says; it is laid out, as text and as HTML, when it is sent, so that what waits stays small. */
export interface Mail {
  readonly to: string;
  /** The outcome, in one line; also the headline. */
  readonly subject: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
  /** What stands out of it: label and value. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Several things that it is about, each with its own link. */
  readonly entries?: readonly (MailLink & { readonly note?: string })[];
  /** The one button. */
  readonly action: MailLink;
  /** Who writes, and whom to ask. */
  readonly signature: string;
  /** How to get no more of these; mail programs do it by one POST (RFC 8058). */
  readonly stop?: MailLink;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface MailLink {
  readonly label: string;
  readonly link: string;
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
  /**
   * Items in the order of their sort keys (bytes, not language); those with equal keys in the index in any order.
   * @throws WrongCursor (a RangeError) when `after` is no cursor of this query; RangeError when `limit` is out of bounds
   */
  query<Data = unknown>(query: Query): Promise<Page<Data>>;
  /**
   * All of the writes and effects, or none. At most 90 writes, each on another key (the same check again counts
   * once), and with effects 100. A
   * transaction with an `add` must also hold a `put` or `delete`, which fails the second time, so that it cannot
   * apply twice (a `check` is no such guard: what it looks at stays as it is).
   * @throws ConditionFailed when a condition does not hold: `failed` has the indexes of those writes
   * @throws TransientFailure when the store could not say (throttled, unreachable): safe to try again, and if
   *   it had been carried out after all, the second time ends in ConditionFailed
   * @throws PermanentFailure when an item's data is larger than 380 KiB as JSON, or all data than 3.6 MB
   * @throws TypeError or RangeError for a transaction that breaks these rules
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
