/** Requests about a loan: more time, asked by its coordinators; giving it up, asked by finance; decided by others. */
import * as z from 'zod';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { conflictOf } from '../../workflows/claim/request-approval.ts';
import { writtenText } from '../../workflows/forms/written-text.ts';
import {
  isOver,
  type Loan,
  type LoanRequest,
  openRequest,
  outstandingCents,
} from '../../workflows/loan/loan.ts';
import { askAbout, currentRole, decideRequest } from '../../workflows/loan/requests.ts';
import { approverFacts } from '../approvals/approvers.ts';
import { findClaim } from '../claims/store.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { settlingTransfer, wakeLoan } from './book-loan.ts';
import { coordinates, loanFor } from './loan-access.ts';
import { loanTerms } from './loan-terms.ts';
import { mailAboutLoan, mailLoanToStaff } from './mail-loan.ts';
import { type LoanChange, loanRecord } from './store.ts';
import { type LoanView, viewOfLoan } from './view-loan.ts';

const words = writtenText(2000);

export const rescheduleSchema = z.object({ months: z.int().min(1).max(120), reason: words });
export const writeOffSchema = z.object({ reason: words });
export const loanDecisionSchema = z
  .object({ decision: z.enum(['approve', 'refuse']), comment: words.optional() })
  .refine(({ decision, comment }) => decision === 'approve' || comment !== undefined, {
    path: ['comment'],
    error: 'Say why, so that they understand.',
  });

/** @throws Problem 403 for anybody but a coordinator, 404, 409 `loan-over` or `asked-already`, 422 months out of bounds */
export async function askReschedule(
  deps: Deps,
  actor: Person,
  loanId: string,
  { months, reason }: z.infer<typeof rescheduleSchema>,
): Promise<LoanView> {
  const loan = await loanFor(deps, actor, loanId);
  if (!(await coordinates(deps, actor, loan.activityId))) throw problem('forbidden');
  const { maximumMonths } = await loanTerms(deps, loan);
  if (months > maximumMonths) {
    const errors = [{ path: 'months', code: 'too-large' }];
    throw problem('invalid-form.instalments', { count: maximumMonths }, { errors });
  }
  return ask(deps, actor, loanId, { kind: 'reschedule', requestedBy: actor.personId, reason, months });
}

/** @throws Problem 403 for anybody but finance, 404, 409 `loan-over` or `asked-already` */
export async function askWriteOff(
  deps: Deps,
  actor: Person,
  loanId: string,
  { reason }: z.infer<typeof writeOffSchema>,
): Promise<LoanView> {
  await loanFor(deps, actor, loanId);
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  return ask(deps, actor, loanId, { kind: 'write-off', requestedBy: actor.personId, reason });
}

async function ask(
  deps: Deps,
  actor: Person,
  loanId: string,
  request: Pick<LoanRequest, 'kind' | 'requestedBy' | 'reason' | 'months'>,
): Promise<LoanView> {
  const asked = await update(deps, loanRecord, loanId, async (loan): Promise<LoanChange<Loan>> => {
    if (isOver(loan)) throw problem('loan-over');
    if (openRequest(loan)) throw problem('asked-already');
    const after = askAbout(loan, request, momentOf(deps));
    return { loan: after, effects: await mailNextApprovers(deps, after), result: after };
  });
  return viewOfLoan(deps, actor, asked);
}

async function mailNextApprovers(deps: Deps, loan: Loan): Promise<Effect[]> {
  const request = openRequest(loan);
  const role = request && currentRole(request);
  if (!role) return [];
  const occasion = `request-${request.requestId}-${role}`;
  return mailLoanToStaff(deps, loan, role, {
    kind: 'loan-request',
    occasion,
    values: { reason: request.reason },
  });
}

/**
 * One person's word on the open request; the last one needed carries it out.
 * @throws Problem 403 without the role, or too close to the loan; 404; 409 `already-decided`
 */
export async function decideLoanRequest(
  deps: Deps,
  actor: Person,
  loanId: string,
  requestId: string,
  { decision, comment }: z.infer<typeof loanDecisionSchema>,
): Promise<LoanView> {
  await loanFor(deps, actor, loanId);
  const decided = await update(deps, loanRecord, loanId, async (loan): Promise<LoanChange<Loan>> => {
    const request = loan.requests.find((one) => one.requestId === requestId);
    if (!request) throw problem('not-found');
    const role = currentRole(request);
    if (!role) throw problem('already-decided.request');
    if (!actor.roles.includes(role)) throw problem('forbidden.role-next');
    await refuseStake(deps, actor, loan, request);
    const moment = momentOf(deps);
    const made = { role, personId: actor.personId, decision, at: moment.at, ...(comment && { comment }) };
    const after = decideRequest(loan, requestId, made, moment);
    const carried = await carryOut(deps, loan, after, requestId, comment ?? '');
    return { loan: after, ...carried, result: after };
  });
  return viewOfLoan(deps, actor, decided);
}

/** Nobody decides on what they asked, on a loan of their household or Activité, or twice. */
async function refuseStake(deps: Deps, actor: Person, loan: Loan, request: LoanRequest): Promise<void> {
  const claim = await findClaim(deps, loan.loanId);
  const again = request.decisions.some((one) => one.personId === actor.personId);
  const own = request.requestedBy === actor.personId;
  const facts = await approverFacts(deps, actor);
  const close = claim && conflictOf({ ...claim, approvals: [] }, facts);
  if (again || own || close) throw problem('forbidden.close-to-loan');
}

/** What follows from the word: the books after a write-off, and who is told. */
async function carryOut(
  deps: Deps,
  before: Loan,
  after: Loan,
  requestId: string,
  comment: string,
): Promise<{ writes: Write[]; effects: Effect[] }> {
  const request = after.requests.find((one) => one.requestId === requestId);
  const occasion = `request-${requestId}-${request?.state}`;
  if (request?.state === 'refused') {
    const told = await mailAboutLoan(deps, after, {
      kind: 'loan-request-refused',
      occasion,
      values: { reason: comment },
    });
    return { writes: [], effects: [told] };
  }
  if (request?.state === 'open') return { writes: [], effects: await mailNextApprovers(deps, after) };
  if (request?.kind === 'write-off') {
    const at = after.history.at(-1)?.at ?? before.lentAt;
    const transfer = settlingTransfer(before, 'written-off', outstandingCents(before), at);
    return { writes: bookTransfer(transfer), effects: wakeLoan(after, 'written-off') };
  }
  const told = await mailAboutLoan(deps, after, { kind: 'loan-rescheduled', occasion });
  return { writes: [], effects: [told, ...wakeLoan(after, `rescheduled-${requestId}`)] };
}

function momentOf(deps: Deps) {
  const now = deps.clock.now();
  return { at: instantOf(now), today: dayOf(now) };
}
