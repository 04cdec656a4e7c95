/**
 * Work that believes to write, and is written in one transaction at its end or not at all. Before it work of several
 * transactions, after it a store: reads see what was meant so far.
 */
import { checkTransaction, keyText, MAX_ACTIONS, MAX_WRITES } from '../limits.ts';
import {
  ConditionFailed,
  type Effect,
  type Item,
  type Key,
  type Page,
  type Query,
  type Store,
  type Write,
} from '../port.ts';
import { CannotStage, type Staged, seen, staged, writeOf } from './staged-item.ts';
import { stagedPage } from './staged-page.ts';

export interface StagedStore extends Store {
  /** Whether anything is to be written. */
  readonly hasWrites: boolean;
  /** Whether one transaction cannot hold the work: it is to be done again as it comes. */
  readonly isTooMuch: boolean;
  /** Writes everything, with `more`. @throws as `transact` of the store */
  commit(more: readonly Write[]): Promise<void>;
}

export interface StagingOptions {
  /**
   * Looks at each condition when it is asked, as a store does, so that work meets another's as it would there. Without
   * it conditions are taken to hold until all is written, which reads nothing twice.
   */
  readonly careful: boolean;
}

const nameOf = ({ pk, sk }: Key) => keyText({ pk: `${pk.length} ${pk}`, sk });

/** `transact` throws CannotStage when one transaction cannot hold the work. */
export function stage(base: Store, { careful }: StagingOptions): StagedStore {
  const items = new Map<string, Staged>();
  const effects = new Map<string, Effect>();
  let turn: Promise<unknown> = Promise.resolve();
  let isTooMuch = false;

  async function get(key: Key): Promise<Item | undefined> {
    const one = items.get(nameOf(key));
    if (one?.kind === 'gone' || (one?.kind === 'put' && one.base === 'absent')) return seen(one, undefined);
    const stored = await base.get(key);
    const now = items.get(nameOf(key));
    return now ? seen(now, stored) : stored;
  }

  async function query(asked: Query): Promise<Page> {
    const page = await base.query(asked);
    const stored = new Map(page.items.map((item) => [nameOf(item), item]));
    const meant = new Map<string, Item | undefined>();
    for (const [name, one] of items) {
      if (one.kind === 'checked' || (one.kind === 'added' && !stored.has(name))) continue;
      const before = stored.get(name) ?? (isReplaced(one) ? await base.get(one.key) : undefined);
      meant.set(name, seen(one, before));
    }
    return meant.size === 0 ? page : stagedPage(asked, page, meant, nameOf);
  }

  async function holds(write: Write): Promise<boolean> {
    if (!careful && !items.has(nameOf(write.key))) return true;
    const item = await get(write.key);
    if (write.op !== 'add') return write.when === 'absent' ? !item : item?.version === write.when.version;
    if (!item) return false;
    return Object.entries(write.counters).every(([name, more]) => (item.counters[name] ?? 0) + more >= 0);
  }

  async function transact(writes: readonly Write[], more: readonly Effect[]): Promise<void> {
    checkTransaction(writes, more);
    const held = await Promise.all(writes.map(holds));
    const failed = held.flatMap((one, at) => (one ? [] : [at]));
    if (failed.length > 0) throw new ConditionFailed(failed);
    const standing = await Promise.all(
      writes.map(({ key }) => (items.has(nameOf(key)) ? get(key) : undefined)),
    );
    isTooMuch = true;
    writes.forEach((write, at) => {
      const name = nameOf(write.key);
      items.set(name, staged(items.get(name), write, standing[at]));
    });
    for (const effect of more) if (!effects.has(effect.id)) effects.set(effect.id, effect);
    // One place is kept for what the commit adds.
    if (items.size >= MAX_WRITES || items.size + effects.size >= MAX_ACTIONS) throw new CannotStage();
    isTooMuch = false;
  }

  return {
    get: <Data>(key: Key) => get(key) as Promise<Item<Data> | undefined>,
    query: <Data>(asked: Query) => query(asked) as Promise<Page<Data>>,
    transact(writes, more = []) {
      const done = turn.then(() => transact(writes, more));
      turn = done.catch(() => undefined);
      return done;
    },
    get hasWrites() {
      return effects.size > 0 || [...items.values()].some(({ kind }) => kind !== 'checked');
    },
    get isTooMuch() {
      return isTooMuch;
    },
    commit: (more) => base.transact([...[...items.values()].map(writeOf), ...more], [...effects.values()]),
  };
}

/** Its counters are still those of the store. */
function isReplaced(one: Staged): boolean {
  return one.kind === 'put' && one.base !== 'absent';
}
