/** After the last approval: the payments to make, and how far the bank has come with them. */

import { withoutWait } from '../journey/without-wait.ts';
import type { Payslip } from '../payroll/answer.ts';
import { withColon } from '../unbroken-spaces.ts';
import type { Claim, ClaimPayment, Question } from './claim.ts';
import { payeesText } from './request-approval.ts';
import { canBecome, changeClaim } from './transitions.ts';

/** Those to be paid: all but those held back, until their first payment was made, and those given up. */
function duePayees(claim: Claim) {
  const tried = new Set(claim.payments.map((one) => one.payeeId));
  return (claim.decision?.payees ?? []).filter(
    (payee) => (!payee.heldBack || tried.has(payee.payeeId)) && !isGivenUp(claim, payee.payeeId),
  );
}

/** Nothing is set aside for the payee any more, and nothing of theirs waits: an earlier end has seen to it. */
function isGivenUp({ allocations }: Claim, payeeId: string): boolean {
  const own = allocations.filter((cell) => cell.payeeId === payeeId);
  return own.length > 0 && own.every((cell) => cell.state === 'voided' || cell.state === 'given-back');
}

/** Whether the payee's money stays reserved for later. */
export function isHeldBack(claim: Claim, payeeId: string): boolean {
  const known = claim.decision?.payees.some((payee) => payee.payeeId === payeeId) ?? false;
  return known && !duePayees(claim).some((payee) => payee.payeeId === payeeId);
}

/** Payees that have no payment under way or settled: all that are due at first, the returned ones later. */
export function unpaidPayees(claim: Claim) {
  const covered = new Set(
    claim.payments
      .filter((one) => one.state !== 'returned' && one.state !== 'cancelled')
      .map((one) => one.payeeId),
  );
  return duePayees(claim).filter((payee) => !covered.has(payee.payeeId));
}

/** Whether the last approver saw the payees as they are now. */
export function isApprovedAsItStands(claim: Claim, digest: (text: string) => string): boolean {
  const last = claim.approvals.findLast((one) => one.state === 'approved' && one.round === claim.round);
  return last?.payeesDigest === digest(payeesText(claim.decision?.payees ?? []));
}

/** The payees are not those that the last approver saw: that approval falls, and its step is asked for again. */
export function dropLastApproval(claim: Claim): Claim {
  const last = claim.approvals.findLast((one) => one.state === 'approved' && one.round === claim.round);
  const approvals = claim.approvals.map((one) => (one === last ? { ...one, state: 'closed' as const } : one));
  return changeClaim(claim, { status: 'awaiting-approval', approvals });
}

export type PaymentRoute = 'settled' | 'returned' | undefined;

/** `settled` when every payee is paid, `returned` when one came back and none is under way; else still waiting. */
export function paymentRoute(claim: Claim): PaymentRoute {
  const latest = new Map(claim.payments.map((one) => [one.payeeId, one.state]));
  const states = duePayees(claim).map((payee) => latest.get(payee.payeeId));
  if (states.every((state) => state === 'settled')) return 'settled';
  if (states.some((state) => state === 'ready' || state === 'in-run' || state === undefined))
    return undefined;
  return 'returned';
}

/** `by`: whose word it is; the bank's when it is not said. */
export type BankOutcome =
  | { readonly kind: 'settled'; readonly by?: 'payroll'; readonly payslip?: Payslip }
  | {
      readonly kind: 'returned';
      readonly by?: 'payroll';
      readonly reason: string;
      readonly explanation: string;
    };

/**
 * The claim after the bank's word on one payment. Money comes back whenever it does: also when the claim has expired
 * since, or is being approved again for another payment that had come back before.
 */
export function recordBankOutcome(claim: Claim, paymentId: string, word: BankOutcome, at: string): Claim {
  const payments = claim.payments.map((one): ClaimPayment => {
    if (one.paymentId !== paymentId) return one;
    if (word.kind !== 'settled') return { ...one, state: 'returned', reason: word.reason };
    return { ...one, state: 'settled', ...(word.payslip && { payslip: word.payslip }) };
  });
  const amount = { cents: payments.find((one) => one.paymentId === paymentId)?.amountCents ?? 0 };
  const actor = word.by ?? 'bank';
  const after = { ...claim, payments };
  const ended = paymentRoute(after) !== undefined;
  // Whoever is being asked because of another payment goes on being asked: it is one conversation.
  const waitsForBank = claim.waiting?.for === 'bank' || claim.waiting?.for === 'operator';
  const base = ended && (waitsForBank || word.kind === 'settled') ? withoutWait(claim) : claim;
  if (word.kind === 'settled') {
    const allocations = claim.allocations.map((cell) =>
      cell.state === 'reserved' && cell.payeeId === payeeOf(claim, paymentId)
        ? { ...cell, state: 'posted' as const }
        : cell,
    );
    return changeClaim(base, {
      payments,
      allocations,
      ...(paymentRoute(after) === 'settled' && { status: 'paid' }),
      events: [{ at, actor, event: 'payment-settled', values: { amount } }],
    });
  }
  const asked = canBecome(claim, 'payment-returned');
  const question = {
    ...accountQuestion(claim, paymentId, word.explanation, at),
    ...(word.by === 'payroll' && { ofPayroll: true as const }),
  };
  return changeClaim(asked ? base : claim, {
    payments,
    ...(asked && { status: 'payment-returned' }),
    // On its way to be paid again it comes by where members are asked; elsewhere it is not for them to say.
    ...((asked || claim.status === 'awaiting-approval') && { questions: [...claim.questions, question] }),
    events: [{ at, actor, event: 'payment-returned', values: { amount, reason: word.reason } }],
  });
}

const mayBePutBack: ReadonlySet<Claim['status']> = new Set([
  'approved',
  'paying',
  'paid',
  'payment-returned',
  'awaiting-approval',
  'under-review',
]);

/** Whether a payment that failed without the member's doing can simply be made again. */
export function canPutBack(claim: Claim, paymentId: string): boolean {
  const payeeId = payeeOf(claim, paymentId);
  const latest = claim.payments.findLast((one) => one.payeeId === payeeId);
  if (payeeId === undefined || latest?.paymentId !== paymentId || claim.withdrawnAt !== undefined)
    return false;
  return mayBePutBack.has(claim.status) && !isGivenUp(claim, payeeId);
}

/**
 * The claim after a payment that failed by the cooperative's or the bank's own doing: another takes its place in the
 * next run. Nobody is asked, and what waits for the bank goes on waiting.
 */
export function recordPutBack(
  claim: Claim,
  failed: { readonly paymentId: string; readonly reason: string },
  again: ClaimPayment,
  at: string,
): Claim {
  const payments = claim.payments.map(
    (one): ClaimPayment =>
      one.paymentId === failed.paymentId ? { ...one, state: 'returned', reason: failed.reason } : one,
  );
  const amount = { cents: again.amountCents };
  const runs = claim.status === 'paying' && payments.some((one) => one.state === 'in-run');
  const status = claim.status === 'paid' || (claim.status === 'paying' && !runs) ? 'approved' : claim.status;
  return changeClaim(claim, {
    status,
    payments: [...payments, again],
    events: [{ at, actor: 'bank', event: 'payment-put-back', values: { amount } }],
  });
}

/**
 * Whether a debit that comes after the bank's refusal can still be taken as this payment: no later attempt was made,
 * the money is set aside, and somebody is still being asked.
 */
export function mayStillSettle(claim: Claim, paymentId: string): boolean {
  const payeeId = payeeOf(claim, paymentId);
  const latest = claim.payments.findLast((one) => one.payeeId === payeeId);
  if (payeeId === undefined || latest?.paymentId !== paymentId || isGivenUp(claim, payeeId)) return false;
  return canBecome(claim, 'paid') && claim.waiting !== undefined && claim.waiting.for !== 'bank';
}

/** The claim after the debit of a payment that the bank had refused: what was asked about it is answered. */
export function recordLateDebit(claim: Claim, paymentId: string, at: string): Claim {
  const payeeId = payeeOf(claim, paymentId);
  const questions = claim.questions.map((one) =>
    one.askedBy === 'bank' && one.payeeId === payeeId && one.answeredAt === undefined
      ? { ...one, answeredAt: at }
      : one,
  );
  const settled = recordBankOutcome({ ...claim, questions }, paymentId, { kind: 'settled' }, at);
  const { waiting } = claim;
  return waiting ? { ...settled, waiting } : settled;
}

/** Asks for another account of one payee, by name where the claim pays several. */
function accountQuestion(claim: Claim, paymentId: string, explanation: string, at: string): Question {
  const payeeId = payeeOf(claim, paymentId);
  const payees = claim.decision?.payees ?? [];
  const name = payees.length > 1 && payees.find((one) => one.payeeId === payeeId)?.name;
  const text = name ? `${withColon(name, claim.language)} ${explanation}` : explanation;
  return { askedAt: at, askedBy: 'bank', text, ...(payeeId !== undefined && { payeeId }) };
}

function payeeOf(claim: Claim, paymentId: string): string | undefined {
  return claim.payments.find((one) => one.paymentId === paymentId)?.payeeId;
}
