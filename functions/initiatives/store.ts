/** Granted initiatives in the store: beside their claim, listed by how they stand. */
import type { Initiative } from '../../workflows/initiative/initiative.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Write } from '../platform/store/port.ts';

type StoreDeps = Pick<Deps, 'store'>;

export async function findInitiative(deps: StoreDeps, id: string): Promise<Initiative | undefined> {
  return (await deps.store.get<Initiative>(keys.initiative(id)))?.data;
}

export function putInitiative(initiative: Initiative, when: 'absent' | { readonly version: number }): Write {
  const { initiativeId, state, dueOn } = initiative;
  return {
    op: 'put',
    key: keys.initiative(initiativeId),
    data: initiative,
    when,
    index: { pk: indexes.initiatives(state), sk: `${dueOn}#${initiativeId}` },
  };
}

/** Those in a state, the first to be due first. */
export async function initiativesIn(deps: StoreDeps, state: Initiative['state']): Promise<Initiative[]> {
  const pk = indexes.initiatives(state);
  const { items } = await deps.store.query<Initiative>({ pk, index: true, limit: 1000 });
  return items.map((item) => item.data);
}

export interface InitiativeChange<Result> {
  /** Left out: nothing is written. */
  readonly initiative?: Initiative;
  readonly effects?: readonly Effect[];
  readonly result: Result;
}

const attempts = 24;

/**
 * Loads the initiative, lets `decide` say what it becomes, and saves that; again when somebody else wrote in between.
 * @throws PermanentFailure when there is none; TransientFailure when others keep getting in first
 */
export async function updateInitiative<Result>(
  deps: StoreDeps,
  id: string,
  decide: (initiative: Initiative) => Promise<InitiativeChange<Result>> | InitiativeChange<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await deps.store.get<Initiative>(keys.initiative(id));
    if (!item) throw new PermanentFailure(`there is no initiative ${id}`);
    const { initiative, effects, result } = await decide(item.data);
    if (!initiative) return result;
    try {
      await deps.store.transact([putInitiative(initiative, { version: item.version })], effects);
      return result;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure(`initiative ${id} is being changed by too many at once`);
}
