/** What each part of the store contract stands on: a store, and places in it that no other test uses. */
import type { Effect, Key, Store } from '../../../functions/platform/store/port.ts';

export interface Subject {
  readonly store: Store;
  /** The effects that are stored and not done. */
  pendingEffects(): Promise<readonly Effect[]>;
  close(): Promise<void>;
}

export interface Ground {
  store(): Store;
  freshPartition(): string;
  freshKey(): Key;
  /** The pending effects whose ids begin with this one. */
  pendingOf(id: string): Promise<readonly Effect[]>;
}

export function prepareGround(subject: () => Subject): Ground {
  let partitions = 0;
  const freshPartition = () => `TEST#${++partitions}`;
  return {
    store: () => subject().store,
    freshPartition,
    freshKey: () => ({ pk: freshPartition(), sk: 'ITEM' }),
    async pendingOf(prefix) {
      const effects = await subject().pendingEffects();
      return effects.filter(({ id }) => id === prefix || id.startsWith(`${prefix}/`));
    },
  };
}
