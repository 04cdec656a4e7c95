/** The conversation with the member: the open question, and where the claim goes once it is answered. */
import { withoutWait } from '../journey/without-wait.ts';
import type { Role } from '../registers/records.ts';
import type { Claim, Question } from './claim.ts';
import { currentStep } from './request-approval.ts';
import { changeClaim } from './transitions.ts';

/** The question that waits for an answer; when several payments came back, the first of them. */
export function openQuestion(claim: Claim): Question | undefined {
  const last = claim.questions.at(-1);
  if (!last || last.answeredAt !== undefined) return undefined;
  if (last.askedBy !== 'bank') return last;
  const before = claim.questions.findLastIndex((one) => one.askedBy !== 'bank');
  return claim.questions.slice(before + 1).find((one) => one.answeredAt === undefined);
}

/** After an answer: rules look again, the approver who asked decides on, or the payment is tried again. */
export function answerRoute(claim: Claim): 'recheck' | 'approval' | 'payment' {
  const last = claim.questions.at(-1);
  if (last?.askedBy === 'rules') return 'recheck';
  if (last?.askedBy === 'bank') return currentStep(claim) ? 'approval' : 'payment';
  return 'approval';
}

export interface MemberAnswer {
  readonly text: string;
  /** Fields of the form that the member completes; checked against the form before. */
  readonly form?: Readonly<Record<string, unknown>>;
  /** Another account, after a payment came back. */
  readonly iban?: string;
  /** Who approves the other account; `finance` by default. */
  readonly accountRole?: Role;
}

/**
 * The claim with its open question answered. Another account makes earlier approvals fall: someone of finance
 * (of those who alone may see it, where it is confidential) approves the new one before it is paid. While the bank asks about other payees too, the member goes on answering.
 */
export function recordAnswer(claim: Claim, answer: MemberAnswer, actor: string, at: string): Claim {
  const question = openQuestion(claim);
  const questions = claim.questions.map((one) =>
    one === question ? { ...one, answeredAt: at, answer: answer.text } : one,
  );
  const answered = { ...claim, questions, form: { ...claim.form, ...answer.form } };
  const events = [{ at, actor, event: 'answered' } as const];
  if (question?.askedBy === 'bank') {
    const { iban } = answer;
    const paid = iban ? withAccount(answered, question, answer) : answered;
    const changed = iban ? [...events, { at, actor, event: 'account-changed' } as const] : events;
    if (openQuestion(paid)) return changeClaim(paid, { events: changed });
    return changeClaim(withoutWait(paid), { ...(currentStep(paid) && awaitingApproval), events: changed });
  }
  const status = question?.askedBy === 'rules' ? 'submitted' : 'awaiting-approval';
  return changeClaim(withoutWait(answered), { status, events });
}

const awaitingApproval = { status: 'awaiting-approval' } as const;

/** The payee gets another account; somebody approves all that changed in one step. */
function withAccount(
  claim: Claim,
  { payeeId }: Question,
  { iban = '', accountRole = 'finance' }: MemberAnswer,
): Claim {
  const payees = claim.decision?.payees.map((payee) =>
    payee.payeeId === payeeId ? { ...payee, iban } : payee,
  );
  const decision = claim.decision && payees && { ...claim.decision, payees };
  const chain = currentStep(claim) ? claim.chain : [...claim.chain, accountRole];
  return { ...claim, chain, ...(decision && { decision }) };
}
