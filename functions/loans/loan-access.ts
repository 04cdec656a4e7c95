/** Who sees a loan and who may do what with it. What one may not see does not exist. */
import type { Loan } from '../../workflows/loan/loan.ts';
import type { Role } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findLoan } from './store.ts';

const readers: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'operator', 'auditor'];

export function readsAllLoans(actor: Person): boolean {
  return actor.roles.some((role) => readers.includes(role));
}

/** People who coordinate the Activité speak for it, whoever of them asked for the loan. */
export async function coordinates(deps: Deps, actor: Person, activityId: string): Promise<boolean> {
  const activity = await deps.registers.activity(activityId);
  return activity?.coordinatorIds.includes(actor.personId) ?? false;
}

/** @throws Problem 404 when there is no such loan for this person */
export async function loanFor(deps: Deps, actor: Person, loanId: string): Promise<Loan> {
  const loan = (await findLoan(deps, loanId))?.data;
  const seen =
    loan &&
    (readsAllLoans(actor) ||
      loan.memberId === actor.personId ||
      (await coordinates(deps, actor, loan.activityId)));
  if (!loan || !seen) throw problem('not-found');
  return loan;
}
