/**
 * State SettleSecondPart: of the second part, what was spent beyond the first becomes a payment of the next run; the rest
 * goes back to the envelope.
 */
import { instantOf } from '../../../workflows/calendar.ts';
import { acceptPart } from '../../../workflows/claim/accept-part.ts';
import type { Allocation, Claim } from '../../../workflows/claim/claim.ts';
import { isHeldBack } from '../../../workflows/claim/request-payment.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { settleSecondPart as contract } from '../../../workflows/initiative/contracts.ts';
import type { Initiative } from '../../../workflows/initiative/initiative.ts';
import { voidOf } from '../../../workflows/ledger/transfer.ts';
import { firstPart, secondPart } from '../../../workflows/measures/initiative-grant/parts.ts';
import { putPayment } from '../../claims/payment-store.ts';
import { wakeQueue } from '../../claims/queue.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import { moveCounters } from '../../ledger/envelopes-store.ts';
import { bookTransfer } from '../../ledger/store.ts';
import { planPayment } from '../../payments/new-payment.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import type { Write } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { mailToGroup } from '../mails.ts';
import { findInitiative, initiativeRecord } from '../store.ts';

export const settleSecondPart = defineTask(contract, async (deps, { claimId }) => {
  const initiative = await findInitiative(deps, claimId);
  if (!initiative) throw new PermanentFailure(`there is no initiative ${claimId}`);
  const accepted = initiative.state === 'accepted';
  let isPaidOut = accepted;
  const claim = await update(deps, claimRecord, claimId, (current) => {
    const due = accepted ? dueCents(current, initiative) : 0;
    isPaidOut = due > 0;
    return isPaidOut ? payOut(deps, current, initiative, due) : giveBack(deps, current, initiative);
  });
  if (!accepted || hasRoom(claim)) await wakeQueue(deps, claim.envelopeId, `second-part:${claimId}`);
  await update(deps, initiativeRecord, claimId, (current) =>
    current.settled
      ? { result: undefined }
      : { initiative: { ...current, settled: true }, result: undefined },
  );
  return { claimId, result: isPaidOut ? ('paid-out' as const) : ('given-back' as const) };
});

/** What the claim still holds for the second part; nothing when it was paid or given back already. */
function heldCells(claim: Claim) {
  if (!isHeldBack(claim, secondPart)) return [];
  return claim.allocations.filter((cell) => cell.payeeId === secondPart && cell.state === 'reserved');
}

function partCents(claim: Claim, payeeId: string): number {
  return claim.decision?.payees.find((one) => one.payeeId === payeeId)?.amountCents ?? 0;
}

/** What was spent beyond the first part, at most the second. */
function dueCents(claim: Claim, { report }: Initiative): number {
  const beyond = (report?.spentCents ?? 0) - partCents(claim, firstPart);
  return Math.max(0, Math.min(partCents(claim, secondPart), beyond));
}

/** Something of the second part went back. */
function hasRoom({ allocations }: Claim): boolean {
  return allocations.some((cell) => cell.payeeId === secondPart && cell.state === 'voided');
}

async function payOut(
  deps: Deps,
  whole: Claim,
  initiative: Initiative,
  due: number,
): Promise<ClaimChange<Claim>> {
  if (heldCells(whole).length === 0) return { result: whole };
  const at = instantOf(deps.clock.now());
  const { claim, writes } = lessThan(whole, partCents(whole, secondPart) - due, at);
  const payee = claim.decision?.payees.find((one) => one.payeeId === secondPart);
  if (!payee) return { result: whole };
  const { payment, listed, events } = await planPayment(deps, claim, payee, at);
  const paying = changeClaim(claim, { payments: [...claim.payments, listed], events });
  return {
    claim: paying,
    writes: [...writes, putPayment(payment, 'absent')],
    effects: await mailToGroup(deps, claim, initiative, {
      kind: 'initiative-second-part',
      occasion: 'second',
      values: { second: { cents: due } },
    }),
    result: paying,
  };
}

/** The claim without so many cents of what it still holds, and the entries that give them back. */
function lessThan(whole: Claim, lessCents: number, at: string): { claim: Claim; writes: Write[] } {
  if (lessCents === 0) return { claim: whole, writes: [] };
  const { claim, released, reserved } = acceptPart(whole, whole.amountCents - lessCents);
  const { askedCents: _asked, ...kept } = claim;
  const moves = (cells: readonly Allocation[], sign: 1 | -1) =>
    cells.flatMap(({ shard, amountCents }) =>
      shard === undefined ? [] : [{ shard, available: sign * amountCents, reserved: -sign * amountCents }],
    );
  return {
    // What was asked stays as it was: nobody refused a part.
    claim: { ...kept, ...(whole.askedCents !== undefined && { askedCents: whole.askedCents }) },
    writes: [
      ...released.flatMap((cell) => bookTransfer(voidOf(pendingTransfer(whole, cell, at), at))),
      ...reserved.flatMap((cell) => bookTransfer(pendingTransfer(whole, cell, at))),
      ...moveCounters(whole.envelopeId ?? '', [...moves(released, 1), ...moves(reserved, -1)]),
    ],
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
    effects: await mailToGroup(deps, claim, initiative, {
      kind: initiative.state === 'accepted' ? 'initiative-all-spent-before' : 'initiative-lapsed',
      occasion: 'lapsed',
    }),
    result: without,
  };
}
