/** Keeps one thing from being claimed twice: each fingerprint belongs to one live claim. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Item, Write } from '../adapters/store/port.ts';
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

export async function takeFingerprints(
  deps: Pick<Deps, 'store'>,
  fingerprints: readonly string[],
  claimId: string,
): Promise<TakenFingerprints> {
  const distinct = [...new Set(fingerprints)];
  const items = await Promise.all(distinct.map((one) => onceItem(deps, one)));
  const held = items.find((item) => item && item.data.claimId !== claimId && item.data.claimId !== '');
  const writes = distinct.map((one, position): Write => {
    const item = items[position];
    return {
      op: 'put',
      key: keys.fingerprint(digest(one)),
      data: { claimId },
      when: item ? { version: item.version } : 'absent',
    };
  });
  return held ? { writes, heldBy: held.data.claimId } : { writes };
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
