/** State ExpectFinancing: gives the financing a structured reference and tells the coordinator how it is paid. */
import { dayOf, daysInclusive, instantOf } from '../../../workflows/calendar.ts';
import { expectFinancing as contract } from '../../../workflows/financing/contracts.ts';
import { financingSeconds } from '../../../workflows/financing/waits.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { type ExpectedReceipt, findReceipt, planReceipt } from '../../receipts/store.ts';
import { financingReceiptId, financingTerms } from '../financing-terms.ts';
import { mailAboutFinancing } from '../mail-financing.ts';

export const expectFinancing = defineTask(contract, async (deps, { claimId }) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const { receipt, writes } = await planReceipt(deps, {
    receiptId: financingReceiptId(claimId),
    kind: 'third-party-financing',
    owner: claimId,
    claimId,
    country: claim.country,
    expectedCents: claim.amountCents,
    createdAt: instantOf(deps.clock.now()),
  });
  if (writes.length > 0) {
    const told = await mailAboutFinancing(deps, claim, receipt, {
      kind: 'financing-expected',
      occasion: 'expected',
    });
    try {
      await deps.store.transact(writes, [told]);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || !(await findReceipt(deps, receipt.receiptId))) throw error;
    }
  }
  const terms = await financingTerms(deps, claim);
  const waits = financingSeconds(terms.waits, leadDays(deps, claim.form.expectedOn));
  return { claimId, route: routeOf(receipt), waits };
});

function routeOf({ state }: ExpectedReceipt): 'expected' | 'arrived' | 'expired' {
  if (state === 'received') return 'arrived';
  return state === 'expired' || state === 'cancelled' ? 'expired' : 'expected';
}

/** From today to the day on which the money is to come. */
function leadDays(deps: Deps, expectedOn: unknown): number {
  const today = dayOf(deps.clock.now());
  return typeof expectedOn === 'string' ? Math.max(0, daysInclusive(today, expectedOn) - 1) : 0;
}
