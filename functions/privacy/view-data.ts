/** What is held about a person and how long, as they see it: each claim with its day and its reason. */
import type { Language } from '../../workflows/language.ts';
import { isLawful } from '../../workflows/policy/retention.ts';
import { retentionWords } from '../../workflows/privacy/words/index.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { documentsOf } from '../documents/store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { isSubscribed } from '../news/subscribe.ts';
import type { Deps } from '../platform/deps.ts';
import type { Person } from '../registers/store.ts';
import { type HeldClaim, heldClaims } from './held-claims.ts';
import { findErasure } from './store.ts';

export interface HeldClaimView {
  readonly claimId: string;
  readonly reference: string;
  readonly measureTitle: string;
  readonly filedAt: string;
  readonly documents: number;
  /** `handled`: it has not ended; `kept`: the law asks for it; `erasable`: it goes when the person says so. */
  readonly state: 'handled' | 'kept' | 'erasable';
  /** First day, `YYYY-MM-DD`, on which it is erased by itself; absent while it is handled. */
  readonly eraseOn?: string;
  /** Why it is kept until then, in the reader's language; absent while it is handled. */
  readonly reason?: string;
  readonly source?: string;
}

export interface HeldData {
  readonly isMember: boolean;
  readonly getsNews: boolean;
  readonly claims: readonly HeldClaimView[];
  /** The wish that was given, if there was one. */
  readonly erasure?: { readonly askedAt: string; readonly state: 'open' | 'done' };
}

/** Oldest claim first; those that the person filed for others are the others'. */
export async function viewHeldData(deps: Deps, person: Person, language: Language): Promise<HeldData> {
  const [held, getsNews, wish] = await Promise.all([
    heldClaims(deps, person.personId),
    isSubscribed(deps, person),
    findErasure(deps, person.personId),
  ]);
  const own = held.filter((one) => one.own);
  return {
    isMember: person.member !== undefined,
    getsNews,
    claims: await Promise.all(own.map((one) => viewHeldClaim(deps, one, language))),
    ...(wish && { erasure: { askedAt: wish.data.askedAt, state: wish.data.state } }),
  };
}

async function viewHeldClaim(deps: Deps, held: HeldClaim, language: Language): Promise<HeldClaimView> {
  const { claim, retention } = held;
  return {
    claimId: claim.claimId,
    reference: claimReference(claim.claimId),
    measureTitle: measureOf(deps, claim.measure).texts[language].title,
    filedAt: claim.filedAt,
    documents: (await documentsOf(deps, claim.claimId)).length,
    state: retention ? (isLawful(retention.ground) ? 'kept' : 'erasable') : 'handled',
    ...(retention && {
      eraseOn: retention.eraseOn,
      reason: retentionWords[language].retention[retention.ground],
      source: retention.source,
    }),
  };
}
