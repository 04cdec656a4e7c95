/** The orders in which lists of claims are read, and their pages: a cursor is the place after which a page begins. */
import { type Claim, claimStatuses } from '../../workflows/claim/claim.ts';
import { problem } from '../platform/problem.ts';

export const claimSorts = ['oldest', 'newest', 'amount', 'status'] as const;
export type ClaimSort = (typeof claimSorts)[number];

type Place = readonly [rank: number, filedAt: string, claimId: string];

const ranks: Readonly<Record<ClaimSort, (claim: Claim) => number>> = {
  oldest: () => 0,
  newest: ({ filedAt }) => -Date.parse(filedAt),
  amount: ({ amountCents }) => -amountCents,
  status: ({ status }) => claimStatuses.indexOf(status),
};

/** @throws Problem 400 when the cursor did not come from a list in this order */
export function pageOfClaims(
  claims: readonly Claim[],
  { sort, limit, cursor }: { sort: ClaimSort; limit: number; cursor: string | undefined },
): { page: readonly Claim[]; nextCursor: string | null } {
  const place = (claim: Claim): Place => [ranks[sort](claim), claim.filedAt, claim.claimId];
  const after = cursor === undefined || cursor === '' ? undefined : readCursor(sort, cursor);
  const sorted = claims.toSorted((a, b) => compare(place(a), place(b)));
  const rest = after ? sorted.filter((claim) => compare(place(claim), after) > 0) : sorted;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: last && rest.length > limit ? writeCursor(sort, place(last)) : null };
}

function compare([rankA, ...a]: Place, [rankB, ...b]: Place): number {
  if (rankA !== rankB) return rankA - rankB;
  const [first, second] = [a.join('#'), b.join('#')];
  return first < second ? -1 : first > second ? 1 : 0;
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
