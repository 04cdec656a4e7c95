/** What an Activité owes already, for the decision on its next loan. */
import { isOver, monthlyCents, outstandingCents } from '../../workflows/loan/loan.ts';
import type { KnownLoans } from '../../workflows/measures/zero-interest-loan/finances.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Deps } from '../platform/deps.ts';
import { loansOfActivity } from './store.ts';

/** @param exceptLoanId a claim that is decided again after it was lent does not count itself */
export async function knownLoansOf(
  deps: Pick<Deps, 'store'>,
  activityId: string,
  exceptLoanId: string | undefined,
): Promise<KnownLoans> {
  const loans = (await loansOfActivity(deps, activityId)).filter((loan) => loan.loanId !== exceptLoanId);
  const running = loans.filter((loan) => !isOver(loan));
  return {
    outstandingCents: sumCents(running.map(outstandingCents)),
    monthlyCents: sumCents(running.map(monthlyCents)),
    troubled: loans.some(
      (loan) => loan.state === 'in-arrears' || (loan.state === 'written-off' && loan.writtenOffCents > 0),
    ),
  };
}
