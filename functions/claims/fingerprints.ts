/** Keeps one thing from being claimed twice: each fingerprint belongs to one live claim. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Condition, Item, Write } from '../platform/store/port.ts';

interface Once {
  /** The claim that has it for itself; empty when none has. */
  readonly claimId: string;
  /** For one that may belong to several claims: those that live. */
  readonly holders?: readonly string[];
}

export interface TakenFingerprints {
  readonly writes: readonly Write[];
  /** The claim that holds one of the fingerprints already. */
  readonly heldBy?: string;
}

/** What the claim takes for itself, and what it cannot stand beside. */
export async function reserveDuplicateKeys(
  deps: Pick<Deps, 'store'>,
  claimId: string,
  taken: readonly string[],
  conflicts: readonly string[],
): Promise<TakenFingerprints> {
  const [own, others] = await Promise.all([onceItems(deps, taken), onceItems(deps, conflicts)]);
  const rivals = [...own.filter(({ text }) => !isShared(text)), ...others];
  const holders = rivals.flatMap(({ item }) => [item?.data.claimId, ...(item?.data.holders ?? [])]);
  const heldBy = holders.find((holder) => holder && holder !== claimId);
  const writes: Write[] = [
    ...own.map(({ text, key, item }) => {
      const data = isShared(text) ? sharedWith(item, claimId) : { claimId };
      return { op: 'put', key, data, when: conditionOf(item) } as const;
    }),
    ...others.map(({ key, item }) => ({ op: 'check', key, when: conditionOf(item) }) as const),
  ];
  return heldBy ? { writes, heldBy } : { writes };
}

function isShared(fingerprint: string): boolean {
  return fingerprint.startsWith('shared:');
}

function sharedWith(item: Item<Once> | undefined, claimId: string): Once {
  return { claimId: '', holders: [...othersOf(item, claimId), claimId] };
}

function othersOf(item: Item<Once> | undefined, claimId: string): string[] {
  return (item?.data.holders ?? []).filter((one) => one !== claimId);
}

async function onceItems(deps: Pick<Deps, 'store'>, texts: readonly string[]) {
  const distinct = [...new Set(texts)];
  const items = await Promise.all(distinct.map((text) => onceItem(deps, text)));
  return distinct.map((text, position) => ({
    text,
    key: keys.fingerprint(digest(text)),
    item: items[position],
  }));
}

function conditionOf(item: Item<Once> | undefined): Condition {
  return item ? { version: item.version } : 'absent';
}

/** The claim ended without a payment: the same thing may be claimed again. */
export async function releaseDuplicateKeys(deps: Pick<Deps, 'store'>, claim: Claim): Promise<Write[]> {
  const items = await Promise.all(claim.fingerprints.map((one) => onceItem(deps, one)));
  return items.flatMap((item): Write[] => {
    const held = item && [item.data.claimId, ...(item.data.holders ?? [])].includes(claim.claimId);
    if (!held) return [];
    const { pk, sk, version, data } = item;
    const left = data.holders ? { claimId: '', holders: othersOf(item, claim.claimId) } : { claimId: '' };
    return [{ op: 'put', key: { pk, sk }, data: left, when: { version } }];
  });
}

async function onceItem(deps: Pick<Deps, 'store'>, fingerprint: string): Promise<Item<Once> | undefined> {
  return deps.store.get<Once>(keys.fingerprint(digest(fingerprint)));
}
