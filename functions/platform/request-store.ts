/**
 * The store as the work of one request has it. Pages and calls are registered once, with their ports; which store
 * stands behind this one meanwhile is said for each request.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Effect, Item, Key, Page, Query, Store, Write } from './store/port.ts';

/** What one request works with. */
export interface RequestWork {
  readonly store: Store;
  /** Under which name its answer is kept. */
  readonly name: string;
  /** Whether the request has changed, or means to change, anything. */
  readonly hasWrites: () => boolean;
}

/** Who else answers requests on the same table: others may be at work on a request that this process does not know. */
export type Processes = 'one' | 'several';

export class RequestStore implements Store {
  readonly base: Store;
  readonly processes: Processes;
  readonly #work = new AsyncLocalStorage<RequestWork>();

  constructor(base: Store, processes: Processes) {
    this.base = base;
    this.processes = processes;
  }

  /** Does the work with another store in the place of this one. */
  run<Result>(work: RequestWork, act: () => Promise<Result>): Promise<Result> {
    return this.#work.run(work, act);
  }

  /** Undefined for a request that nobody may send twice. */
  get work(): RequestWork | undefined {
    return this.#work.getStore();
  }

  get<Data = unknown>(key: Key): Promise<Item<Data> | undefined> {
    return this.#store.get(key);
  }

  query<Data = unknown>(query: Query): Promise<Page<Data>> {
    return this.#store.query(query);
  }

  transact(writes: readonly Write[], effects?: readonly Effect[]): Promise<void> {
    return this.#store.transact(writes, effects);
  }

  get #store(): Store {
    return this.work?.store ?? this.base;
  }
}

/** The name of the request that is being answered, the same when it comes again; undefined when it has none. */
export function requestName({ store }: { readonly store: Store }): string | undefined {
  return store instanceof RequestStore ? store.work?.name : undefined;
}
