/** Where a claim stands that was filed for a member, in the sentences that the measure has for them. */
import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { fillSentenceIn } from '../../workflows/language.ts';
import type { MemberSituation, MemberWords } from '../../workflows/measures/member-words.ts';
import { claimFor } from '../claims/access.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { memberValues } from '../claims/member-mail.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';

const situationOf: Readonly<Record<ClaimStatus, MemberSituation>> = {
  submitted: 'received',
  'awaiting-approval': 'received',
  'under-review': 'received',
  'needs-information': 'question',
  queued: 'queued',
  approved: 'approved',
  paying: 'approved',
  paid: 'paid',
  completed: 'paid',
  ineligible: 'refused',
  rejected: 'refused',
  'payment-returned': 'returned',
  withdrawn: 'withdrawn',
  expired: 'expired',
};

export interface MemberClaimView {
  readonly claimId: string;
  readonly words: MemberWords;
  readonly situation: MemberSituation;
  readonly headline: string;
  readonly text: string;
  readonly next: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** @throws Problem 404 when there is no such claim for this person, or it has no such page */
export async function viewMemberClaim(deps: Deps, actor: Person, claimId: string): Promise<MemberClaimView> {
  const claim = await claimFor(deps, actor, claimId);
  const member = await deps.registers.member(claim.memberId);
  const words = measureOf(deps, claim.measure).memberWords?.(member?.language ?? 'en');
  if (!words) throw problem('not-found');
  const situation = situationOf[claim.status];
  const { subject, text, next } = words.situations[situation];
  const fill = (sentence: string) => fillSentenceIn(sentence, memberValues(claim, words), words.locale);
  return {
    claimId,
    words,
    situation,
    headline: fill(subject),
    text: fill(text),
    next: fill(next),
    facts: factsOf(claim, words),
  };
}

function factsOf(claim: Claim, words: MemberWords) {
  const values = { ...memberValues(claim, words), filedOn: { date: claim.filedOn } };
  const fill = (sentence: string) => fillSentenceIn(sentence, values, words.locale);
  return [
    { label: words.reference, value: fill('{reference}') },
    { label: words.amount, value: fill('{amount}') },
    { label: words.filedOn, value: fill('{filedOn}') },
  ];
}
