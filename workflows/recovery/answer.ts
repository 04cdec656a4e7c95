/** The client's answer: a pledge of the whole or a part, a refusal with its reason, or “already paid”. */
import { addDays } from '../calendar.ts';
import type { RecoveryTimes } from '../measures/client-commitment/policy.ts';
import type { Cents } from '../money.ts';
import { changeCase, type RecoveryCase } from './recovery-case.ts';

export type ClientAnswer =
  | { readonly answer: 'pledge'; readonly amountCents: Cents }
  | { readonly answer: 'decline'; readonly reason: string }
  | { readonly answer: 'paid'; readonly reason: string };

export type AnswerError = 'amount-needed' | 'more-than-order' | 'reason-needed' | 'reason-too-long';

/** What keeps an answer from being taken; `path` names the field. */
export function answerError(
  recovery: Pick<RecoveryCase, 'amountCents'>,
  answer: ClientAnswer,
): { path: 'amountCents' | 'reason'; code: AnswerError } | undefined {
  if (answer.answer === 'pledge') {
    if (!Number.isSafeInteger(answer.amountCents) || answer.amountCents <= 0) {
      return { path: 'amountCents', code: 'amount-needed' };
    }
    if (answer.amountCents > recovery.amountCents) return { path: 'amountCents', code: 'more-than-order' };
    return undefined;
  }
  if (answer.reason.trim() === '') return { path: 'reason', code: 'reason-needed' };
  return answer.reason.length > 2000 ? { path: 'reason', code: 'reason-too-long' } : undefined;
}

/** The case with the answer in it. The answer was checked before. */
export function recordClientAnswer(
  recovery: RecoveryCase,
  answer: ClientAnswer,
  at: string,
  today: string,
  times: RecoveryTimes,
): RecoveryCase {
  if (answer.answer === 'pledge') {
    const { amountCents } = answer;
    return changeCase(recovery, {
      status: 'pledged',
      pledge: { amountCents, pledgedAt: at, dueOn: addDays(today, times.dueDays) },
      events: [{ at, actor: 'client', event: 'pledged', values: { amount: { cents: amountCents } } }],
    });
  }
  const event = answer.answer === 'decline' ? 'declined' : 'said-paid';
  const reason = answer.reason.trim();
  return changeCase(recovery, {
    status: event,
    reason,
    events: [{ at, actor: 'client', event, values: { reason } }],
  });
}
