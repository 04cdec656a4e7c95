/** The program stops a payment that a person has to look at before it may leave. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import type { Item, Write } from '../platform/store/port.ts';

export type SystemReason = 'bank-contradicts' | 'above-bank-limit' | 'cannot-be-sent' | 'payee-no-match';

/** @param item a payment that is ready; of this claim */
export function holdBySystem(
  claim: Claim,
  { data, version }: Item<Payment>,
  reason: SystemReason,
  at: string,
): { claim: Claim; writes: Write[] } {
  const hold = { by: 'system', at, reason };
  const trail = [...(data.trail ?? []), { at, by: 'system', event: 'held' as const, reason }];
  const payments = claim.payments.map((one) =>
    one.paymentId === data.paymentId ? { ...one, held: { why: 'person' as const } } : one,
  );
  return {
    claim: changeClaim(claim, { payments, events: [{ at, actor: 'system', event: 'payment-held' }] }),
    writes: [putPayment({ ...data, state: 'held', hold, trail }, { version })],
  };
}
