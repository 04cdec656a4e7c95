/** Granted initiatives in the store: beside their claim, listed by how they stand. */

import type { Initiative } from '../../workflows/initiative/initiative.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';

type StoreDeps = Pick<Deps, 'store'>;

/** Beside its claim; lists find it by how it stands, the first to be due first. */
export const initiativeRecord: StoredRecord<'initiative', Initiative> = {
  name: 'initiative',
  key: (id) => keys.initiative(id),
  idOf: (data) => data.initiativeId,
  index: ({ state, dueOn, initiativeId }) => ({
    pk: indexes.initiatives(state),
    sk: `${dueOn}#${initiativeId}`,
  }),
};

export type InitiativeChange<Result> = Change<'initiative', Initiative, Result>;

export function putInitiative(initiative: Initiative, when: Condition): Write {
  return putRecord(initiativeRecord, initiative, when);
}

export async function findInitiative(deps: StoreDeps, id: string): Promise<Initiative | undefined> {
  return (await deps.store.get<Initiative>(keys.initiative(id)))?.data;
}

/** Those in a state, the first to be due first. */
export async function initiativesIn(deps: StoreDeps, state: Initiative['state']): Promise<Initiative[]> {
  const pk = indexes.initiatives(state);
  const items = await readAll<Initiative>(deps.store, { pk, index: true });
  return items.map((item) => item.data);
}
