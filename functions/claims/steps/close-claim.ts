/** State CloseClaim: gives back what was set aside and not paid, tells the member, wakes the queue. */

import { dayOf, daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import type { Allocation, Claim } from '../../../workflows/claim/claim.ts';
import {
  type Closed,
  closeClaim as close,
  type Ending,
  mayBeClaimedAgain,
} from '../../../workflows/claim/close-claim.ts';
import { closeClaim as contract } from '../../../workflows/claim/contracts.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import { threadOf } from '../../../workflows/claim/thread.ts';
import { formatDue } from '../../../workflows/language.ts';
import { voidOf } from '../../../workflows/ledger/transfer.ts';
import { moveCounters } from '../../ledger/envelopes-store.ts';
import { planGivingBack } from '../../ledger/give-back.ts';
import { bookTransfer } from '../../ledger/store.ts';
import type { MailKind } from '../../mails/words/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { keys } from '../../platform/keys.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import type { Effect } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { freedSeat } from '../../registers/seats.ts';
import { isConfidential } from '../access.ts';
import { closeTasks } from '../approval-tasks.ts';
import { measureOf } from '../eligibility-context.ts';
import { releaseDuplicateKeys } from '../fingerprints.ts';
import { mailToMember } from '../mails.ts';
import { dequeue, queuedItem, wakeQueue } from '../queue.ts';
import { type ClaimChange, claimRecord } from '../store.ts';

export const closeClaim = defineTask(contract, async (deps, { claimId, ending }) => {
  const closed = await update(deps, claimRecord, claimId, (claim) => end(deps, claim, ending));
  if (ending !== 'settled') {
    await releaseUniqueness(deps, closed);
    const cause = `closed:${claimId}:${closed.round}`;
    await wakeQueue(deps, closed.envelopeId, cause);
    await wakeQueue(deps, closed.seat?.seatsId, cause);
  }
  return { claimId, status: closed.status };
});

const mailOf: Readonly<Record<Ending, MailKind>> = {
  settled: 'claim-paid',
  ineligible: 'claim-ineligible',
  rejected: 'claim-rejected',
  withdrawn: 'claim-withdrawn',
  expired: 'claim-expired',
};

async function end(deps: Deps, claim: Claim, ending: Ending): Promise<ClaimChange<Claim>> {
  const at = instantOf(deps.clock.now());
  const ended = close(claim, ending, at);
  if (!ended) return { result: claim };
  const { released } = ended;
  const back = await planGivingBack(deps, claim, ended.givenBack, at);
  const seat = ending === 'settled' ? undefined : await freedSeat(deps, claim);
  const closed = seat ? { ...ended.claim, seat: seat.seat } : ended.claim;
  const queued = await queuedItem(deps, claim);
  const told = await endingMail(deps, closed, mailKindOf(deps, ended, ending));
  return {
    claim: closed,
    writes: [
      ...released.flatMap((cell) => bookTransfer(voidOf(pendingTransfer(claim, cell, at), at))),
      ...moveCounters(claim.envelopeId ?? '', [...giveBack(released), ...back.moves]),
      ...back.writes,
      ...dequeue(queued),
      ...(seat?.writes ?? []),
      ...(await closeTasks(deps, claim)),
    ],
    effects: [told, ...journey(deps, closed, ending)],
    result: closed,
  };
}

/** With the reason, and the last day of an appeal where there can be one. */
async function endingMail(deps: Deps, closed: Claim, kind: MailKind): Promise<Effect> {
  const { waits } = await planOfClaim(deps, closed);
  const until = deps.clock.now() + daysInMilliseconds(waits.appealDays);
  // What is said about a confidential claim stays behind the sign-in.
  const confidential = isConfidential(deps, closed);
  return mailToMember(deps, closed, kind, occasionOf(closed), {
    ...reasonValues(confidential ? '' : reasonOf(closed)),
    appeal: closed.round === 1 ? 'open' : 'over',
    date: { due: dayOf(until) },
    until: formatDue(instantOf(until), closed.language),
  });
}

/**
 * What was not paid may be claimed again. A claim of fifty documents has as many fingerprints, more than fit into the
 * transaction that closes it; an appeal in between keeps them.
 */
async function releaseUniqueness(deps: Deps, { claimId, round }: Claim): Promise<void> {
  return retryOnConflict(
    async () => {
      const item = await deps.store.get<Claim>(keys.claim(claimId));
      if (!item || item.data.round !== round || !mayBeClaimedAgain(item.data)) return;
      const writes = await releaseDuplicateKeys(deps, item.data);
      if (writes.length === 0) return;
      const unchanged = { op: 'check', key: keys.claim(claimId), when: { version: item.version } } as const;
      return await deps.store.transact([unchanged, ...writes]);
    },
    () => new TransientFailure(`others kept claiming what claim ${claimId} gave up`),
  );
}

/** No bank confirms what was posted inside the cooperative. */
function mailKindOf(deps: Deps, { claim: closed, givenBack }: Closed, ending: Ending): MailKind {
  if (ending === 'expired' && givenBack.length > 0) return 'money-given-back';
  if (closed.status === 'completed') return 'claim-completed';
  const inside = measureOf(deps, closed.measure).settlement === 'internal';
  return ending === 'settled' && inside ? 'claim-posted' : mailOf[ending];
}

/** A claim ends once in a round, and once more after each payment that came back. */
function occasionOf({ round, payments }: Claim): string {
  const returned = payments.filter((one) => one.state === 'returned').length;
  return returned === 0 ? `${round}:closed` : `${round}:closed:${returned}`;
}

/** A measure with a journey of its own goes on there. */
function journey(deps: Deps, claim: Claim, ending: Ending): Effect[] {
  const { journey: machine } = measureOf(deps, claim.measure);
  if (!machine || ending !== 'settled') return [];
  const { claimId } = claim;
  return [{ kind: 'start', id: `${claimId}:journey`, machine, name: claimId, input: { claimId } }];
}

function giveBack(released: readonly Allocation[]) {
  return released.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, available: amountCents, reserved: -amountCents }],
  );
}

/** A reason may be missing; a sentence follows it. */
function reasonValues(text: string) {
  return { reasoned: text === '' ? 'no' : 'yes', reason: /[.!?…]$/.test(text) ? text : `${text}.` };
}

/** The sentences that the member reads as the reason: rules that were not met, or the comment of who refused. */
function reasonOf(claim: Claim): string {
  const refusal = threadOf(claim).findLast((one) => one.outcome !== undefined && one.outcome !== 'approved');
  return refusal?.text ?? '';
}
