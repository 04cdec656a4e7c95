/** Loans in the store: found, listed, and changed by one optimistic loop that every door and every step goes through. */
import type { Loan } from '../../workflows/loan/loan.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Item, type Page, type Write } from '../platform/store/port.ts';
import type { PageRequest } from '../registers/store.ts';

export async function findLoan(deps: Pick<Deps, 'store'>, loanId: string): Promise<Item<Loan> | undefined> {
  return deps.store.get<Loan>(keys.loan(loanId));
}

/** The writes of a new loan, with the pointer from its Activité. */
export function createLoan(loan: Loan): Write[] {
  const { activityId, loanId } = loan;
  return [
    putLoan(loan, 'absent'),
    { op: 'put', key: keys.activityLoan(activityId, loanId), data: { loanId }, when: 'absent' },
  ];
}

export function putLoan(loan: Loan, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.loan(loan.loanId),
    data: loan,
    when,
    index: { pk: indexes.loans, sk: `${loan.lentAt}#${loan.loanId}` },
  };
}

/** The loans of an Activité, oldest first. */
export async function loansOfActivity(deps: Pick<Deps, 'store'>, activityId: string): Promise<Loan[]> {
  const { pk, sk } = keys.activityLoan(activityId, '');
  const { items } = await deps.store.query<{ loanId: string }>({ pk, prefix: sk, limit: 1000 });
  const loans = await Promise.all(items.map((item) => findLoan(deps, item.data.loanId)));
  return loans.flatMap((item) => (item ? [item.data] : []));
}

/** A page of all loans, newest first. */
export async function listLoans(deps: Pick<Deps, 'store'>, page: PageRequest): Promise<Page<Loan>> {
  return deps.store.query<Loan>({ pk: indexes.loans, index: true, descending: true, ...page });
}

export interface LoanChange<Result> {
  /** Left out: nothing is written. */
  readonly loan?: Loan;
  readonly writes?: readonly Write[];
  readonly effects?: readonly Effect[];
  readonly result: Result;
}

const attempts = 24;

/**
 * Loads the loan, lets `decide` say what it becomes, and saves that with its other writes in one transaction; tried
 * again on what is there when somebody else wrote in between. `decide` only reads.
 * @throws PermanentFailure when there is no such loan; TransientFailure when others keep getting in first
 */
export async function updateLoan<Result>(
  deps: Pick<Deps, 'store'>,
  loanId: string,
  decide: (loan: Loan) => Promise<LoanChange<Result>> | LoanChange<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await findLoan(deps, loanId);
    if (!item) throw new PermanentFailure(`there is no loan ${loanId}`);
    const change = await decide(item.data);
    if (!change.loan) return change.result;
    try {
      await deps.store.transact(
        [putLoan(change.loan, { version: item.version }), ...(change.writes ?? [])],
        change.effects,
      );
      return change.result;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure(`loan ${loanId} is being changed by too many at once`);
}
