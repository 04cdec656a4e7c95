/** A third party's money that came through the bank: posted to the Activité, whole or in parts, in time or late. */

import { accounts } from '../../workflows/ledger/transfer.ts';
import type { ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';
import { findClaim } from '../claims/store.ts';
import { moveBudgets } from '../ledger/activity-budgets.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { ArrivalHandler } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { resume } from '../platform/resume.ts';
import type { Effect } from '../platform/store/port.ts';
import { handOver } from '../receipts/book-arrival.ts';
import { mailAboutFinancing } from './mail-financing.ts';

export const arriveForActivity: ArrivalHandler = async (deps, receipt, arrival) => {
  const claim = await findClaim(deps, receipt.owner);
  if (!claim?.activityId) throw new PermanentFailure(`financing ${receipt.owner} names no Activité`);
  const { amountCents } = arrival;
  const transfer = handOver(receipt, arrival, {
    credit: accounts.activity(claim.activityId),
    amountCents,
    step: 'activity',
  });
  const told = await mailAboutFinancing(deps, claim, receipt, {
    kind: 'financing-arrived',
    occasion: `arrived:${arrival.entryKey}`,
    values: { arrived: { cents: amountCents } },
  });
  const { receipt: after, effects } = endWait(receipt);
  return {
    writes: [...bookTransfer(transfer), ...(await moveBudgets(deps, [transfer]))],
    effects: [told, ...effects],
    receipt: after,
  };
};

/** The journey goes on once everything expected is there; a part keeps it waiting for the rest. */
function endWait(receipt: ExpectedReceipt): { receipt: ExpectedReceipt; effects: Effect[] } {
  const { waiting, ...rest } = receipt;
  if (!waiting || receipt.state !== 'received') return { receipt, effects: [] };
  return { receipt: rest, effects: resume(waiting, 'arrived', { claimId: receipt.owner, route: 'arrived' }) };
}
