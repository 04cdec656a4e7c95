/** Records that change: each declared once by its store, all changed by one function. */
import type { Deps } from './deps.ts';
import { PermanentFailure, TransientFailure } from './failures.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { Condition, Effect, Key, Write } from './store/port.ts';

type StoreDeps = Pick<Deps, 'store'>;

/** How a record is kept. */
export interface StoredRecord<Name extends string, Data> {
  /** What a change calls it, and an error too: `claim`. */
  readonly name: Name;
  key(id: string): Key;
  idOf(data: Data): string;
  /** Where lists find it; without a place, no list does. */
  index?(data: Data): Key | undefined;
  /** What is written beside it whenever it changes, such as a pointer that follows it. */
  alongside?(deps: StoreDeps, before: Data, after: Data): Promise<readonly Write[]>;
  /** Its id stands in no error. */
  readonly isSecret?: true;
}

/** What becomes of a record: under its name what it is from now on, left out when nothing is to be written. */
export type Change<Name extends string, Data, Result> = { readonly [Key in Name]?: Data } & {
  readonly writes?: readonly Write[];
  readonly effects?: readonly Effect[];
  readonly result: Result;
};

/** The record says what may change, not what `decide` answers. */
type ChangeOf<Name extends string, Data, Result> = Change<NoInfer<Name>, NoInfer<Data>, Result>;

/**
 * Loads the record, lets `decide` say what it becomes, and saves that with its other writes and effects in one
 * transaction; when somebody else wrote in between, decides again on what is there now. `decide` may run more than
 * once and must only read.
 * @throws PermanentFailure when there is no such record; TransientFailure when others keep getting in first
 */
export function update<Name extends string, Data, Result>(
  deps: StoreDeps,
  record: StoredRecord<Name, Data>,
  id: string,
  decide: (data: NoInfer<Data>) => Promise<ChangeOf<Name, Data, Result>> | ChangeOf<Name, Data, Result>,
): Promise<Result> {
  const named = record.isSecret ? record.name : `${record.name} ${id}`;
  return retryOnConflict(
    async () => {
      const item = await deps.store.get<Data>(record.key(id));
      if (!item) throw new PermanentFailure(`there is no ${named}`);
      const change = await decide(item.data);
      const after: Data | undefined = change[record.name];
      if (after === undefined) return change.result;
      const alongside = (await record.alongside?.(deps, item.data, after)) ?? [];
      const put = putRecord(record, after, { version: item.version });
      await deps.store.transact([put, ...alongside, ...(change.writes ?? [])], change.effects);
      return change.result;
    },
    () => new TransientFailure(`${named} is being changed by too many at once`),
  );
}

/** The write that puts the record where its key and its lists find it. */
export function putRecord<Name extends string, Data>(
  record: StoredRecord<Name, Data>,
  data: Data,
  when: Condition,
): Write {
  const index = record.index?.(data);
  return { op: 'put', key: record.key(record.idOf(data)), data, when, ...(index && { index }) };
}
