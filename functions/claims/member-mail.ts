/** Mails about a claim that somebody filed for a member, in the member's own language where the measure has it. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { fillSentenceIn, type SentenceValues } from '../../workflows/language.ts';
import type { MemberSituation, MemberWords } from '../../workflows/measures/member-words.ts';
import type { Member } from '../../workflows/registers/records.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { MailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Mail } from '../platform/store/port.ts';

const situationOf: Partial<Record<MailKind, MemberSituation>> = {
  'claim-received': 'received',
  'information-needed': 'question',
  'information-reminder': 'question',
  'claim-queued': 'queued',
  'claim-approved': 'approved',
  'claim-paid': 'paid',
  'claim-completed': 'paid',
  'claim-ineligible': 'refused',
  'claim-rejected': 'refused',
  'payment-returned': 'returned',
  'claim-withdrawn': 'withdrawn',
  'claim-expired': 'expired',
  'money-given-back': 'expired',
};

/** @returns undefined when the measure has no words of its own for its members */
export function memberMail(
  deps: Pick<Deps, 'measures' | 'baseUrl'>,
  claim: Claim,
  member: Pick<Member, 'name' | 'email' | 'language'>,
  kind: MailKind,
): Mail | undefined {
  const measure = deps.measures.find((one) => one.id === claim.measure);
  const words = measure?.memberWords?.(member.language);
  const situation = situationOf[kind];
  if (!words || !situation) return undefined;
  const { subject, text, next } = words.situations[situation];
  const values = { ...memberValues(claim, words), name: member.name };
  const fill = (sentence: string) => fillSentenceIn(sentence, values, words.locale);
  return {
    to: member.email,
    subject: fill(subject),
    language: words.language,
    paragraphs: [words.greeting, text, next].map(fill),
    action: { label: words.title, link: `${deps.baseUrl}/partner/claims/${claim.claimId}` },
    signature: words.signature,
  };
}

export function memberValues(claim: Claim, words: MemberWords): SentenceValues {
  return {
    reference: claimReference(claim.claimId),
    amount: { cents: claim.amountCents },
    question: questionTo(claim, words),
  };
}

/** What the rules ask is known beforehand; what a person asks stands in that person's words. */
function questionTo({ questions }: Claim, words: MemberWords): string {
  const last = questions.at(-1);
  return last === undefined || last.askedBy === 'rules' ? words.accountNeeded : last.text;
}
