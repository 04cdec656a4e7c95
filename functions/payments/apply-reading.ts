/** What one line of a bank file does to one payment, its claim and the ledger, in one transaction. */
import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../workflows/bank/reading.ts';
import { dayOfInstant, daysBetween } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { mayStillSettle } from '../../workflows/claim/request-payment.ts';
import { answerOutcome } from '../../workflows/payment/answer.ts';
import { tellingOf, withTelling } from '../../workflows/payment/bookings.ts';
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

export async function applyReading(deps: Deps, paymentId: string, reading: Reading): Promise<Applied> {
  const first = await loadPayment(deps, paymentId);
  if (reading.kind === 'payee-checked') return applyPayeeCheck(deps, first.data, reading);
  if (!(await isReleased(deps, first.data))) return 'not-released';
  return update(deps, claimRecord, first.data.claimId, async (claim): Promise<ClaimChange<Applied>> => {
    const item = await loadPayment(deps, paymentId);
    const { accountId } = item.data;
    const misfit = misfitOf(item.data, reading);
    if (misfit) return { result: misfit };
    if (isOfAccount(deps, accountId, reading)) return applied(deps, claim, item, reading);
    const isOurs = reading.accountIban !== undefined && isOwnAccount(deps, reading.accountIban);
    return { result: isOurs ? 'contradicts' : 'other-account' };
  });
}

/** Banks count days in their own way, and returns come late; by so much no booking is of the payment any more. */
const mostDaysBefore = 180;
const mostDaysAfter = 540;

/** A payment is in euro, and moves as a whole, about the time when it is made. */
function misfitOf(
  { amountCents, createdAt }: Payment,
  { accountIban, on, scope, currency, kind, amountCents: told, grossCents }: Reading,
): 'amount-differs' | 'currency-differs' | 'other-year' | 'unclear' | undefined {
  if (kind === 'unknown') return 'unclear';
  if (currency !== 'EUR') return 'currency-differs';
  const days = daysBetween(dayOfInstant(createdAt), on);
  if (accountIban !== undefined && (days < -mostDaysBefore || days > mostDaysAfter)) return 'other-year';
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

async function isReleased(deps: Deps, { runId, state }: Payment): Promise<boolean> {
  if (runId === undefined || state === 'held' || state === 'ready') return false;
  const run = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  return run?.data.state === 'released';
}

/** A payment leaves from one account and comes back to it. */
function isOfAccount(deps: Deps, accountId: string, { accountIban }: Reading): boolean {
  if (accountIban === undefined) return true;
  return deps.plan.debtorAccounts.some((one) => one.accountId === accountId && one.iban === accountIban);
}

async function applied(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  reading: Reading,
): Promise<ClaimChange<Applied>> {
  const payment = item.data;
  const replaceable = mayStillSettle(claim, payment.paymentId);
  switch (answerOutcome({ ...payment, replaceable }, reading)) {
    case 'unchanged':
      return { result: 'unchanged' };
    case 'accept':
      return save(claim, item, { state: 'accepted', acceptedOn: reading.on }, 'accepted');
    case 'note-debit':
      return note(claim, item, { debits: withTelling(payment.debits ?? [], tellingOf(reading)) });
    case 'note-credit':
      return note(claim, item, {
        credits: withTelling(payment.credits ?? [], tellingOf(reading)),
        ...betterReason(payment, reading),
      });
    case 'settle':
      return settle(deps, claim, item, reading);
    case 'reject':
      return refuse(deps, claim, item, reading);
    case 'return':
      return sendBack(deps, claim, item, reading);
    case 'settle-and-return':
      return executeAndReturn(deps, claim, item, reading);
    case 'settle-after-all':
      return settleAfterAll(deps, claim, item, reading);
    case 'dispute-debit':
      return disputeEntry(deps, claim, item, { reading, direction: 'debit' });
    case 'dispute-credit':
      return disputeEntry(deps, claim, item, { reading, direction: 'credit' });
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
function betterReason({ reasonCode }: Payment, { reason }: Reading): Pick<Payment, 'reasonCode'> {
  return reasonCode === 'MS03' && reason?.code !== undefined ? { reasonCode: reason.code } : {};
}
