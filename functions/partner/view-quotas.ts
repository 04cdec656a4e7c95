/** How much of each partner country's quota is used: an office sees its own, those who watch the money all. */

import { partnerClaim } from '../../workflows/measures/partner-claim/index.ts';
import {
  isPartnerCountry,
  type PartnerCountry,
  partnerCountries,
  type Quota,
} from '../../workflows/measures/partner-claim/quota.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { quotaUseOf } from '../claims/quota-use.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';

export interface QuotaView {
  readonly country: PartnerCountry;
  readonly claims: number;
  readonly mostClaims: number;
  readonly leftClaims: number;
  readonly usedCents: number;
  readonly quotaCents: number;
  readonly leftCents: number;
}

const watching: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'operator', 'auditor'];

/** @throws Problem 403 for anybody else */
export async function viewQuotas(deps: Deps, actor: Person): Promise<QuotaView[]> {
  const { quota } = policyOf(deps.plan, partnerClaim).parameters;
  return Promise.all(countriesFor(actor).map((country) => quotaView(deps, country, quota[country])));
}

/** Those whose quota somebody may look at. @throws Problem 403 for whoever may at none */
export function countriesFor({ roles, countries = [] }: Person): readonly PartnerCountry[] {
  if (roles.some((role) => watching.includes(role))) return partnerCountries;
  if (!roles.includes('partner-office')) throw problem('forbidden.quotas');
  return countries.filter(isPartnerCountry);
}

async function quotaView(deps: Deps, country: PartnerCountry, quota: Quota): Promise<QuotaView> {
  const used = await quotaUseOf(deps, country);
  return {
    country,
    claims: used.claims,
    mostClaims: quota.claims,
    leftClaims: Math.max(0, quota.claims - used.claims),
    usedCents: used.amountCents,
    quotaCents: quota.amountCents,
    leftCents: Math.max(0, quota.amountCents - used.amountCents),
  };
}
