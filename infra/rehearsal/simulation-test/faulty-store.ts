/**
 * A store that fails as stores fail: before it the functions under test, after it the store that they would have.
 * It fails before the commit, loses the answer after it, lets somebody else write first, and takes its time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import type { Item, Store, Write } from '../../../functions/platform/store/port.ts';

/** What becomes of one transaction. `overtaken`: what it read is written again by somebody else just before. */
export type Fault = 'none' | 'refused' | 'answer-lost' | 'overtaken';

export interface Weather {
  /** Asked once per transaction. */
  fault(): Fault;
  /** For how many turns of the event loop a call is held up. */
  turns(): number;
}

export const calm: Weather = { fault: () => 'none', turns: () => 0 };

/**
 * @param weather read anew at every call
 * @param begins called as each transaction begins
 */
export function faultyStore(
  inner: Store,
  weather: () => Weather,
  begins: () => void = () => undefined,
): Store {
  async function holdUp(): Promise<void> {
    for (let turns = weather().turns(); turns > 0; turns -= 1) await nextTurn();
  }
  return {
    async get<Data>(key: Parameters<Store['get']>[0]) {
      await holdUp();
      return inner.get<Data>(key);
    },
    async query<Data>(query: Parameters<Store['query']>[0]) {
      await holdUp();
      return inner.query<Data>(query);
    },
    async transact(writes, effects = []) {
      await holdUp();
      begins();
      const fault = weather().fault();
      if (fault === 'refused') throw new TransientFailure('the store did not take the transaction');
      if (fault === 'overtaken') await overtake(inner, writes);
      await inner.transact(writes, effects);
      if (fault === 'answer-lost') throw new TransientFailure('the store did not say whether it did');
    },
  };
}

/** Writes what stands at the first replaced item once more, so that the transaction's condition does not hold. */
async function overtake(inner: Store, writes: readonly Write[]): Promise<void> {
  const replaced = writes.find((write) => write.op === 'put' && write.when !== 'absent');
  const item: Item | undefined = replaced && (await inner.get(replaced.key));
  if (!item) return;
  const { pk, sk, data, version, index, expiresAt } = item;
  const again: Write = {
    op: 'put',
    key: { pk, sk },
    data,
    when: { version },
    ...(index && { index }),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  await inner.transact([again]).catch(() => undefined);
}
