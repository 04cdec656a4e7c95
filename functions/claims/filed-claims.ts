/** All claims in the order of filing, month by month and page by page: each once, whatever happens to them meanwhile. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { type ClaimPointer, findClaim } from './store.ts';

export interface ClaimsPage {
  readonly claims: readonly Claim[];
  /** Present when there may be more in the month. */
  readonly next?: string;
}

/** @param until instant (ISO 8601): what was filed later is left out */
export async function claimsFiledIn(
  deps: Pick<Deps, 'store'>,
  month: string,
  page: { readonly limit: number; readonly after?: string | undefined; readonly until: string },
): Promise<ClaimsPage> {
  const { limit, after, until } = page;
  const { items, next } = await deps.store.query<ClaimPointer>({
    pk: indexes.filedClaims(month),
    index: true,
    limit,
    ...(after !== undefined && { after }),
  });
  const filed = items.map((item) => item.data).filter(({ filedAt }) => filedAt <= until);
  const claims = await Promise.all(filed.map(({ claimId }) => findClaim(deps, claimId)));
  return {
    claims: claims.filter((claim) => claim !== undefined),
    ...(next !== undefined && { next }),
  };
}
