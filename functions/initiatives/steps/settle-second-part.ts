/** State SettleSecondPart: the second part becomes a payment of the next run, or goes back to the envelope. */
import { instantOf } from '../../../workflows/calendar.ts';
import { type Claim, changeClaim } from '../../../workflows/claim/claim.ts';
import { isHeldBack } from '../../../workflows/claim/request-payment.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import { settleSecondPart as contract } from '../../../workflows/initiative/contracts.ts';
import type { Initiative } from '../../../workflows/initiative/initiative.ts';
import { voidOf } from '../../../workflows/ledger/transfer.ts';
import { secondPart } from '../../../workflows/measures/initiative-grant/parts.ts';
import { putPayment } from '../../claims/payment-store.ts';
import { wakeQueue } from '../../claims/queue.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import { moveCounters } from '../../ledger/envelopes-store.ts';
import { bookTransfer } from '../../ledger/store.ts';
import { planPayment } from '../../payments/new-payment.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { mailToGroup } from '../mails.ts';
import { findInitiative, initiativeRecord } from '../store.ts';

export const settleSecondPart = defineTask(contract, async (deps, { claimId }) => {
  const initiative = await findInitiative(deps, claimId);
  if (!initiative) throw new PermanentFailure(`there is no initiative ${claimId}`);
  const accepted = initiative.state === 'accepted';
  const claim = await update(deps, claimRecord, claimId, (current) =>
    accepted ? payOut(deps, current, initiative) : giveBack(deps, current, initiative),
  );
  if (!accepted) await wakeQueue(deps, claim.envelopeId, `second-part:${claimId}`);
  await update(deps, initiativeRecord, claimId, (current) =>
    current.settled
      ? { result: undefined }
      : { initiative: { ...current, settled: true }, result: undefined },
  );
  return { claimId, result: accepted ? ('paid-out' as const) : ('given-back' as const) };
});

/** What the claim still holds for the second part; nothing when it was paid or given back already. */
function heldCells(claim: Claim) {
  if (!isHeldBack(claim, secondPart)) return [];
  return claim.allocations.filter((cell) => cell.payeeId === secondPart && cell.state === 'reserved');
}

async function payOut(deps: Deps, claim: Claim, initiative: Initiative): Promise<ClaimChange<Claim>> {
  const payee = claim.decision?.payees.find((one) => one.payeeId === secondPart);
  if (!payee || heldCells(claim).length === 0) return { result: claim };
  const { payment, listed, events } = await planPayment(deps, claim, payee, instantOf(deps.clock.now()));
  const paying = changeClaim(claim, { payments: [...claim.payments, listed], events });
  return {
    claim: paying,
    writes: [putPayment(payment, 'absent')],
    effects: await mailToGroup(deps, claim, initiative, {
      kind: 'initiative-second-part',
      occasion: 'second',
    }),
    result: paying,
  };
}

async function giveBack(deps: Deps, claim: Claim, initiative: Initiative): Promise<ClaimChange<Claim>> {
  const released = heldCells(claim);
  if (released.length === 0) return { result: claim };
  const at = instantOf(deps.clock.now());
  const allocations = claim.allocations.map((cell) =>
    released.includes(cell) ? { ...cell, state: 'voided' as const } : cell,
  );
  const moves = released.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, available: amountCents, reserved: -amountCents }],
  );
  const without = { ...claim, allocations };
  return {
    claim: without,
    writes: [
      ...released.flatMap((cell) => bookTransfer(voidOf(pendingTransfer(claim, cell, at), at))),
      ...moveCounters(claim.envelopeId ?? '', moves),
    ],
    effects: await mailToGroup(deps, claim, initiative, { kind: 'initiative-lapsed', occasion: 'lapsed' }),
    result: without,
  };
}
