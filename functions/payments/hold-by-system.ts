/** The program stops a payment that a person has to look at before it may leave. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { type Payment, type PaymentRun, putPayment } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { takeOutOfRun } from './take-out-of-run.ts';

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

/**
 * Stops it wherever it waits: ready, kept by a changed account alone, or in a run that nobody has released yet.
 * @returns undefined for what has left, or is stopped already
 */
export async function stopBySystem(
  deps: Pick<Deps, 'store' | 'clock'>,
  claim: Claim,
  item: Item<Payment>,
  reason: SystemReason,
): Promise<{ claim: Claim; writes: Write[] } | undefined> {
  const at = instantOf(deps.clock.now());
  const { state, hold, runId = '' } = item.data;
  if (state === 'ready' || (state === 'held' && !hold)) return holdBySystem(claim, item, reason, at);
  const run = state === 'in-run' ? await deps.store.get<PaymentRun>(keys.paymentRun(runId)) : undefined;
  if (run?.data.state !== 'prepared') return undefined;
  const writes = await takeOutOfRun(deps, item.data, { by: 'system', at, reason });
  if (!writes) return undefined;
  const { runId: _run, batch: _batch, ...out } = item.data;
  const held = holdBySystem(claim, { ...item, data: out }, reason, at);
  return { ...held, writes: [...held.writes, ...writes] };
}
