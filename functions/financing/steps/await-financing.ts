/** State AwaitFinancing: waits for the bank's word, reminds the coordinator, and gives up when the time has passed. */
import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import { awaitFinancing as contract } from '../../../workflows/financing/contracts.ts';
import { financingAttempt } from '../../../workflows/financing/waits.ts';
import { formatDue } from '../../../workflows/language.ts';
import { stopExpecting } from '../../../workflows/receipts/expected-receipt.ts';
import { findClaim } from '../../claims/store.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { receiptRecord } from '../../receipts/store.ts';
import { financingReceiptId, financingTerms } from '../financing-terms.ts';
import { mailAboutFinancing } from '../mail-financing.ts';

export const awaitFinancing = defineCallbackTask(
  contract,
  async (deps, { claimId, attempt, taskToken }, answer) => {
    const claim = await findClaim(deps, claimId);
    if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
    await update(deps, receiptRecord, financingReceiptId(claimId), async (receipt) => {
      if (receipt.waiting?.taskToken === taskToken) return { result: undefined };
      const { waiting: _waiting, ...free } = receipt;
      const { waits } = await financingTerms(deps, claim);
      const action = financingAttempt(waits, attempt);
      if (receipt.state === 'received' || action === 'expire') {
        const route = receipt.state === 'received' ? 'arrived' : 'expired';
        const effects = resume({ taskToken }, route, answer({ claimId, route }));
        return { receipt: stopExpecting(free, 'expired'), effects, result: undefined };
      }
      const now = deps.clock.now();
      const waiting = { taskToken, since: instantOf(now) };
      if (action === 'wait') return { receipt: { ...receipt, waiting }, result: undefined };
      const leftDays = waits.expiryDays - (waits.reminderDays[attempt - 1] ?? 0);
      const until = formatDue(instantOf(now + daysInMilliseconds(leftDays)), claim.language);
      const told = await mailAboutFinancing(deps, claim, receipt, {
        kind: 'financing-reminder',
        occasion: `reminder:${attempt}`,
        values: { until },
      });
      return { receipt: { ...receipt, waiting }, effects: [told], result: undefined };
    });
  },
);
