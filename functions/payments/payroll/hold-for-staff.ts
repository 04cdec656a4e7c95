/** A line that payroll refused for what the cooperative has to put right: held, for finance to let go into another run. */
import type { Claim, ClaimPayment } from '../../../workflows/claim/claim.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { type Payment, putPayment } from '../../claims/payment-store.ts';
import type { Item, Write } from '../../platform/store/port.ts';

/** The run keeps its line, as the file had it; the payment is in no run any more. */
export function holdForStaff(
  claim: Claim,
  { data, version }: Item<Payment>,
  reason: string,
  at: string,
): { claim: Claim; writes: Write[] } {
  const { runId, batch: _batch, ...payment } = withoutAsked(data);
  const note = { at, by: 'payroll', event: 'held' as const, reason, ...(runId !== undefined && { runId }) };
  const held: Payment = {
    ...payment,
    state: 'held',
    hold: { by: 'payroll', at, reason },
    trail: [...(payment.trail ?? []), note],
  };
  const payments = claim.payments.map(
    (one): ClaimPayment =>
      one.paymentId === data.paymentId ? { ...one, state: 'ready', held: { why: 'person' } } : one,
  );
  const onItsWay = payments.some((one) => one.state === 'in-run');
  return {
    claim: changeClaim(claim, {
      payments,
      ...(claim.status === 'paying' && !onItsWay && { status: 'approved' as const }),
      events: [{ at, actor: 'payroll', event: 'payment-held' }],
    }),
    writes: [putPayment(held, { version })],
  };
}

/** What another person was asked about is answered by payroll's refusal. */
export function withoutAsked(payment: Payment): Payment {
  if (!payment.payroll?.asked) return payment;
  const { asked: _asked, ...payroll } = payment.payroll;
  return { ...payment, payroll };
}
