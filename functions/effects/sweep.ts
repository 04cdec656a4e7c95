/** Takes up, by the clock, the effects that failed when the stream brought them, and were listed as late. */
import type { Clock } from '../platform/clock.ts';
import { listLateEffects } from '../platform/store/dynamodb-effects.ts';
import type { Store } from '../platform/store/port.ts';
import { type DispatchedEffect, dispatchEffects, type EffectPorts } from './dispatch.ts';

/** What failed a moment ago is given a while. */
const LEAVE_ALONE_MILLISECONDS = 30_000;
/** Older ones mean that something has been wrong for a while. */
const STUCK_MILLISECONDS = 30 * 60_000;
const AT_MOST = 1_000;
const AT_ONCE = 25;

export interface Sweep {
  readonly dispatched: readonly DispatchedEffect[];
  /** How many were older than half an hour when the sweep began. */
  readonly stuck: number;
}

/** @throws TransientFailure when the table could not be read */
export async function sweepEffects(ports: EffectPorts, store: Store, clock: Clock): Promise<Sweep> {
  const now = clock.now();
  const left = await listLateEffects(store, now - LEAVE_ALONE_MILLISECONDS, AT_MOST);
  const stuck = await listLateEffects(store, now - STUCK_MILLISECONDS, AT_MOST);
  const dispatched: DispatchedEffect[] = [];
  for (let start = 0; start < left.length; start += AT_ONCE) {
    dispatched.push(...(await dispatchEffects(ports, left.slice(start, start + AT_ONCE))));
  }
  return { dispatched, stuck: stuck.length };
}
