/** State RequestPayment: hands the approved payments to the next payment run and waits for the bank's word. */

import { dayOfInstant, daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import { refusedRestCents } from '../../../workflows/claim/accept-part.ts';
import { openQuestion } from '../../../workflows/claim/ask-member.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { requestPayment as contract } from '../../../workflows/claim/contracts.ts';
import {
  dropLastApproval,
  isApprovedAsItStands,
  paymentRoute,
  unpaidPayees,
} from '../../../workflows/claim/request-payment.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { postOf } from '../../../workflows/ledger/transfer.ts';
import { measureOf } from '../../claims/eligibility-context.ts';
import { mailToMember } from '../../claims/mails.ts';
import { putPayment } from '../../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import { moveBudgets } from '../../ledger/activity-budgets.ts';
import { moveCounters } from '../../ledger/envelopes-store.ts';
import { bookTransfer } from '../../ledger/store.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import type { Effect, Write } from '../../platform/store/port.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { planPayment } from '../new-payment.ts';

type Route = 'settled' | 'returned' | 'unapproved' | 'withdrawn';

export const requestPayment = defineCallbackTask(contract, async (deps, { claimId, taskToken }, answer) => {
  await update(deps, claimRecord, claimId, async (claim) => {
    if (claim.waiting?.taskToken === taskToken) return { result: undefined };
    const end = (route: Route, after: Claim = claim, writes: readonly Write[] = []): ClaimChange<void> => {
      const effects = resume({ taskToken, for: 'bank' }, route, answer({ claimId, route }));
      return { claim: withoutWait(after), writes, effects, result: undefined };
    };
    if (isAskedByBank(claim)) return end('returned', changeClaim(claim, { status: 'payment-returned' }));
    const route = routeWithoutPaying(deps, claim);
    if (route) return end(route, route === 'unapproved' ? dropLastApproval(claim) : claim);
    if (isPaidInRuns(deps, claim)) return pay(deps, claim, taskToken);
    const posted = await postInside(deps, claim, instantOf(deps.clock.now()));
    return end('settled', posted.claim, posted.writes);
  });
});

/** Money that stays inside the cooperative is posted at once: no bank has to say anything. */
async function postInside(deps: Deps, claim: Claim, at: string): Promise<{ claim: Claim; writes: Write[] }> {
  const cells = claim.allocations.filter((cell) => cell.state === 'reserved');
  const moves = cells.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, reserved: -amountCents, spent: amountCents }],
  );
  const allocations = claim.allocations.map((cell) =>
    cell.state === 'reserved' ? { ...cell, state: 'posted' as const } : cell,
  );
  const transfers = cells.map((cell) => postOf(pendingTransfer(claim, cell, at), at));
  return {
    claim: changeClaim(claim, { status: 'approved', allocations }),
    writes: [
      ...transfers.flatMap(bookTransfer),
      ...moveCounters(claim.envelopeId ?? '', moves),
      ...(await moveBudgets(deps, transfers)),
    ],
  };
}

/** A payment came back while another one's new account was being approved. */
function isAskedByBank(claim: Claim): boolean {
  return !claim.withdrawnAt && openQuestion(claim)?.askedBy === 'bank';
}

/** By a run of the bank or of payroll, whose answer is waited for. */
function isPaidInRuns(deps: Deps, claim: Claim): boolean {
  const { settlement } = measureOf(deps, claim.measure);
  return settlement === 'bank' || settlement === 'payroll';
}

function routeWithoutPaying(deps: Deps, claim: Claim): Route | undefined {
  if (claim.withdrawnAt) return 'withdrawn';
  const { settlement } = measureOf(deps, claim.measure);
  if (settlement === 'none') return 'settled';
  if (isPaidInRuns(deps, claim) && unpaidPayees(claim).length === 0) return paymentRoute(claim);
  return isApprovedAsItStands(claim, digest) ? undefined : 'unapproved';
}

async function pay(deps: Deps, claim: Claim, taskToken: string): Promise<ClaimChange<void>> {
  const at = instantOf(deps.clock.now());
  const planned = await Promise.all(unpaidPayees(claim).map((payee) => planPayment(deps, claim, payee, at)));
  // The step runs anew for a claim whose payment is on its way already.
  const onItsWay = claim.status === 'paying' && planned.length === 0;
  const waiting = changeClaim(claim, {
    status: onItsWay ? 'paying' : 'approved',
    payments: [...claim.payments, ...planned.map((one) => one.listed)],
    events: planned.flatMap((one) => one.events),
    waiting: { for: 'bank', since: at, taskToken },
  });
  const first = claim.payments.length === 0;
  return {
    claim: waiting,
    writes: planned.map(({ payment }) => putPayment(payment, 'absent')),
    effects: first ? [await approvedMail(deps, waiting)] : [],
    result: undefined,
  };
}

/** Of a part that was accepted the mail says why the rest was not, and until when that can be appealed. */
async function approvedMail(deps: Deps, claim: Claim): Promise<Effect> {
  const occasion = `${claim.round}:approved`;
  const part = claim.approvals.findLast((one) => one.amountCents !== undefined);
  if (refusedRestCents(claim) === undefined || !part) {
    return mailToMember(deps, claim, 'claim-approved', occasion);
  }
  const decidedAt = Date.parse(part.decidedAt ?? claim.filedAt);
  const { waits } = await planOfClaim(deps, claim);
  const until = instantOf(decidedAt + daysInMilliseconds(waits.appealDays));
  return mailToMember(deps, claim, 'claim-approved-part', occasion, {
    asked: { cents: claim.askedCents ?? claim.amountCents },
    reason: part.comment ?? '',
    until: { due: dayOfInstant(until) },
  });
}
