/** The orders in which lists of claims are read, and their pages: a cursor is the place after which a page begins. */
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { problem } from '../platform/problem.ts';
import type { ClaimRow } from './claim-rows.ts';

export const claimSorts = ['oldest', 'newest', 'amount', 'status'] as const;
export type ClaimSort = (typeof claimSorts)[number];

type Place = readonly [rank: number, filedAt: string, claimId: string];

const ranks: Readonly<Record<ClaimSort, (claim: ClaimRow) => number>> = {
  oldest: () => 0,
  newest: ({ filedAt }) => -Date.parse(filedAt),
  amount: ({ amountCents }) => -amountCents,
  status: ({ status }) => claimStatuses.indexOf(status),
};

/** @throws Problem 400 when the cursor did not come from a list in this order */
export function pageOfClaims(
  claims: readonly ClaimRow[],
  { sort, limit, cursor }: { sort: ClaimSort; limit: number; cursor: string | undefined },
): { page: readonly ClaimRow[]; nextCursor: string | null } {
  const place = (claim: ClaimRow): Place => [ranks[sort](claim), claim.filedAt, claim.claimId];
  const after = cursor === undefined || cursor === '' ? undefined : readCursor(sort, cursor);
  const placed = claims.map((claim) => ({ claim, place: place(claim) }));
  const rest = after ? placed.filter((one) => compare(one.place, after) > 0) : placed;
  const page = rest.toSorted((a, b) => compare(a.place, b.place)).slice(0, limit);
  const last = page.at(-1);
  const nextCursor = last && rest.length > limit ? writeCursor(sort, last.place) : null;
  return { page: page.map(({ claim }) => claim), nextCursor };
}

function compare([rankA, filedA, idA]: Place, [rankB, filedB, idB]: Place): number {
  if (rankA !== rankB) return rankA - rankB;
  if (filedA !== filedB) return filedA < filedB ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

function writeCursor(sort: ClaimSort, place: Place): string {
  return Buffer.from(JSON.stringify([sort, ...place])).toString('base64url');
}

function readCursor(sort: ClaimSort, cursor: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [order, rank, filedAt, claimId] = Array.isArray(read) ? (read as unknown[]) : [];
    const texts = typeof filedAt === 'string' && typeof claimId === 'string';
    if (order === sort && typeof rank === 'number' && texts) return [rank, filedAt, claimId];
  } catch {
    // falls through: not one of our cursors
  }
  throw problem('bad-cursor');
}
