/**
 * Takes up, by the clock, the effects that the stream's way lost: those of a batch that failed too often, or that
 * were stored anew while they were pending.
 */
import type { Clock } from '../platform/clock.ts';
import { listStuckEffects } from '../platform/store/dynamodb-effects.ts';
import type { Store } from '../platform/store/port.ts';
import { type DispatchedEffect, dispatchEffects, type EffectPorts } from './dispatch.ts';

/** Younger effects are still on their way through the stream. */
const LEAVE_ALONE_MILLISECONDS = 2 * 60_000;
/** Older ones mean that something has been wrong for a while. */
const STUCK_MILLISECONDS = 30 * 60_000;
const AT_MOST = 500;
const AT_ONCE = 25;

export interface Sweep {
  readonly dispatched: readonly DispatchedEffect[];
  /** How many were older than half an hour when the sweep began. */
  readonly stuck: number;
}

/** @throws TransientFailure when the table could not be read */
export async function sweepEffects(ports: EffectPorts, store: Store, clock: Clock): Promise<Sweep> {
  const now = clock.now();
  const left = await listStuckEffects(store, now - LEAVE_ALONE_MILLISECONDS, AT_MOST);
  const stuck = await listStuckEffects(store, now - STUCK_MILLISECONDS, AT_MOST);
  const dispatched: DispatchedEffect[] = [];
  for (let start = 0; start < left.length; start += AT_ONCE) {
    dispatched.push(...(await dispatchEffects(ports, left.slice(start, start + AT_ONCE))));
  }
  return { dispatched, stuck: stuck.length };
}
