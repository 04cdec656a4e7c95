/** Loans in the store: how they are kept, found and listed. */

import type { Loan } from '../../workflows/loan/loan.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';
import type { PageRequest } from '../registers/store.ts';

export const loanRecord: StoredRecord<'loan', Loan> = {
  name: 'loan',
  key: (id) => keys.loan(id),
  idOf: (data) => data.loanId,
  index: ({ lentAt, loanId }) => ({ pk: indexes.loans, sk: `${lentAt}#${loanId}` }),
};

export type LoanChange<Result> = Change<'loan', Loan, Result>;

export function putLoan(loan: Loan, when: Condition): Write {
  return putRecord(loanRecord, loan, when);
}

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

/** The loans of an Activité, oldest first. */
export async function loansOfActivity(deps: Pick<Deps, 'store'>, activityId: string): Promise<Loan[]> {
  const { pk, sk } = keys.activityLoan(activityId, '');
  const items = await readAll<{ loanId: string }>(deps.store, { pk, prefix: sk });
  const loans = await Promise.all(items.map((item) => findLoan(deps, item.data.loanId)));
  return loans.flatMap((item) => (item ? [item.data] : []));
}

/** A page of all loans, newest first. */
export async function listLoans(deps: Pick<Deps, 'store'>, page: PageRequest): Promise<Page<Loan>> {
  return deps.store.query<Loan>({ pk: indexes.loans, index: true, descending: true, ...page });
}
