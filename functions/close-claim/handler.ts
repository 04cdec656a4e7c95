/** State CloseClaim: gives back what was set aside and not paid, tells the member, wakes the queue. */
import type { Allocation, Claim } from '../../workflows/claim/claim.ts';
import { closeClaim as close, type Ending } from '../../workflows/claim/close-claim.ts';
import { closeClaim as contract } from '../../workflows/claim/contracts.ts';
import { pendingTransfer } from '../../workflows/claim/reserve-funds.ts';
import { instantOf } from '../../workflows/days.ts';
import { voidOf } from '../../workflows/ledger/transfer.ts';
import type { Effect, Write } from '../adapters/store/port.ts';
import { measureOf } from '../claims/case.ts';
import { releaseFingerprints } from '../claims/fingerprints.ts';
import type { Deps } from '../deps.ts';
import { mailToMember } from '../mails/compose.ts';
import type { MailKind } from '../mails/texts/index.ts';
import { findTask, putTask } from '../records/approval-tasks.ts';
import { type ClaimChange, updateClaim } from '../records/claims.ts';
import { moveCounters } from '../records/envelopes.ts';
import { bookTransfer } from '../records/ledger.ts';
import { leaveQueue, queuedItem, wakeFirst } from '../records/queue.ts';
import { defineTask } from '../task.ts';

export const closeClaim = defineTask(contract, async (deps, { claimId, ending }) => ({
  claimId,
  status: await updateClaim(deps, claimId, (claim) => end(deps, claim, ending)),
}));

const mailOf: Readonly<Record<Ending, MailKind>> = {
  settled: 'claim-paid',
  ineligible: 'claim-ineligible',
  rejected: 'claim-rejected',
  withdrawn: 'claim-withdrawn',
  expired: 'claim-expired',
};

async function end(deps: Deps, claim: Claim, ending: Ending): Promise<ClaimChange<string>> {
  const at = instantOf(deps.clock.now());
  const { claim: closed, released } = close(claim, ending, at);
  const queued = await queuedItem(deps, claim);
  const kind = closed.status === 'completed' ? 'claim-completed' : mailOf[ending];
  const told = await mailToMember(deps, closed, kind, `${claim.round}:closed`, { reason: reasonOf(claim) });
  const freed = released.some((cell) => cell.shard !== undefined) || queued !== undefined;
  const woken = freed
    ? await wakeFirst(deps, claim.envelopeId, `closed:${claim.claimId}:${claim.round}`, claim.claimId)
    : [];
  return {
    claim: closed,
    writes: [
      ...released.map((cell) => bookTransfer(voidOf(pendingTransfer(claim, cell, at), at))),
      ...moveCounters(claim.envelopeId ?? '', giveBack(released)),
      ...leaveQueue(queued),
      ...(await closeOpenTasks(deps, claim)),
      ...(ending === 'settled' ? [] : await releaseFingerprints(deps, claim)),
    ],
    effects: [told, ...woken, ...journey(deps, closed, ending)],
    result: closed.status,
  };
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

async function closeOpenTasks(deps: Deps, claim: Claim): Promise<Write[]> {
  const open = claim.approvals.filter((one) => one.state === 'open');
  const items = await Promise.all(open.map((one) => findTask(deps, one.taskId)));
  return items.flatMap((item) =>
    item?.data.state === 'open'
      ? [putTask({ ...item.data, state: 'closed' }, { version: item.version })]
      : [],
  );
}

/** The sentences that the member reads as the reason: rules that were not met, or the approver's comment. */
function reasonOf(claim: Claim): string {
  const rejection = claim.approvals.findLast((one) => one.state === 'rejected')?.comment;
  const unmet = claim.decision?.rules
    .filter((rule) => rule.outcome === 'not-met')
    .map((rule) => rule.explanation);
  return rejection ?? unmet?.join(' ') ?? '';
}
