/** State AssignListener: asks somebody who listens, reminds them, or asks another; says what comes next. */
import { daysInSeconds, instantOf } from '../../../workflows/calendar.ts';
import { assign, end, handOver, type ListeningCall } from '../../../workflows/listening/call.ts';
import { assignListener as contract } from '../../../workflows/listening/contracts.ts';
import {
  chooseListener,
  dueOfCall,
  keepSeconds,
  lookSeconds,
  searchSeconds,
} from '../../../workflows/listening/follow-call.ts';
import type { Deps } from '../../platform/deps.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { listeningTerms } from '../listening-terms.ts';
import { neutralMail } from '../mails.ts';
import { type CallChange, callRecord, countInHand } from '../store.ts';

interface Next {
  readonly route: 'assigned' | 'nobody' | 'closed' | 'forget';
  readonly seconds: number;
}

export const assignListener = defineTask(contract, async (deps, { callId }) => {
  return { callId, ...(await update(deps, callRecord, callId, (call) => follow(deps, call))) };
});

async function follow(deps: Deps, call: ListeningCall): Promise<CallChange<Next>> {
  const now = deps.clock.now();
  const at = instantOf(now);
  const terms = listeningTerms(deps);
  const due = dueOfCall(call, now, terms);
  switch (due) {
    case 'forget':
      return { result: { route: 'forget', seconds: 1 } };
    case 'keep':
      return { result: { route: 'closed', seconds: keepSeconds(call, now, terms) } };
    case 'lapse':
      return {
        call: end(call, 'lapsed', at),
        effects: await neutralMail(deps, call, call.ownerId, 'lapsed'),
        result: { route: 'closed', seconds: daysInSeconds(terms.keepDays) },
      };
    case 'nothing':
      return { result: { route: 'assigned', seconds: lookSeconds(call, now, terms) } };
    case 'remind':
      return {
        call: { ...call, remindedAt: at },
        effects: await neutralMail(deps, call, call.listenerId ?? '', at),
        result: { route: 'assigned', seconds: lookSeconds({ ...call, remindedAt: at }, now, terms) },
      };
    default:
      return giveToSomebody(deps, due === 'reassign' ? handOver(call) : call, now);
  }
}

async function giveToSomebody(deps: Deps, call: ListeningCall, now: number): Promise<CallChange<Next>> {
  const terms = listeningTerms(deps);
  const at = instantOf(now);
  const staff = await deps.registers.staffWithRole('listener');
  const listeners = await Promise.all(
    staff.map(async ({ personId, language }) => ({
      personId,
      language,
      open: await countInHand(deps, personId),
    })),
  );
  const chosen = chooseListener(call, call.content?.language ?? 'fr', listeners);
  if (chosen === undefined) return { call, result: { route: 'nobody', seconds: searchSeconds(terms) } };
  const first = call.triedIds.length === 0;
  const given = assign(call, chosen, at);
  return {
    call: given,
    effects: [
      ...(await neutralMail(deps, call, chosen, at)),
      ...(first ? await neutralMail(deps, call, call.ownerId, 'assigned') : []),
    ],
    result: { route: 'assigned', seconds: lookSeconds(given, now, terms) },
  };
}
