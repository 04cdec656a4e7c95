/** What was booked aside as a payment's is found to be another's: it is taken back from there, once. */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { instantOf } from '../../workflows/calendar.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { bookingReportOf, placeOf } from '../../workflows/payment/bookings.ts';
import { type Dispute, type Payment, putPayment } from '../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { update } from '../platform/update.ts';

/** `aside`: on the `disputed` account of the payment that it names. `placed`: as that payment's own, or of a whole batch. */
type Booked = 'nowhere' | 'aside' | 'placed';

/** Where an entry that contradicts what was known has been booked. */
export async function whereBooked({ store }: Pick<Deps, 'store'>, advice: BankAdvice): Promise<Booked> {
  const { endToEndId, scope, accountIban } = advice;
  if (accountIban === undefined) return 'nowhere';
  if (scope !== 'line' || endToEndId === undefined) return 'placed';
  const payment = (await store.get<Payment>(keys.payment(endToEndId)))?.data;
  if (!payment || placeIn(payment, advice) < 0) return 'nowhere';
  return disputeOf(payment, advice) ? 'aside' : 'placed';
}

/** Does nothing when it was done before. */
export async function moveDispute(deps: Deps, advice: BankAdvice, to: string): Promise<void> {
  const key = keys.payment(advice.endToEndId ?? '');
  const named = (await deps.store.get<Payment>(key))?.data;
  if (!named || named.paymentId === to) return;
  await update(deps, claimRecord, named.claimId, async (claim): Promise<ClaimChange<undefined>> => {
    const item = await deps.store.get<Payment>(key);
    const dispute = item && disputeOf(item.data, advice);
    if (!item || !dispute || dispute.movedTo !== undefined) return { result: undefined };
    const { disputed: _disputed, disputes = [], ...payment } = item.data;
    const left = disputes.map((one) => (one === dispute ? { ...one, movedTo: to } : one));
    const isOpen = left.some(({ movedTo }) => movedTo === undefined);
    const after: Payment = { ...payment, disputes: left, ...(isOpen && { disputed: true as const }) };
    const back = takenBack(payment, dispute, instantOf(deps.clock.now()));
    return {
      claim,
      writes: [putPayment(after, { version: item.version }), ...bookTransfer(back)],
      result: undefined,
    };
  });
}

function placeIn({ debits = [], credits = [] }: Payment, advice: BankAdvice): number {
  return placeOf(advice.kind === 'returned' ? credits : debits, bookingReportOf(advice));
}

function disputeOf(payment: Payment, advice: BankAdvice): Dispute | undefined {
  const direction = advice.kind === 'returned' ? 'credit' : 'debit';
  const place = placeIn(payment, advice);
  return payment.disputes?.find((one) => one.direction === direction && one.place === place);
}

function takenBack(
  { paymentId, accountId, claimId }: Payment,
  { direction, place, amountCents }: Dispute,
  at: string,
): Transfer {
  const [bank, disputed] = [accounts.bank(accountId), accounts.disputed(paymentId)];
  return {
    transferId: `${paymentId}:disputed:${direction}:${place + 1}:moved`,
    kind: 'direct',
    debit: direction === 'debit' ? bank : disputed,
    credit: direction === 'debit' ? disputed : bank,
    amountCents,
    at,
    claimId,
    reason: 'disputed',
  };
}
