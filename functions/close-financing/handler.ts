/** State CloseFinancing: the end of a financing's wait; when money is missing, the coordinator is told. */
import { closeFinancing as contract } from '../../workflows/financing/contracts.ts';
import { PermanentFailure } from '../adapters/failures.ts';
import { financingReceiptId } from '../financing/financing-terms.ts';
import { mailAboutFinancing } from '../financing/mail-financing.ts';
import { findClaim } from '../records/claims.ts';
import { updateReceipt } from '../records/expected-receipts.ts';
import { defineTask } from '../task.ts';

export const closeFinancing = defineTask(contract, async (deps, { claimId, ending }) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const receipt = await updateReceipt(deps, financingReceiptId(claimId), async (current) => {
    if (ending === 'arrived') return {};
    const told = await mailAboutFinancing(deps, claim, current, 'financing-expired', 'expired');
    return { receipt: current, effects: [told] };
  });
  return { claimId, state: receipt.state };
});
