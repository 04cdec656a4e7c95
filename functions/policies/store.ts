/** Policies in the store: one list of what every version is, and each version whole. A version never changes once made. */

import { firstEntry, type PolicyEntry } from '../../workflows/policy/versions.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { PolicyText } from '../platform/policies.ts';
import { ConditionFailed, type Item, type Write } from '../platform/store/port.ts';

export interface PolicyList {
  readonly entries: readonly PolicyEntry[];
}

export function readList(deps: Pick<Deps, 'store'>): Promise<Item<PolicyList> | undefined> {
  return deps.store.get<PolicyList>(keys.policyList());
}

export function putList(
  entries: readonly PolicyEntry[],
  when: 'absent' | { readonly version: number },
): Write {
  return { op: 'put', key: keys.policyList(), data: { entries } satisfies PolicyList, when };
}

export async function readText(deps: Pick<Deps, 'store'>, version: string): Promise<PolicyText | undefined> {
  return (await deps.store.get<PolicyText>(keys.policy(version)))?.data;
}

export function putText(text: PolicyText): Write {
  return { op: 'put', key: keys.policy(text.version), data: text, when: 'absent' };
}

/** Keeps the version that the program brings along, so that what was decided under it can be decided again for ever. */
export async function ensureFirstPolicy(deps: Deps): Promise<void> {
  const { home } = deps.policies;
  if ((await readList(deps)) !== undefined) return;
  const text = await deps.policies.text(home.version);
  if (!text) return;
  try {
    await deps.store.transact([putList([firstEntry(home)], 'absent'), putText(text)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  deps.policies.forget();
}
