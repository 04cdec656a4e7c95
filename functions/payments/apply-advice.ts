/** What one line of a bank file does to one payment, its claim and the ledger, in one transaction. */
import { isDeepStrictEqual } from 'node:util';
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { dayOfInstant, daysBetween } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { mayStillSettle } from '../../workflows/claim/request-payment.ts';
import { type AnswerOutcome, answerOutcome } from '../../workflows/payment/answer.ts';
import { bookingReportOf, withBookingReport } from '../../workflows/payment/bookings.ts';
import { chargesTaken } from '../../workflows/payment/charges.ts';
import { type Payment, type PaymentRun, putPayment } from '../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import type { Item } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { applyPayeeCheck } from './apply-payee-check.ts';
import { disputeEntry } from './dispute-entry.ts';
import { isOwnAccount } from './own-accounts.ts';
import { executeAndReturn, refuse, sendBack, settle, settleAfterAll } from './settlement.ts';

/** `unchanged`: the payment was that far already. `settled-after-all`: settled, and a person is to see why. */
export type Applied =
  | 'settled'
  | 'settled-after-all'
  | 'returned'
  | 'put-back'
  | 'accepted'
  | 'unchanged'
  | 'amount-differs'
  | 'currency-differs'
  | 'name-differs'
  | 'unclear'
  | 'contradicts'
  | 'other-account'
  | 'other-year'
  | 'not-released';

/** @param told `suggested`: a person thinks so; what does not fit is not booked aside then, it changes nothing. */
export async function applyAdvice(
  deps: Deps,
  paymentId: string,
  advice: BankAdvice,
  told: 'by-bank' | 'suggested' = 'by-bank',
): Promise<Applied> {
  const first = await loadPayment(deps, paymentId);
  if (advice.kind === 'payee-checked') return applyPayeeCheck(deps, first.data, advice);
  const run = await releasedRun(deps, first.data);
  if (!run) return 'not-released';
  return update(deps, claimRecord, first.data.claimId, async (claim): Promise<ClaimChange<Applied>> => {
    const item = await loadPayment(deps, paymentId);
    const { accountId } = item.data;
    const misfit = misfitOf(item.data, run, advice);
    if (misfit) return { result: misfit };
    if (run.debtor.iban === advice.accountIban || isOfAccount(deps, accountId, advice)) {
      const isGuess = told === 'suggested' && isToDispute(claim, item.data, advice);
      return isGuess ? { result: 'contradicts' } : applied(deps, claim, item, advice);
    }
    const isOurs = advice.accountIban !== undefined && isOwnAccount(deps, advice.accountIban);
    return { result: isOurs ? 'contradicts' : 'other-account' };
  });
}

/** Banks count days in their own way, and returns come late; by so much no booking is of the payment any more. */
const mostDaysBefore = 31;
const mostDaysAfter = { returned: 540, other: 180 };

/** A payment is in euro, and moves as a whole, about the time when its run is made. */
function misfitOf(
  { amountCents }: Payment,
  { createdAt }: PaymentRun,
  { accountIban, on, scope, currency, kind, amountCents: told, grossCents }: BankAdvice,
): 'amount-differs' | 'currency-differs' | 'other-year' | 'unclear' | undefined {
  if (kind === 'unknown') return 'unclear';
  if (currency !== 'EUR') return 'currency-differs';
  const days = daysBetween(dayOfInstant(createdAt), on);
  const late = mostDaysAfter[kind === 'returned' ? kind : 'other'];
  if (accountIban !== undefined && (days < -mostDaysBefore || days > late)) return 'other-year';
  if (scope !== 'line' || told === undefined || told === amountCents) return undefined;
  // It came back less charges, and the bank says of how much.
  const isShort = kind === 'returned' && grossCents === amountCents;
  return isShort && chargesTaken(amountCents, told) !== undefined ? undefined : 'amount-differs';
}

async function loadPayment(deps: Deps, paymentId: string): Promise<Item<Payment>> {
  const item = await deps.store.get<Payment>(keys.payment(paymentId));
  if (!item) throw new PermanentFailure(`there is no payment ${paymentId}`);
  return item;
}

async function releasedRun(deps: Deps, { runId, state }: Payment): Promise<PaymentRun | undefined> {
  if (runId === undefined || state === 'held' || state === 'ready') return undefined;
  const run = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  return run?.data.state === 'released' ? run.data : undefined;
}

/** A payment leaves from one account and comes back to it, also when the plan has moved to another bank since. */
function isOfAccount(deps: Deps, accountId: string, { accountIban }: BankAdvice): boolean {
  if (accountIban === undefined) return true;
  return deps.plan.debtorAccounts.some((one) => one.accountId === accountId && one.iban === accountIban);
}

function outcomeOf(claim: Claim, payment: Payment, advice: BankAdvice): AnswerOutcome {
  const replaceable = mayStillSettle(claim, payment.paymentId);
  return answerOutcome({ ...payment, replaceable }, advice);
}

function isToDispute(claim: Claim, payment: Payment, advice: BankAdvice): boolean {
  return outcomeOf(claim, payment, advice).startsWith('dispute-');
}

async function applied(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  advice: BankAdvice,
): Promise<ClaimChange<Applied>> {
  const payment = item.data;
  switch (outcomeOf(claim, payment, advice)) {
    case 'unchanged':
      return { result: 'unchanged' };
    case 'accept':
      return save(claim, item, { state: 'accepted', acceptedOn: advice.on }, 'accepted');
    case 'note-debit':
      return note(claim, item, { debits: withBookingReport(payment.debits ?? [], bookingReportOf(advice)) });
    case 'note-credit':
      return note(claim, item, {
        credits: withBookingReport(payment.credits ?? [], bookingReportOf(advice)),
        ...betterReason(payment, advice),
      });
    case 'settle':
      return settle(deps, claim, item, advice);
    case 'reject':
      return refuse(deps, claim, item, advice);
    case 'return':
      return sendBack(deps, claim, item, advice);
    case 'settle-and-return':
      return executeAndReturn(deps, claim, item, advice);
    case 'settle-after-all':
      return settleAfterAll(deps, claim, item, advice);
    case 'dispute-debit':
      return disputeEntry(deps, claim, item, { advice, direction: 'debit' });
    case 'dispute-credit':
      return disputeEntry(deps, claim, item, { advice, direction: 'credit' });
    case 'contradict':
      return { result: 'contradicts' };
  }
}

function save(
  claim: Claim,
  { data, version }: Item<Payment>,
  change: Partial<Payment>,
  result: Applied,
): ClaimChange<Applied> {
  return { claim, writes: [putPayment({ ...data, ...change }, { version })], result };
}

/** Told once more, in other words: nothing is written when these were told already. */
function note(claim: Claim, item: Item<Payment>, bookings: Partial<Payment>): ClaimChange<Applied> {
  const { debits, credits, reasonCode } = item.data;
  const before = { debits, credits, reasonCode };
  if (isDeepStrictEqual({ ...before, ...bookings }, before)) return { result: 'unchanged' };
  return save(claim, item, bookings, 'unchanged');
}

/** The first file gave no reason, a later one of the same booking does. */
function betterReason({ reasonCode }: Payment, { reason }: BankAdvice): Pick<Payment, 'reasonCode'> {
  const isVague = reasonCode === 'MS03' || reasonCode === 'NARR';
  return isVague && reason?.code !== undefined && reason.code !== 'MS03' ? { reasonCode: reason.code } : {};
}
