/** The conversation with the member: the open question, and where the claim goes once it is answered. */
import { type Claim, changeClaim, type Question, withoutWait } from './claim.ts';
import { currentStep } from './request-approval.ts';

export function openQuestion(claim: Claim): Question | undefined {
  const last = claim.questions.at(-1);
  return last && last.answeredAt === undefined ? last : undefined;
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
}

/**
 * The claim with its open question answered. Another account makes earlier approvals fall: someone of finance
 * approves the new one before it is paid.
 */
export function recordAnswer(claim: Claim, answer: MemberAnswer, actor: string, at: string): Claim {
  const questions = claim.questions.map((question, position) =>
    position === claim.questions.length - 1 ? { ...question, answeredAt: at, answer: answer.text } : question,
  );
  const asked = claim.questions.at(-1)?.askedBy;
  const base = { ...withoutWait(claim), questions, form: { ...claim.form, ...answer.form } };
  const events = [{ at, actor, event: 'answered' } as const];
  if (asked === 'rules') return changeClaim(base, { status: 'submitted', events });
  if (asked === 'bank')
    return answer.iban ? withAccount(base, answer.iban, actor, at) : changeClaim(base, { events });
  return changeClaim(base, { status: 'awaiting-approval', events });
}

function withAccount(claim: Claim, iban: string, actor: string, at: string): Claim {
  const returned = new Set(
    claim.payments.filter((one) => one.state === 'returned').map((one) => one.payeeId),
  );
  const payees = claim.decision?.payees.map((payee) =>
    returned.has(payee.payeeId) ? { ...payee, iban } : payee,
  );
  const decision = claim.decision && payees && { ...claim.decision, payees };
  return changeClaim(claim, {
    status: 'awaiting-approval',
    chain: [...claim.chain, 'finance'],
    events: [
      { at, actor, event: 'answered' },
      { at, actor, event: 'account-changed' },
    ],
    ...(decision && { decision }),
  });
}
