/** The bank's word on a payment becomes entries in the ledger, the claim's state, and what its machine does next. */

import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { returnReasonSentence } from '../../workflows/bank/return-reason-texts.ts';
import { returnReason } from '../../workflows/bank/return-reasons.ts';
import { instantOf } from '../../workflows/calendar.ts';
import { answerRoute, openQuestion } from '../../workflows/claim/ask-member.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { lateReturn, withGivenBack } from '../../workflows/claim/close-claim.ts';
import {
  type BankOutcome,
  paymentRoute,
  recordBankOutcome,
  recordLateDebit,
} from '../../workflows/claim/request-payment.ts';
import { pendingTransfer } from '../../workflows/claim/reserve-funds.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import { formatDue } from '../../workflows/language.ts';
import { accounts, postOf, type Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import { bookingReportOf, withBookingReport } from '../../workflows/payment/bookings.ts';
import { chargesTaken } from '../../workflows/payment/charges.ts';
import { mailToMember } from '../claims/mails.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import type { ClaimChange } from '../claims/store.ts';
import { moveCounters } from '../ledger/envelopes-store.ts';
import { planGivingBack } from '../ledger/give-back.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { resume } from '../platform/resume.ts';
import type { Effect, Item, Write } from '../platform/store/port.ts';
import { putBack } from './put-back.ts';

/** `put-back`: in the next run, without asking anybody. */
type CameBack = 'returned' | 'put-back';

/** `settled`: the money has left. */
export function settle(
  deps: Deps,
  claim: Claim,
  { data: payment, version }: Item<Payment>,
  advice: BankAdvice,
): ClaimChange<'settled'> {
  const at = instantOf(deps.clock.now());
  const after = recordBankOutcome(claim, payment.paymentId, { kind: 'settled' }, at);
  return {
    claim: after,
    writes: [
      putPayment(
        { ...payment, ...costOf(payment), state: 'settled', settledAt: at, ...debitOf(payment, advice) },
        { version },
      ),
      ...executionWrites(claim, payment, at),
    ],
    effects: resumeMachine(claim, after, payment),
    result: 'settled',
  };
}

/** Refused before, debited nevertheless: nobody is asked any more, and it is paid. */
export function settleAfterAll(
  deps: Deps,
  claim: Claim,
  { data: payment, version }: Item<Payment>,
  advice: BankAdvice,
): ClaimChange<'settled-after-all'> {
  const at = instantOf(deps.clock.now());
  const { returnedAt: _returned, reasonCode: _reason, ...kept } = payment;
  const after = recordLateDebit(claim, payment.paymentId, at);
  const resumed = resumeAsked(claim, after);
  return {
    claim: resumed.length > 0 ? withoutWait(after) : after,
    writes: [
      putPayment({ ...kept, state: 'settled', settledAt: at, ...debitOf(payment, advice) }, { version }),
      ...executionWrites(claim, payment, at),
    ],
    effects: resumed,
    result: 'settled-after-all',
  };
}

/** The bank did not execute it: what was set aside stays so, and the member is asked for another account. */
export function refuse(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  advice: BankAdvice,
): Promise<ClaimChange<CameBack>> {
  return comeBack(deps, { before: claim, claim, item, advice, change: {}, writes: [] });
}

/** It was executed, and the money came back; to its sources, when the claim has ended without it. */
export async function sendBack(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  advice: BankAdvice,
): Promise<ClaimChange<CameBack>> {
  const writes = returnWrites(deps, item.data, advice);
  const change = creditOf(item.data, advice);
  const given = { before: claim, claim, item, advice, change, writes };
  const back = await comeBack(deps, given);
  const after = back.claim ?? claim;
  const cells = lateReturn(after, item.data.payeeId);
  if (cells.length === 0) return back;
  const at = instantOf(deps.clock.now());
  const { moves, writes: gift } = await planGivingBack(deps, after, cells, at);
  return {
    ...back,
    claim: withGivenBack(after, cells, at),
    writes: [...(back.writes ?? []), ...gift, ...moveCounters(claim.envelopeId ?? '', moves)],
  };
}

/** The return is told before its debit: both are booked, in that order. */
export function executeAndReturn(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  advice: BankAdvice,
): Promise<ClaimChange<CameBack>> {
  const at = instantOf(deps.clock.now());
  const { paymentId } = item.data;
  const settled = recordBankOutcome(claim, paymentId, { kind: 'settled' }, at);
  return comeBack(deps, {
    before: claim,
    claim: settled,
    item,
    advice,
    change: { settledAt: at, ...creditOf(item.data, advice) },
    writes: [...executionWrites(claim, item.data, at), ...returnWrites(deps, item.data, advice)],
  });
}

interface ComingBack {
  readonly before: Claim;
  readonly claim: Claim;
  readonly item: Item<Payment>;
  readonly advice: BankAdvice;
  readonly change: Partial<Payment>;
  readonly writes: readonly Write[];
}

async function comeBack(deps: Deps, given: ComingBack): Promise<ClaimChange<CameBack>> {
  const { before, claim, item, advice } = given;
  const at = instantOf(deps.clock.now());
  const reason = advice.reason?.code ?? 'MS03';
  const returned: Payment = {
    ...item.data,
    ...given.change,
    state: 'returned',
    returnedAt: at,
    reasonCode: reason,
  };
  const writes = [putPayment(returned, { version: item.version }), ...given.writes];
  // A booking and its return in one: what waits for the bank goes on waiting for the next attempt.
  const standing = before.waiting ? { ...claim, waiting: before.waiting } : claim;
  const again = await putBack(deps, standing, returned, advice);
  if (again) return { ...again, writes: [...writes, ...again.writes], result: 'put-back' };
  const explanation = returnReasonSentence(returnReason(reason).text, claim.language);
  const word: BankOutcome = { kind: 'returned', reason, explanation };
  const after = recordBankOutcome(claim, item.data.paymentId, word, at);
  return {
    claim: after,
    writes,
    effects: [
      ...resumeMachine(before, after, item.data),
      ...(await askAgain(deps, before, after, item.data)),
    ],
    result: 'returned',
  };
}

/** The member is being asked already, about another payment: a mail says that this one came back, too. */
async function askAgain(deps: Deps, before: Claim, after: Claim, payment: Payment): Promise<Effect[]> {
  const question = after.questions.at(-1);
  if (before.waiting?.for !== 'member' || after.questions.length === before.questions.length) return [];
  const values = {
    reason: question?.text ?? '',
    until: formatDue(before.waiting.until ?? '', after.language),
  };
  return [await mailToMember(deps, after, 'payment-returned', `returned:${payment.paymentId}`, values)];
}

/** A wage of which payroll does not say what it cost has cost what was set aside for it. */
function costOf({ payroll, costCents, cells }: Payment): Pick<Payment, 'costCents'> {
  if (!payroll || costCents !== undefined || cells.length === 0) return {};
  return { costCents: sumCents(cells.map((one) => one.amountCents)) };
}

/** What the bank says of the debit, where an account's entry tells of it. */
function debitOf({ debits = [] }: Payment, advice: BankAdvice): Pick<Payment, 'debits'> {
  if (advice.accountIban === undefined) return {};
  return { debits: withBookingReport(debits, bookingReportOf(advice)) };
}

function creditOf({ credits = [] }: Payment, advice: BankAdvice): Pick<Payment, 'credits'> {
  return { credits: withBookingReport(credits, bookingReportOf(advice)) };
}

/** Reservations are posted and count as spent; money that had come back leaves from where it waited. */
function executionWrites(claim: Claim, payment: Payment, at: string): Write[] {
  const own = new Set(payment.cells.map((one) => one.transferId));
  const posted = claim.allocations
    .filter((cell) => own.has(cell.transferId))
    .map((cell) => postOf(pendingTransfer(claim, cell, at), at));
  if (posted.length === 0) return bookTransfer(paidAgain(payment, at));
  return [...posted.flatMap(bookTransfer), ...spend(payment)];
}

function paidAgain({ paymentId, claimId, accountId, amountCents }: Payment, at: string): Transfer {
  return {
    transferId: `${paymentId}:again`,
    kind: 'direct',
    debit: accounts.returned(claimId),
    credit: accounts.bank(accountId),
    amountCents,
    at,
    claimId,
    reason: 'payment',
  };
}

function spend(payment: Payment): Write[] {
  const moves = payment.cells.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, reserved: -amountCents, spent: amountCents }],
  );
  return moves.length === 0 || payment.envelopeId === undefined
    ? []
    : moveCounters(payment.envelopeId, moves);
}

/** All of it is owed again; what banks kept of it is the cooperative's cost, and no claim's. */
function returnWrites(deps: Deps, payment: Payment, advice: BankAdvice): Write[] {
  const at = instantOf(deps.clock.now());
  const { paymentId, accountId, amountCents } = payment;
  const charges = advice.scope === 'line' ? chargesTaken(amountCents, advice.amountCents) : undefined;
  const back = bookTransfer(returnTransfer(payment, at));
  if (charges === undefined) return back;
  const kept: Transfer = {
    transferId: `${paymentId}:return-charges`,
    kind: 'direct',
    debit: accounts.charges(accountId),
    credit: accounts.bank(accountId),
    amountCents: charges,
    at,
    reason: 'bank-charges',
  };
  return [...back, ...bookTransfer(kept)];
}

function returnTransfer(payment: Payment, at: string): Transfer {
  return {
    transferId: `${payment.paymentId}:return`,
    kind: 'direct',
    debit: accounts.bank(payment.accountId),
    credit: accounts.returned(payment.claimId),
    amountCents: payment.amountCents,
    at,
    claimId: payment.claimId,
    reason: 'return',
  };
}

/**
 * The machine goes on once every payment of the claim has an end, also when the bank took so long that an operator
 * looks at the claim. When it had ended already (a payment that came
 * back late), a fresh execution asks the member for another account.
 */
export function resumeMachine(before: Claim, after: Claim, payment: Payment): Effect[] {
  const route = paymentRoute(after);
  if (route === undefined || (route === 'returned' && after.status !== 'payment-returned')) return [];
  const { claimId, round } = after;
  const { waiting } = before;
  if (waiting?.for === 'bank' || waiting?.for === 'operator')
    return resume(waiting, route, { claimId, route });
  // Another payment that came back has begun the conversation: this one is part of it.
  if (route === 'settled' || waiting || before.status === 'payment-returned') return [];
  const id = `${payment.paymentId}:${route}`;
  const name = `${claimId}-${round}-${payment.paymentId.slice(0, 8)}`;
  return [{ kind: 'start', id, machine: 'claim', name, input: { claimId } }];
}

/** Whoever was asked because of the refusal need not answer; what else is asked of them still is. */
function resumeAsked({ waiting }: Claim, after: Claim): Effect[] {
  if (!waiting) return [];
  const settled = paymentRoute(after) === 'settled';
  const route =
    waiting.for === 'member' && !openQuestion(after)
      ? answerRoute(after)
      : waiting.for === 'approver' && settled
        ? 'approved'
        : waiting.for === 'operator' && settled
          ? 'settled'
          : undefined;
  if (route === undefined) return [];
  return resume(waiting, 'after-all', { claimId: after.claimId, route });
}
