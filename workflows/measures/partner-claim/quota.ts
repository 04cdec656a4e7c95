/** What a partner country may claim in all, and what it has claimed so far. */
import type { Cents } from '../../money.ts';
import type { CaseFacts } from '../measure.ts';

/** The partner countries, each with an office of its own. */
export const partnerCountries = ['DE', 'IT', 'ES', 'HU', 'SE', 'AT', 'NL'] as const;
export type PartnerCountry = (typeof partnerCountries)[number];

export function isPartnerCountry(country: string): country is PartnerCountry {
  return (partnerCountries as readonly string[]).includes(country);
}

/** What stands against a quota: claims that were not refused, withdrawn or expired. */
export interface QuotaUse {
  readonly claims: number;
  readonly amountCents: Cents;
}

export interface Quota {
  readonly claims: number;
  readonly amountCents: Cents;
}

/** The list that a claim of the country stands in. */
export function quotaListOf(country: string): string {
  return `partner-claim-${country}`;
}

/** What the country claimed before this claim; nothing when nothing is known. */
export function usedBefore(facts: CaseFacts): QuotaUse {
  return (facts.more?.quotaUse as QuotaUse | undefined) ?? { claims: 0, amountCents: 0 };
}

/** Whether one more claim of this amount fits. */
export function fitsQuota(quota: Quota, used: QuotaUse, amountCents: Cents): boolean {
  return used.claims < quota.claims && used.amountCents + amountCents <= quota.amountCents;
}
