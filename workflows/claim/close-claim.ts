/** The last step: the claim gets its final status, and what was set aside and not paid is given back. */
import { withoutWait } from '../journey/without-wait.ts';
import { sumCents } from '../money.ts';
import {
  type Allocation,
  type Claim,
  type ClaimEvent,
  type ClaimStatus,
  type HistoryEntry,
  isEnded,
} from './claim.ts';
import { closedApprovals } from './request-approval.ts';
import { isHeldBack, paymentRoute } from './request-payment.ts';
import { changeClaim } from './transitions.ts';

export type Ending = 'settled' | 'ineligible' | 'rejected' | 'withdrawn' | 'expired';

export interface Closed {
  readonly claim: Claim;
  /** Reservations to void. */
  readonly released: readonly Allocation[];
  /** What was paid out, came back, and is asked for no more: it goes back to the sources that paid it. */
  readonly givenBack: readonly Allocation[];
}

/**
 * The claim as it ends, or undefined when it goes on after all: a payment came back between the bank's word that
 * settled the claim and this step, and another execution asks the member for another account.
 */
export function closeClaim(claim: Claim, ending: Ending, at: string): Closed | undefined {
  if (ending === 'settled' && claim.payments.length > 0 && paymentRoute(claim) !== 'settled')
    return undefined;
  const released = claim.allocations.filter(
    (cell) => cell.state === 'reserved' && !(ending === 'settled' && isHeldBack(claim, cell.payeeId)),
  );
  const givenBack = ending === 'settled' ? [] : unclaimed(claim);
  const allocations = claim.allocations.map((cell) => {
    if (released.includes(cell)) return { ...cell, state: 'voided' as const };
    return givenBack.includes(cell) ? { ...cell, state: 'given-back' as const } : cell;
  });
  const status = finalStatus(claim, ending);
  const amount = { cents: sumCents(givenBack.map((cell) => cell.amountCents)) };
  const events: HistoryEntry[] = [];
  if (!isTold(claim, status)) events.push({ at, actor: 'system', event: eventOf(status) });
  if (givenBack.length > 0)
    events.push({ at, actor: 'system', event: 'money-given-back', values: { amount } });
  const approvals = closedApprovals(claim);
  const questions = claim.questions.map((one) =>
    one.askedBy === 'bank' && one.answeredAt === undefined ? { ...one, answeredAt: at } : one,
  );
  const change = { status, allocations, approvals, questions, events };
  return { released, givenBack, claim: changeClaim(withoutWait(claim), change) };
}

/** Money came back for a claim that has ended otherwise, so that nobody is asked: which of it goes back to its sources. */
export function lateReturn(claim: Claim, payeeId: string): readonly Allocation[] {
  if (!isEnded(claim.status) || claim.status === 'paid') return [];
  return unclaimed(claim).filter((cell) => cell.payeeId === payeeId);
}

/** The claim once that has gone back. */
export function withGivenBack(claim: Claim, cells: readonly Allocation[], at: string): Claim {
  if (cells.length === 0) return claim;
  const amount = { cents: sumCents(cells.map((cell) => cell.amountCents)) };
  return changeClaim(claim, {
    allocations: claim.allocations.map((cell) =>
      cells.includes(cell) ? { ...cell, state: 'given-back' as const } : cell,
    ),
    events: [{ at, actor: 'system', event: 'money-given-back', values: { amount } }],
  });
}

/** What was posted for payees whose last payment came back. */
function unclaimed({ payments, allocations }: Claim): Allocation[] {
  const latest = new Map(payments.map((one) => [one.payeeId, one.state]));
  return allocations.filter((cell) => cell.state === 'posted' && latest.get(cell.payeeId) === 'returned');
}

/** Whether what was claimed may be claimed again: nothing of it was paid. */
export function mayBeClaimedAgain(claim: Claim): boolean {
  return (
    claim.payments.every((one) => one.state !== 'settled') &&
    claim.allocations.every((cell) => cell.state !== 'posted')
  );
}

function finalStatus(claim: Claim, ending: Ending): ClaimStatus {
  if (ending !== 'settled') return ending;
  return claim.payments.length > 0 || claim.allocations.some((cell) => cell.state === 'posted')
    ? 'paid'
    : 'completed';
}

/** The rules' refusal is in the history from their step on, other endings once the status is there. */
function isTold(claim: Claim, status: ClaimStatus): boolean {
  if (claim.status !== status && status !== 'ineligible') return false;
  return claim.history.some((entry) => entry.event === eventOf(status));
}

function eventOf(status: ClaimStatus): ClaimEvent {
  if (status === 'ineligible') return 'found-ineligible';
  if (status === 'rejected' || status === 'withdrawn' || status === 'expired' || status === 'completed')
    return status;
  return 'paid';
}
