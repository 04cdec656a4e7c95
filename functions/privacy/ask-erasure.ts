/** Notes a person's wish that what is held about them is erased; what the clock wakes carries it out. */
import { instantOf } from '../../workflows/calendar.ts';
import { unsubscribe } from '../news/subscribe.ts';
import type { Deps } from '../platform/deps.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { findErasure, putErasure } from './store.ts';

/** A wish that was given before and is not done yet stays as it is. */
export async function askErasure(deps: Deps, person: Person): Promise<void> {
  const { personId } = person;
  await unsubscribe(deps, person);
  const found = await findErasure(deps, personId);
  if (found?.data.state === 'open') return;
  const wish = { personId, askedAt: instantOf(deps.clock.now()), state: 'open' } as const;
  const when = found ? { version: found.version } : 'absent';
  await deps.store.transact([putErasure(wish, when)]).catch(unlessMet);
}

/** Somebody wished the same at the same time. */
function unlessMet(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}
