/**
 * Policies in the store: one list of what every version is, and each version in its own items, one for each measure, so
 * that a plan of many measures fits. A version never changes once made.
 */

import type { MeasureDocument, PolicyDocument } from '../../workflows/policy/document.ts';
import { firstEntry, type PolicyEntry } from '../../workflows/policy/versions.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { PolicyText } from '../platform/policies.ts';
import { MAX_WRITES } from '../platform/store/limits.ts';
import { ConditionFailed, type Item, type Key, type Write } from '../platform/store/port.ts';

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

type Head = Omit<PolicyText, 'document'> & { readonly document: Omit<PolicyDocument, 'measures'> };

/** All of a version, or undefined. */
export async function readText(deps: Pick<Deps, 'store'>, version: string): Promise<PolicyText | undefined> {
  const [{ items }, head] = await Promise.all([
    // All of them went in with one transaction, so that one page has them.
    deps.store.query<MeasureDocument>({ pk: keys.policy(version).pk, prefix: 'MEASURE#', limit: MAX_WRITES }),
    deps.store.get<Head>(keys.policy(version)),
  ]);
  if (!head) return undefined;
  const measures = Object.fromEntries(items.map(({ sk, data }) => [sk.slice('MEASURE#'.length), data]));
  return { ...head.data, document: { ...head.data.document, measures } };
}

/** The writes that keep a version; they fail when it is kept already. */
export function putText({ document: { measures, ...document }, ...text }: PolicyText): Write[] {
  const put = (key: Key, data: unknown): Write => ({ op: 'put', key, data, when: 'absent' });
  return [
    put(keys.policy(text.version), { ...text, document } satisfies Head),
    ...Object.entries(measures).map(([id, one]) => put(keys.policyMeasure(text.version, id), one)),
  ];
}

/** Keeps the version that the program brings along, so that what was decided under it can be decided again for ever. */
export async function ensureFirstPolicy(deps: Deps): Promise<void> {
  const { home } = deps.policies;
  if ((await readList(deps)) !== undefined) return;
  const text = await deps.policies.text(home.version);
  if (!text) return;
  try {
    await deps.store.transact([putList([firstEntry(home)], 'absent'), ...putText(text)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
  deps.policies.forget();
}
