/** The conversation about a claim in the order of time: questions, answers, free messages, decisions, appeals. */
import type { Role } from '../registers/records.ts';
import type { Approval, Claim, ClaimEvent, Question } from './claim.ts';

export const messageKinds = ['question', 'answer', 'message', 'decision', 'appeal'] as const;
export type MessageKind = (typeof messageKinds)[number];

export interface ThreadEntry {
  readonly messageId: string;
  readonly at: string;
  readonly kind: MessageKind;
  /** A person's id, or `system` for the rules, or `bank`. */
  readonly authorId: string;
  /** In which role; `system` and `bank` for what no person said. */
  readonly role: Role | 'system' | 'bank' | 'payroll';
  readonly text: string;
  /** For a decision: what was decided. */
  readonly outcome?: 'approved' | 'rejected' | 'ineligible';
}

/** What both sides read, oldest first; what staff noted for themselves when they said yes is not part of it. */
export function threadOf(claim: Claim): readonly ThreadEntry[] {
  const entries = [
    ...claim.questions.flatMap((question, at) => questionEntries(claim, question, at)),
    ...(claim.messages ?? []).map((one): ThreadEntry => ({ ...one, kind: 'message' })),
    ...claim.approvals.flatMap(decisionEntry),
    ...rulesEntries(claim),
    ...operatorEntries(claim),
  ];
  return entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function questionEntries(claim: Claim, question: Question, index: number): ThreadEntry[] {
  if (question.appeal) return [answerEntry(claim, question, `appeal-${index}`, 'appeal', 'appealed')];
  const asked: ThreadEntry = {
    messageId: `question-${index}`,
    at: question.askedAt,
    kind: 'question',
    ...askerOf(claim, question),
    text: question.text,
  };
  if (question.answeredAt === undefined || question.answer === undefined) return [asked];
  return [asked, answerEntry(claim, question, `answer-${index}`, 'answer', 'answered')];
}

function answerEntry(
  claim: Claim,
  { answeredAt = '', answer = '' }: Question,
  messageId: string,
  kind: MessageKind,
  event: ClaimEvent,
): ThreadEntry {
  const authorId = actorAt(claim, event, answeredAt) ?? claim.memberId;
  return { messageId, at: answeredAt, kind, authorId, role: 'member', text: answer };
}

function askerOf(
  claim: Claim,
  { askedBy, askedAt, ofPayroll }: Question,
): Pick<ThreadEntry, 'authorId' | 'role'> {
  if (askedBy === 'rules') return { authorId: 'system', role: 'system' };
  if (ofPayroll) return { authorId: 'payroll', role: 'payroll' };
  if (askedBy === 'bank') return { authorId: 'bank', role: 'bank' };
  const asker = claim.approvals.find((one) => one.state === 'asked' && one.decidedAt === askedAt);
  return { authorId: asker?.approverId ?? 'system', role: askedBy };
}

function actorAt(claim: Claim, event: ClaimEvent, at: string): string | undefined {
  return claim.history.find((entry) => entry.event === event && entry.at === at)?.actor;
}

function decisionEntry(approval: Approval, index: number): ThreadEntry[] {
  const { state, decidedAt, approverId, role, comment = '' } = approval;
  if (decidedAt === undefined || (state !== 'approved' && state !== 'rejected')) return [];
  // What comes with a yes to the whole is for colleagues.
  const text = state === 'rejected' || approval.amountCents !== undefined ? comment : '';
  const entry = {
    messageId: `decision-${index}`,
    at: decidedAt,
    kind: 'decision',
    authorId: approverId,
  } as const;
  return [{ ...entry, role, text, outcome: state }];
}

/** What the rules refused, in the sentences that were stored for the member. */
function rulesEntries({ history }: Claim): ThreadEntry[] {
  return history.flatMap(({ at, event, values }, index): ThreadEntry[] => {
    if (event !== 'found-ineligible') return [];
    const text = typeof values?.reason === 'string' ? values.reason : '';
    const entry = { messageId: `rules-${index}`, at, kind: 'decision', authorId: 'system' } as const;
    return [{ ...entry, role: 'system', text, outcome: 'ineligible' }];
  });
}

/** An operator's refusal of a claim that stood still, with the reason. */
function operatorEntries({ history }: Claim): ThreadEntry[] {
  return history.flatMap(({ at, actor, event, values }, index): ThreadEntry[] => {
    const reason = values?.reason;
    if (event !== 'resumed' || typeof reason !== 'string') return [];
    const entry = { messageId: `review-${index}`, at, kind: 'decision', authorId: actor } as const;
    return [{ ...entry, role: 'operator', text: reason, outcome: 'rejected' }];
  });
}
