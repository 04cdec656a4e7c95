/** A loan as people and programs see it: what is owed, when it comes back, what is asked about it. */
import { dayOf } from '../../workflows/calendar.ts';
import {
  arrearsCents,
  isOver,
  type Loan,
  type LoanRequest,
  type LoanState,
  nextInstalment,
  openRequest,
  outstandingCents,
  repaidCents,
} from '../../workflows/loan/loan.ts';
import { currentRole } from '../../workflows/loan/requests.ts';
import { unpaidCents } from '../../workflows/loan/schedule.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { coordinates, loanFor, readsAllLoans } from './loan-access.ts';
import { loansOfActivity, listLoans as readLoans } from './store.ts';

export interface LoanSummary {
  readonly loanId: string;
  readonly claimId: string;
  readonly activityId: string;
  readonly activityName: string;
  readonly state: LoanState;
  readonly principalCents: number;
  readonly repaidCents: number;
  readonly outstandingCents: number;
  readonly arrearsCents: number;
  readonly writtenOffCents: number;
  readonly lentOn: string;
  readonly nextDueOn?: string;
  readonly nextDueCents?: number;
}

export interface LoanView extends LoanSummary {
  readonly instalments: readonly {
    readonly dueOn: string;
    readonly amountCents: number;
    readonly paidCents: number;
    readonly state: 'paid' | 'partly-paid' | 'due' | 'to-come';
  }[];
  readonly repayments: Loan['repayments'];
  readonly requests: readonly RequestView[];
  readonly history: Loan['history'];
  readonly canRepay: boolean;
  readonly canReschedule: boolean;
  readonly canWriteOff: boolean;
}

export interface RequestView extends Omit<LoanRequest, 'decisions'> {
  readonly approvals: readonly {
    readonly role: Role;
    readonly state: 'approved' | 'refused' | 'open';
    readonly at?: string;
  }[];
  /** Whether the reader's role decides next; a conflict of interest is found when they do. */
  readonly canDecide: boolean;
}

/**
 * All loans for those who read them all, else those of the Activités that one coordinates; newest first.
 * @throws Problem 400 when the cursor is none
 */
export async function loanSummaries(
  deps: Deps,
  actor: Person,
  page: PageRequest = {},
): Promise<{ items: LoanSummary[]; nextCursor: string | null }> {
  if (!readsAllLoans(actor)) {
    const activities = await deps.registers.activitiesOf(actor.personId);
    const loans = await Promise.all(activities.map((one) => loansOfActivity(deps, one.activityId)));
    const newest = loans.flat().toSorted((a, b) => (a.lentAt < b.lentAt ? 1 : -1));
    const { items, nextCursor } = pageOfList(newest, page, ({ loanId }) => loanId);
    return { items: await Promise.all(items.map((loan) => summaryOf(deps, loan))), nextCursor };
  }
  const { items, next } = await readLoans(deps, page);
  return {
    items: await Promise.all(items.map((item) => summaryOf(deps, item.data))),
    nextCursor: next ?? null,
  };
}

/** @throws Problem 404 */
export async function viewLoan(deps: Deps, actor: Person, loanId: string): Promise<LoanView> {
  return viewOfLoan(deps, actor, await loanFor(deps, actor, loanId));
}

export async function viewOfLoan(deps: Deps, actor: Person, loan: Loan): Promise<LoanView> {
  const today = dayOf(deps.clock.now());
  const speaks = await coordinates(deps, actor, loan.activityId);
  const open = !isOver(loan);
  const asked = openRequest(loan) !== undefined;
  return {
    ...(await summaryOf(deps, loan)),
    instalments: loan.schedule.map((one) => ({ ...one, state: instalmentState(loan, one, today) })),
    repayments: loan.repayments,
    requests: loan.requests.map((request) => requestView(request, actor)),
    history: loan.history,
    canRepay: open && speaks,
    canReschedule: open && speaks && !asked,
    canWriteOff: open && !asked && actor.roles.includes('finance'),
  };
}

async function summaryOf(deps: Deps, loan: Loan): Promise<LoanSummary> {
  const activity = await deps.registers.activity(loan.activityId);
  const next = nextInstalment(loan);
  return {
    loanId: loan.loanId,
    claimId: loan.loanId,
    activityId: loan.activityId,
    activityName: activity?.name ?? loan.activityId,
    state: loan.state,
    principalCents: loan.principalCents,
    repaidCents: repaidCents(loan),
    outstandingCents: outstandingCents(loan),
    arrearsCents: arrearsCents(loan, dayOf(deps.clock.now())),
    writtenOffCents: loan.writtenOffCents,
    lentOn: loan.lentOn,
    ...(next && { nextDueOn: next.dueOn, nextDueCents: unpaidCents(next) }),
  };
}

function instalmentState(loan: Loan, instalment: Loan['schedule'][number], today: string) {
  if (unpaidCents(instalment) === 0) return 'paid';
  if (!isOver(loan) && instalment.dueOn <= today) return 'due';
  return instalment.paidCents > 0 ? 'partly-paid' : 'to-come';
}

function requestView({ decisions, ...request }: LoanRequest, actor: Person): RequestView {
  const approvals = request.chain.map((role, position) => {
    const made = decisions[position];
    if (!made) return { role, state: 'open' as const };
    return {
      role,
      state: made.decision === 'approve' ? ('approved' as const) : ('refused' as const),
      at: made.at,
    };
  });
  const role = currentRole({ decisions, ...request });
  return { ...request, approvals, canDecide: role !== undefined && actor.roles.includes(role) };
}
