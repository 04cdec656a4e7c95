/** Getting the news by mail, and ending it: signed in, or with the link that every such mail holds. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { createSubscription, findSubscriber, findSubscription, removeSubscription } from './store.ts';

export async function isSubscribed(deps: Deps, { personId }: Person): Promise<boolean> {
  return (await findSubscriber(deps, personId)) !== undefined;
}

/** Subscribing twice changes nothing. */
export async function subscribe(deps: Deps, { personId }: Person): Promise<void> {
  const subscribedAt = instantOf(deps.clock.now());
  const subscription = { subscriptionId: deps.random.secret(), personId, subscribedAt };
  try {
    await deps.store.transact(createSubscription(subscription));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

export async function unsubscribe(deps: Deps, { personId }: Person): Promise<void> {
  const pointer = await findSubscriber(deps, personId);
  if (pointer) await endSubscription(deps, pointer.data.subscriptionId);
}

/** Ending what has ended changes nothing. */
export async function endSubscription(deps: Deps, subscriptionId: string): Promise<void> {
  const one = await findSubscription(deps, subscriptionId);
  const pointer = one && (await findSubscriber(deps, one.data.personId));
  if (!one || !pointer) return;
  try {
    await deps.store.transact(removeSubscription(one, pointer, deps.clock.now()));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
