/** State AwaitFinancing: waits for the bank's word, reminds the coordinator, and gives up when the time has passed. */

import { daysInMilliseconds, instantOf } from '../../workflows/days.ts';
import { awaitFinancing as contract } from '../../workflows/financing/contracts.ts';
import { financingAttempt } from '../../workflows/financing/waits.ts';
import { formatInstant } from '../../workflows/language.ts';
import { stopExpecting } from '../../workflows/receipts/expected-receipt.ts';
import { PermanentFailure } from '../adapters/failures.ts';
import type { Effect } from '../adapters/store/port.ts';
import { digest } from '../deps.ts';
import { financingReceiptId, financingTerms } from '../financing/financing-terms.ts';
import { mailAboutFinancing } from '../financing/mail-financing.ts';
import { findClaim } from '../records/claims.ts';
import { updateReceipt } from '../records/expected-receipts.ts';
import { defineWait } from '../task.ts';

export const awaitFinancing = defineWait(contract, async (deps, { claimId, attempt, taskToken }, answer) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  await updateReceipt(deps, financingReceiptId(claimId), async (receipt) => {
    if (receipt.waiting?.taskToken === taskToken) return {};
    const { waiting: _waiting, ...free } = receipt;
    const { waits } = financingTerms(deps);
    const action = financingAttempt(waits, attempt);
    if (receipt.state === 'received' || action === 'expire') {
      const route = receipt.state === 'received' ? 'arrived' : 'expired';
      const output = answer({ claimId, route });
      const effects: Effect[] = [{ kind: 'resume', id: `${digest(taskToken)}:${route}`, taskToken, output }];
      return { receipt: stopExpecting(free, 'expired'), effects };
    }
    const now = deps.clock.now();
    const waiting = { taskToken, since: instantOf(now) };
    if (action === 'wait') return { receipt: { ...receipt, waiting } };
    const leftDays = waits.expiryDays - (waits.reminderDays[attempt - 1] ?? 0);
    const until = formatInstant(instantOf(now + daysInMilliseconds(leftDays)), claim.language);
    const told = await mailAboutFinancing(deps, claim, receipt, 'financing-reminder', `reminder:${attempt}`, {
      until,
    });
    return { receipt: { ...receipt, waiting }, effects: [told] };
  });
});
