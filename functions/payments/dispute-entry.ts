/**
 * An entry of the account that a payment cannot explain (debited twice, come back though it never left): booked
 * aside, so that the books say what the account says, and listed for a person. Nothing else is paid meanwhile.
 */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { bookingReportOf, withBookingReport } from '../../workflows/payment/bookings.ts';
import { chargesTaken } from '../../workflows/payment/charges.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import type { ClaimChange } from '../claims/store.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { stopBySystem } from './hold-by-system.ts';

export interface DisputedEntry {
  readonly advice: BankAdvice;
  /** Of our account: money left, or arrived. */
  readonly direction: 'debit' | 'credit';
}

export async function disputeEntry(
  deps: Deps,
  claim: Claim,
  { data: payment, version }: Item<Payment>,
  { advice, direction }: DisputedEntry,
): Promise<ClaimChange<'contradicts'>> {
  const at = instantOf(deps.clock.now());
  const bookings = direction === 'debit' ? 'debits' : 'credits';
  const known = payment[bookings] ?? [];
  const charges = advice.scope === 'line' ? chargesTaken(payment.amountCents, advice.amountCents) : undefined;
  const amountCents = payment.amountCents - (charges ?? 0);
  const transfer = disputedTransfer({ ...payment, amountCents }, { direction, number: known.length + 1 }, at);
  const replacement = direction === 'debit' ? await holdReplacement(deps, claim, payment) : undefined;
  const disputed: Payment = {
    ...payment,
    disputed: true,
    disputes: [...(payment.disputes ?? []), { direction, place: known.length, amountCents }],
    [bookings]: withBookingReport(known, bookingReportOf(advice)),
  };
  return {
    claim: replacement?.claim ?? claim,
    writes: [putPayment(disputed, { version }), ...bookTransfer(transfer), ...(replacement?.writes ?? [])],
    result: 'contradicts',
  };
}

/** @param number of the booking among the payment's, so that the same one is never booked twice */
function disputedTransfer(
  { paymentId, accountId, amountCents, claimId }: Payment,
  { direction, number }: { readonly direction: DisputedEntry['direction']; readonly number: number },
  at: string,
): Transfer {
  const [bank, disputed] = [accounts.bank(accountId), accounts.disputed(paymentId)];
  return {
    transferId: `${paymentId}:disputed:${direction}:${number}`,
    kind: 'direct',
    debit: direction === 'debit' ? disputed : bank,
    credit: direction === 'debit' ? bank : disputed,
    amountCents,
    at,
    claimId,
    reason: 'disputed',
  };
}

/** What was to be paid in its place waits for a person, unless it has left already. */
async function holdReplacement(
  deps: Deps,
  claim: Claim,
  payment: Payment,
): Promise<{ claim: Claim; writes: Write[] } | undefined> {
  const latest = claim.payments.findLast((one) => one.payeeId === payment.payeeId);
  if (latest === undefined || latest.paymentId === payment.paymentId) return undefined;
  const item = await deps.store.get<Payment>(keys.payment(latest.paymentId));
  return item && stopBySystem(deps, claim, item, 'bank-contradicts');
}
