/** People's wishes to have erased what is held about them, in the store: kept until nothing has to be waited for. */

import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';

export interface Erasure {
  readonly personId: string;
  /** Instant, ISO 8601; a second wish changes nothing of the first. */
  readonly askedAt: string;
  readonly state: 'open' | 'done';
  readonly doneAt?: string;
}

export function findErasure(deps: Pick<Deps, 'store'>, personId: string): Promise<Item<Erasure> | undefined> {
  return deps.store.get<Erasure>(keys.erasure(personId));
}

export function putErasure(erasure: Erasure, when: 'absent' | { readonly version: number }): Write {
  const index = { pk: indexes.openErasures, sk: `${erasure.askedAt}#${erasure.personId}` };
  return {
    op: 'put',
    key: keys.erasure(erasure.personId),
    data: erasure,
    when,
    ...(erasure.state === 'open' && { index }),
  };
}
