/** State StartLoan: makes the schedule of a loan whose money was just posted, and puts it in the books. */
import { dayOf, instantOf } from '../../../workflows/calendar.ts';
import { type Claim, keptPolicy } from '../../../workflows/claim/claim.ts';
import { startLoan as contract } from '../../../workflows/loan/contracts.ts';
import type { Loan } from '../../../workflows/loan/loan.ts';
import { planSchedule } from '../../../workflows/loan/schedule.ts';
import { sumCents } from '../../../workflows/money.ts';
import { releaseDuplicateKeys } from '../../claims/fingerprints.ts';
import { findClaim } from '../../claims/store.ts';
import { bookTransfer } from '../../ledger/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { lendingTransfer } from '../book-loan.ts';
import { loanTerms } from '../loan-terms.ts';
import { mailAboutLoan } from '../mail-loan.ts';
import { createLoan, findLoan } from '../store.ts';

export const startLoan = defineTask(contract, async (deps, { claimId }) => {
  if (await findLoan(deps, claimId)) return { claimId, route: 'lent' as const };
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const loan = await newLoan(deps, claim);
  if (loan.principalCents === 0) return { claimId, route: 'nothing-lent' as const };
  try {
    await deps.store.transact(
      [
        ...createLoan(loan),
        ...bookTransfer(lendingTransfer(loan)),
        ...(await releaseDuplicateKeys(deps, claim)),
      ],
      [await mailAboutLoan(deps, loan, { kind: 'loan-lent', occasion: 'lent' })],
    );
  } catch (error) {
    if (!(error instanceof ConditionFailed) || !(await findLoan(deps, claimId))) throw error;
  }
  return { claimId, route: 'lent' as const };
});

async function newLoan(deps: Deps, claim: Claim): Promise<Loan> {
  const now = deps.clock.now();
  const policy = keptPolicy(claim);
  const { graceMonths } = await loanTerms(deps, { policy });
  const posted = claim.allocations.filter((cell) => cell.state === 'posted');
  const principalCents = sumCents(posted.map((cell) => cell.amountCents));
  const lentAt = instantOf(now);
  const lentOn = dayOf(now);
  const months = Number(claim.form.months);
  return {
    loanId: claim.claimId,
    activityId: claim.activityId ?? '',
    memberId: claim.memberId,
    country: claim.country,
    language: claim.language,
    envelopeId: claim.envelopeId ?? '',
    policy,
    parts: posted.map(({ shard = 0, amountCents }) => ({ shard, amountCents })),
    principalCents,
    lentAt,
    lentOn,
    state: 'running',
    schedule: planSchedule({ principalCents, months, from: lentOn, graceMonths }),
    repayments: [],
    writtenOffCents: 0,
    requests: [],
    references: 0,
    history: [{ at: lentAt, actor: 'system', event: 'lent', amountCents: principalCents }],
  };
}
