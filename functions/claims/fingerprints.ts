/** Keeps one thing from being claimed twice: each fingerprint belongs to one live claim. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Condition, Item, Write } from '../adapters/store/port.ts';
import { type Deps, digest } from '../deps.ts';
import { keys } from '../records/keys.ts';

interface Once {
  readonly claimId: string;
}

export interface TakenFingerprints {
  readonly writes: readonly Write[];
  /** The claim that holds one of the fingerprints already. */
  readonly heldBy?: string;
}

/** What the claim takes for itself, and what it cannot stand beside. */
export async function takeFingerprints(
  deps: Pick<Deps, 'store'>,
  claimId: string,
  taken: readonly string[],
  conflicts: readonly string[],
): Promise<TakenFingerprints> {
  const [own, others] = await Promise.all([onceItems(deps, taken), onceItems(deps, conflicts)]);
  const rivals = [...own.filter(({ text }) => !text.startsWith('shared:')), ...others];
  const heldBy = rivals.map(({ item }) => item?.data.claimId).find((holder) => holder && holder !== claimId);
  const writes: Write[] = [
    ...own.map(({ key, item }) => ({ op: 'put', key, data: { claimId }, when: conditionOf(item) }) as const),
    ...others.map(({ key, item }) => ({ op: 'check', key, when: conditionOf(item) }) as const),
  ];
  return heldBy ? { writes, heldBy } : { writes };
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
export async function releaseFingerprints(deps: Pick<Deps, 'store'>, claim: Claim): Promise<Write[]> {
  const items = await Promise.all(claim.fingerprints.map((one) => onceItem(deps, one)));
  return items.flatMap((item) =>
    item?.data.claimId === claim.claimId
      ? [
          {
            op: 'put',
            key: { pk: item.pk, sk: item.sk },
            data: { claimId: '' },
            when: { version: item.version },
          } as const,
        ]
      : [],
  );
}

async function onceItem(deps: Pick<Deps, 'store'>, fingerprint: string): Promise<Item<Once> | undefined> {
  return deps.store.get<Once>(keys.fingerprint(digest(fingerprint)));
}
