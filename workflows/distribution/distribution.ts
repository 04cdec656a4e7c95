/**
 * A distribution: one receipt of public money, shared over the Activités concerned. Prepared by one person of
 * finance, approved by another, then posted part by part; `postedLines` says how far it is.
 */
import type { Cents } from '../money.ts';

export type DistributionState = 'prepared' | 'approved' | 'distributed' | 'rejected';

/** `given`: finance's own list; `same`: the shares of an earlier distribution, for a late receipt. */
export type ShareBasis = 'equal' | 'lost-turnover' | 'given' | 'same';

export interface Distribution {
  readonly distributionId: string;
  /** The public aid's id in the policy. */
  readonly scheme: string;
  readonly country: 'BE' | 'FR';
  readonly amountCents: Cents;
  /** Calendar day on which the money arrived. */
  readonly receivedOn: string;
  /** The bank account that it arrived on; absent when it came under a reference of ours. */
  readonly accountId?: string;
  readonly receiptId?: string;
  readonly basis: ShareBasis;
  readonly sameSharesAs?: string;
  readonly comment?: string;
  readonly state: DistributionState;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
  readonly decisionComment?: string;
  readonly distributedAt?: string;
  /** Activités with a share. */
  readonly count: number;
  /** In how many parts the shares are stored. */
  readonly parts: number;
  readonly postedLines: number;
  /** What of the posted shares repaid advances, and what went to the Activités. */
  readonly repaidCents: Cents;
  readonly postedCents: Cents;
  /** The task token that ends the wait for approval. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly since: string };
}

/** What became of one share. */
export interface PostedShare {
  readonly activityId: string;
  readonly repaidCents: Cents;
  readonly postedCents: Cents;
}
