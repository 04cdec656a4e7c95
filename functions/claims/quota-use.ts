/** What the claims of a partner country come to so far, from the list that they stand in. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type QuotaUse, quotaListOf } from '../../workflows/measures/partner-claim/quota.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { type ClaimPointer, findClaim } from './store.ts';

/** Statuses whose claims give their place back. */
const uncounted: ReadonlySet<string> = new Set(['ineligible', 'rejected', 'withdrawn', 'expired']);

/** @param before a claim already filed: only those filed before it count */
export async function quotaUseOf(
  deps: Pick<Deps, 'store'>,
  country: string,
  before?: Pick<Claim, 'claimId' | 'filedAt'>,
): Promise<QuotaUse> {
  const pointers = await pointersIn(deps, quotaListOf(country));
  const earlier = pointers.filter((one) => before === undefined || orderOf(one) < orderOf(before));
  const claims = await Promise.all(earlier.map(({ claimId }) => findClaim(deps, claimId)));
  const counted = claims.filter((claim) => claim !== undefined && !uncounted.has(claim.status)) as Claim[];
  return { claims: counted.length, amountCents: sumCents(counted.map(amountOf)) };
}

async function pointersIn(deps: Pick<Deps, 'store'>, list: string): Promise<ClaimPointer[]> {
  const { pk, sk } = keys.listedClaim(list, '');
  const pointers: ClaimPointer[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.query<ClaimPointer>({
      ...{ pk, prefix: sk, limit: 500 },
      ...(after !== undefined && { after }),
    });
    pointers.push(...page.items.map((item) => item.data));
    after = page.next;
  } while (after !== undefined);
  return pointers;
}

function orderOf({ filedAt, claimId }: Pick<Claim, 'claimId' | 'filedAt'>): string {
  return `${filedAt}#${claimId}`;
}

/** What an undecided claim may come to at most. */
function amountOf(claim: Claim): number {
  if (claim.decision) return claim.amountCents;
  return typeof claim.form.amountCents === 'number' ? claim.form.amountCents : 0;
}
