/** A place came free, or an offer changed: those who wait for a coach look again, the first to ask first. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { wakeCoaching } from './keep-wait.ts';
import { coachingsOf } from './store.ts';

/** More than can find a place at once; the others look again by themselves. */
const mostWoken = 20;

export async function wakeSearches(deps: Deps, cause: string): Promise<void> {
  const at = instantOf(deps.clock.now());
  const waiting = (await coachingsOf(deps, '')).filter((one) => one.state === 'waiting');
  const woken = waiting.slice(0, mostWoken).flatMap((one) => wakeCoaching(one, `${cause}:${at}`));
  if (woken.length > 0) await deps.store.transact([], woken);
}
