/** What happens to a call: the listener has called, or hands it over; whoever asked no longer wants it. */

import { instantOf } from '../../workflows/calendar.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import { end, forget, handOver, type ListeningCall } from '../../workflows/listening/call.ts';
import { mayHaveCalled } from '../../workflows/listening/follow-call.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { resume } from '../platform/resume.ts';
import type { Effect } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import type { FiledCall } from './file-call.ts';
import { type CallChange, callRecord, findCall } from './store.ts';
import { statusOf } from './view-calls.ts';

/** @throws Problem 404 for anybody but the listener who has it in hand, 409 `not-yet` before the time asked for */
export function closeCall(deps: Deps, actor: Person, callId: string): Promise<void> {
  const now = deps.clock.now();
  return changeHeld(deps, actor, callId, (call) => {
    if (!mayHaveCalled(call, now)) throw problem('not-yet.call');
    return end(call, 'called', instantOf(now));
  });
}

/** @throws Problem 404 for anybody but the listener who has it in hand */
export function handCallOver(deps: Deps, actor: Person, callId: string): Promise<void> {
  return changeHeld(deps, actor, callId, handOver);
}

async function changeHeld(
  deps: Deps,
  actor: Person,
  callId: string,
  change: (call: ListeningCall) => ListeningCall,
): Promise<void> {
  const isHeld = (call: ListeningCall | undefined) =>
    call?.state === 'assigned' && call.listenerId === actor.personId && actor.roles.includes('listener');
  if (!isHeld(await findCall(deps, callId))) throw problem('not-found');
  await update(deps, callRecord, callId, (call) => {
    if (!isHeld(call)) throw problem('not-found');
    return { call: withoutWait(change(call)), effects: wake(call), result: undefined };
  });
}

/** @throws Problem 404 for anybody but whoever asked, 409 `too-late` when it has ended otherwise */
export async function withdrawCall(deps: Deps, actor: Person, callId: string): Promise<FiledCall> {
  const found = await findCall(deps, callId);
  if (found?.ownerId !== actor.personId) throw problem('not-found');
  return update(deps, callRecord, callId, (call): CallChange<FiledCall> => {
    const withdrawn = end(call, 'withdrawn', instantOf(deps.clock.now()));
    if (withdrawn.ending !== 'withdrawn') throw problem('too-late.call');
    const result = { claimId: callId, status: statusOf(withdrawn) };
    // What nobody needs any more is not kept for a moment.
    return withdrawn === call ? { result } : { call: forget(withdrawn), effects: wake(call), result };
  });
}

/** The machine goes on now; a call that is in no wait is looked at when its next one begins. */
function wake({ callId, waiting }: ListeningCall): Effect[] {
  return resume(waiting, 'changed', { callId });
}
