/** What everybody in the play shares: the system, the claims that were filed, and the mails that arrived. */
import type { ApiClient } from '../../api-client.ts';
import type { Cooperative } from '../cooperative.ts';
import { createRandom, type Random } from '../random.ts';

export interface Stage {
  readonly api: ApiClient;
  readonly seed: number;
  readonly cooperative: Cooperative;
  /** By id. */
  readonly claims: Map<string, PlayedClaim>;
}

export interface PlayedClaim {
  /** In the order of filing, from 0. */
  readonly number: number;
  readonly measure: string;
  readonly personId: string;
  readonly claimId: string;
  view: ClaimView;
  /** How often somebody did something of a kind: one kind happens differently the second time. */
  readonly counts: Map<string, number>;
}

export interface RequiredDocument {
  readonly kind: string;
  readonly given?: boolean;
}

/** What the play looks at of the API's view of a claim. */
export interface ClaimView {
  readonly status: string;
  readonly amountCents: number;
  readonly canAnswer?: boolean;
  readonly canAppeal?: boolean;
  readonly decision?: { readonly rules: readonly { readonly id: string; readonly outcome: string }[] };
  readonly requiredDocuments?: readonly RequiredDocument[];
  readonly funding?: readonly {
    readonly source: string;
    readonly label: string;
    readonly bearing: string;
    readonly amountCents: number;
    readonly state: string;
  }[];
}

const ended: ReadonlySet<string> = new Set([
  'paid',
  'completed',
  'ineligible',
  'rejected',
  'withdrawn',
  'expired',
]);

/** Nothing more happens to it by itself. */
export function isEnded({ view }: PlayedClaim): boolean {
  return ended.has(view.status);
}

export async function lookAgain({ api }: Stage, claim: PlayedClaim): Promise<void> {
  claim.view = await api.get<ClaimView>(`/api/claims/${claim.claimId}`, claim.personId);
}

/** How often this has happened to the claim before. */
export function countUp(claim: PlayedClaim, what: string): number {
  const before = claim.counts.get(what) ?? 0;
  claim.counts.set(what, before + 1);
  return before;
}

/** Chance of one occasion: the same in every play of the seed, whatever happens to other claims. */
export function chanceFor({ seed }: Stage, { number }: PlayedClaim, occasion: string): Random {
  return createRandom(seed, `play ${number} ${occasion}`);
}
