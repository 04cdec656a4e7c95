/** Distributions as finance sees them: the list, and one with its shares, page by page. */
import type { Distribution } from '../../workflows/distribution/distribution.ts';
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { findScheme } from '../receipts/schemes.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { findDistribution, listDistributions, readPosted, readShares } from './store.ts';

export interface DistributionSummary extends Omit<Distribution, 'waiting' | 'parts'> {
  readonly schemeName: string;
}

export interface DistributionLine {
  readonly activityId: string;
  readonly activityName: string;
  readonly weight: number;
  readonly amountCents: number;
  readonly repaidCents: number;
  readonly postedCents: number;
  readonly state: 'planned' | 'posted';
}

export interface DistributionView extends DistributionSummary {
  readonly lines: { readonly items: readonly DistributionLine[]; readonly nextCursor: string | null };
}

function mayRead(actor: Person): boolean {
  return actor.roles.some((role) => role === 'finance' || role === 'auditor' || role === 'board-delegate');
}

/** @throws Problem 403, 400 for a cursor of another list */
export async function distributionViews(
  deps: Deps,
  actor: Person,
  language: Language,
  page: PageRequest = {},
) {
  if (!mayRead(actor)) throw problem('forbidden');
  const { items, next } = await listDistributions(deps, page);
  return { items: items.map(({ data }) => summaryOf(deps, data, language)), nextCursor: next ?? null };
}

export function summaryOf(deps: Deps, distribution: Distribution, language: Language): DistributionSummary {
  const { waiting: _waiting, parts: _parts, ...shown } = distribution;
  return {
    ...shown,
    schemeName: findScheme(deps, distribution.scheme)?.name[language] ?? distribution.scheme,
  };
}

/** @throws Problem 403, 404, 400 for a cursor that is none */
export async function viewDistribution(
  deps: Deps,
  actor: Person,
  distributionId: string,
  language: Language,
  { limit = 100, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined } = {},
): Promise<DistributionView> {
  if (!mayRead(actor)) throw problem('forbidden');
  const distribution = (await findDistribution(deps, distributionId))?.data;
  if (!distribution) throw problem('not-found');
  const from = cursor === undefined ? 0 : Number(/^line-(\d{1,7})$/.exec(cursor)?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw problem('bad-cursor');
  const size = Math.min(Math.max(limit, 1), 1000);
  const items = await linesOf(deps, distribution, from, size);
  const next = from + items.length;
  const nextCursor = next < distribution.count ? `line-${next}` : null;
  return { ...summaryOf(deps, distribution, language), lines: { items, nextCursor } };
}

async function linesOf(
  deps: Deps,
  distribution: Distribution,
  from: number,
  limit: number,
): Promise<DistributionLine[]> {
  const [shares, posted] = await Promise.all([
    readShares(deps, distribution, from, limit),
    readPosted(deps, distribution.distributionId),
  ]);
  const activities = await Promise.all(shares.map(({ activityId }) => deps.registers.activity(activityId)));
  return shares.map((share, at) => {
    const done = posted.get(from + at);
    return {
      ...share,
      activityName: activities[at]?.name ?? share.activityId,
      repaidCents: done?.repaidCents ?? 0,
      postedCents: done?.postedCents ?? 0,
      state: done ? 'posted' : 'planned',
    };
  });
}
