/** What people ask about a running loan: more time, or to give it up; decided by others, then carried out. */
import { addMonths } from '../calendar.ts';
import type { Role } from '../registers/records.ts';
import {
  isOver,
  type Loan,
  type LoanRequest,
  openRequest,
  outstandingCents,
  type RequestDecision,
} from './loan.ts';
import { type Moment, settleState } from './repay.ts';
import { type Instalment, planSchedule, unpaidCents } from './schedule.ts';

/** House default: more time is a matter of the plan's staff, giving money up is one of the board. */
export const requestChains: Readonly<Record<LoanRequest['kind'], readonly Role[]>> = {
  reschedule: ['adviser', 'finance'],
  'write-off': ['board-delegate'],
};

/** The role that decides next. */
export function currentRole(request: LoanRequest): Role | undefined {
  return request.state === 'open' ? request.chain[request.decisions.length] : undefined;
}

/** @throws RangeError when the loan is over or something is asked already */
export function askAbout(
  loan: Loan,
  request: Pick<LoanRequest, 'kind' | 'requestedBy' | 'reason' | 'months'>,
  { at }: Moment,
): Loan {
  if (isOver(loan) || openRequest(loan)) throw new RangeError(`loan ${loan.loanId} takes no request now`);
  const open: LoanRequest = {
    ...request,
    requestId: `${loan.requests.length + 1}`,
    state: 'open',
    requestedAt: at,
    chain: requestChains[request.kind],
    decisions: [],
  };
  const event = request.kind === 'reschedule' ? 'reschedule-asked' : 'write-off-asked';
  return {
    ...loan,
    requests: [...loan.requests, open],
    history: [...loan.history, { at, actor: request.requestedBy, event }],
  };
}

/** The loan after one person's word; carried out when it was the last one needed. */
export function decideRequest(loan: Loan, requestId: string, made: RequestDecision, moment: Moment): Loan {
  const request = loan.requests.find((one) => one.requestId === requestId);
  if (!request) throw new RangeError(`loan ${loan.loanId} has no request ${requestId}`);
  const decisions = [...request.decisions, made];
  const refused = made.decision === 'refuse';
  const done = decisions.length === request.chain.length;
  const state = refused ? 'refused' : done ? 'approved' : 'open';
  const after = replaceRequest(loan, { ...request, decisions, state });
  const event = refused ? 'request-refused' : 'request-approved';
  const told: Loan = {
    ...after,
    history: [...after.history, { at: moment.at, actor: made.personId, event }],
  };
  if (state !== 'approved') return told;
  return request.kind === 'reschedule'
    ? reschedule(told, request.months ?? 1, moment)
    : writeOff(told, moment);
}

/** Nobody decided in time. */
export function lapseRequest(loan: Loan, requestId: string, { at }: Moment): Loan {
  const request = loan.requests.find((one) => one.requestId === requestId);
  if (request?.state !== 'open') return loan;
  const after = replaceRequest(loan, { ...request, state: 'lapsed' });
  return { ...after, history: [...after.history, { at, actor: 'system', event: 'request-lapsed' }] };
}

function replaceRequest(loan: Loan, request: LoanRequest): Loan {
  const requests = loan.requests.map((one) => (one.requestId === request.requestId ? request : one));
  return { ...loan, requests };
}

/**
 * The rest in new instalments: the first on the day of the next one as it was, or one month from today when that is
 * later, so that more time never brings it forward. What was paid stays as it was.
 */
export function reschedule(loan: Loan, months: number, moment: Moment): Loan {
  const paid = loan.schedule
    .filter((one) => one.paidCents > 0)
    .map((one) => ({ ...one, amountCents: one.paidCents }));
  const inAMonth = addMonths(moment.today, 1);
  const next = loan.schedule.filter((one) => unpaidCents(one) > 0).map(({ dueOn }) => dueOn);
  const first = next.toSorted()[0] ?? inAMonth;
  // A whole month before its first instalment a schedule begins.
  const begin = first > inAMonth ? { from: first, graceMonths: -1 } : { from: moment.today, graceMonths: 0 };
  const terms = { principalCents: outstandingCents(loan), months, ...begin };
  const { at } = moment;
  const history = [...loan.history, { at, actor: 'system', event: 'rescheduled' } as const];
  return settleState(
    { ...loan, schedule: [...paid, ...planSchedule(terms)].toSorted(byDay), history },
    moment,
  );
}

function byDay(one: Instalment, other: Instalment): number {
  return one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn);
}

function writeOff(loan: Loan, { at }: Moment): Loan {
  const { arrears: _arrears, ...rest } = loan;
  const writtenOffCents = outstandingCents(loan);
  const history = [
    ...loan.history,
    { at, actor: 'system', event: 'written-off', amountCents: writtenOffCents } as const,
  ];
  return { ...rest, state: 'written-off', writtenOffCents, history };
}
