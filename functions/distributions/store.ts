/** Distributions in the store: the head, the shares in parts, and what became of them. */

import type { Distribution, PostedShare } from '../../workflows/distribution/distribution.ts';
import type { Share } from '../../workflows/distribution/shares.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';
import type { PageRequest } from '../registers/store.ts';

/** Well below an item's limit, and few enough parts for one transaction of tens of thousands of shares. */
const sharesPerPart = 500;
const mostParts = 80;

export const mostShares = sharesPerPart * mostParts;

export const distributionRecord: StoredRecord<'distribution', Distribution> = {
  name: 'distribution',
  key: (id) => keys.distribution(id),
  idOf: (data) => data.distributionId,
  index: ({ createdAt, distributionId }) => ({
    pk: indexes.distributions,
    sk: `${createdAt}#${distributionId}`,
  }),
};

export type DistributionChange<Result> = Change<'distribution', Distribution, Result>;

export function putDistribution(distribution: Distribution, when: Condition): Write {
  return putRecord(distributionRecord, distribution, when);
}

/** The writes that keep the shares, in their order. */
export function shareParts(distributionId: string, shares: readonly Share[]): Write[] {
  const parts = Math.ceil(shares.length / sharesPerPart);
  return Array.from({ length: parts }, (_, part) => ({
    op: 'put',
    key: keys.distributionPart(distributionId, 'SHARES', part),
    data: { shares: shares.slice(part * sharesPerPart, (part + 1) * sharesPerPart) },
    when: 'absent',
  }));
}

export async function findDistribution(
  deps: Pick<Deps, 'store'>,
  distributionId: string,
): Promise<Item<Distribution> | undefined> {
  return deps.store.get<Distribution>(keys.distribution(distributionId));
}

/** @throws PermanentFailure when there is none */
export async function loadDistribution(
  deps: Pick<Deps, 'store'>,
  distributionId: string,
): Promise<Item<Distribution>> {
  const item = await findDistribution(deps, distributionId);
  if (!item) throw new PermanentFailure(`there is no distribution ${distributionId}`);
  return item;
}

/** The shares from a place on, as far as the parts that hold `limit` of them reach. */
export async function readShares(
  deps: Pick<Deps, 'store'>,
  { distributionId, parts }: Pick<Distribution, 'distributionId' | 'parts'>,
  from: number,
  limit: number,
): Promise<Share[]> {
  const first = Math.floor(from / sharesPerPart);
  const last = Math.min(parts - 1, Math.floor((from + limit - 1) / sharesPerPart));
  const wanted = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const items = await Promise.all(
    wanted.map((part) =>
      deps.store.get<{ shares: Share[] }>(keys.distributionPart(distributionId, 'SHARES', part)),
    ),
  );
  const found = items.flatMap((item) => item?.data.shares ?? []);
  return found.slice(from - first * sharesPerPart, from - first * sharesPerPart + limit);
}

/** What became of a batch of shares; `from` is the place of its first one. */
export function putPosted(distributionId: string, from: number, posted: readonly PostedShare[]): Write {
  const key = keys.distributionPart(distributionId, 'POSTED', from);
  return { op: 'put', key, data: { from, posted }, when: 'absent' };
}

/** What became of every share so far, by its place. */
export async function readPosted(
  deps: Pick<Deps, 'store'>,
  distributionId: string,
): Promise<Map<number, PostedShare>> {
  const byPlace = new Map<number, PostedShare>();
  const query = { pk: keys.distribution(distributionId).pk, prefix: 'POSTED#' };
  const items = await readAll<{ from: number; posted: PostedShare[] }>(deps.store, query);
  for (const { data } of items) {
    data.posted.forEach((one, at) => {
      byPlace.set(data.from + at, one);
    });
  }
  return byPlace;
}

export async function listDistributions(
  deps: Pick<Deps, 'store'>,
  page: PageRequest,
): Promise<Page<Distribution>> {
  return deps.store.query<Distribution>({
    pk: indexes.distributions,
    index: true,
    descending: true,
    ...page,
  });
}
