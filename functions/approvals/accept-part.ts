/** The money of a part that an approver accepts: what was set aside beyond it is given back in the same transaction. */
import { acceptPart, leastPartCents } from '../../workflows/claim/accept-part.ts';
import type { Allocation, Claim } from '../../workflows/claim/claim.ts';
import { payeesText } from '../../workflows/claim/request-approval.ts';
import { pendingTransfer } from '../../workflows/claim/reserve-funds.ts';
import { voidOf } from '../../workflows/ledger/transfer.ts';
import { moveCounters } from '../ledger/envelopes-store.ts';
import { bookTransfer } from '../ledger/store.ts';
import { digest } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';
import type { TaskAnswer } from './task-answer.ts';

export interface PartAccepted {
  readonly claim: Claim;
  readonly writes: readonly Write[];
  /** What the approval says of it. */
  readonly made: { readonly amountCents: number; readonly payeesDigest: string };
}

/**
 * @returns undefined when the whole is accepted, or nothing
 * @throws Problem 422 when the amount is more than what is asked, or less than what can be cut off
 */
export function partOf(
  claim: Claim,
  { decision, amountCents }: Pick<TaskAnswer, 'decision' | 'amountCents'>,
  at: string,
): PartAccepted | undefined {
  if (decision !== 'approve' || amountCents === undefined || amountCents === claim.amountCents)
    return undefined;
  const least = leastPartCents(claim);
  const most = claim.amountCents - 1;
  // Where votes are counted, each is about the whole.
  if (least > most || claim.votesNeeded) throw noPart('no-part');
  if (amountCents > claim.amountCents) throw noPart('part-too-large', claim.amountCents);
  if (amountCents < least) throw noPart('part-too-small', least);
  const { claim: after, released, reserved } = acceptPart(claim, amountCents);
  const payeesDigest = digest(payeesText(after.decision?.payees ?? []));
  const approvals = after.approvals.map((one) =>
    one.round === claim.round && one.state === 'approved' ? { ...one, payeesDigest } : one,
  );
  return {
    claim: { ...after, approvals },
    writes: [
      ...released.flatMap((cell) => bookTransfer(voidOf(pendingTransfer(claim, cell, at), at))),
      ...reserved.flatMap((cell) => bookTransfer(pendingTransfer(claim, cell, at))),
      ...moveCounters(claim.envelopeId ?? '', [...moves(released, 1), ...moves(reserved, -1)]),
    ],
    made: { amountCents, payeesDigest },
  };
}

function moves(cells: readonly Allocation[], sign: 1 | -1) {
  return cells.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, available: sign * amountCents, reserved: -sign * amountCents }],
  );
}

function noPart(key: 'no-part' | 'part-too-large' | 'part-too-small', cents = 0) {
  return problem(key, { amount: { cents } }, { errors: [{ path: 'amountCents', code: key }] });
}
