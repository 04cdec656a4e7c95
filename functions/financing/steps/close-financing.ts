/** State CloseFinancing: the end of a financing's wait; when money is missing, the coordinator is told. */
import { closeFinancing as contract } from '../../../workflows/financing/contracts.ts';
import { findClaim } from '../../claims/store.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { receiptRecord } from '../../receipts/store.ts';
import { financingReceiptId } from '../financing-terms.ts';
import { mailAboutFinancing } from '../mail-financing.ts';

export const closeFinancing = defineTask(contract, async (deps, { claimId, ending }) => {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const state = await update(deps, receiptRecord, financingReceiptId(claimId), async (current) => {
    if (ending === 'arrived') return { result: current.state };
    const told = await mailAboutFinancing(deps, claim, current, {
      kind: 'financing-expired',
      occasion: 'expired',
    });
    return { receipt: current, effects: [told], result: current.state };
  });
  return { claimId, state };
});
