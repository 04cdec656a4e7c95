/** Payments that waited for their account's cooling-off go on by themselves: before each run, those that may. */
import { type Claim, withoutHold } from '../../workflows/claim/claim.ts';
import { mayBePaid } from '../../workflows/payment/hold.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import { claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { update } from '../platform/update.ts';
import { accountWaitOf } from './account-wait.ts';
import { waitingPayments } from './ready-payments.ts';

const perPage = 100;

/** Makes ready what is held for nothing but its account, once that is good. Few are held at any time. */
export async function wakeHeldPayments(deps: Deps, accountId: string): Promise<void> {
  let after: string | undefined;
  do {
    const page = await waitingPayments(deps, 'held', accountId, {
      limit: perPage,
      ...(after !== undefined && { after }),
    });
    for (const { data } of page.items) if (data.hold === undefined) await wake(deps, data);
    after = page.next;
  } while (after !== undefined);
}

async function wake(deps: Deps, { claimId, paymentId }: Payment): Promise<void> {
  await update(deps, claimRecord, claimId, async (claim) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item?.data.state !== 'held' || item.data.hold) return { result: undefined };
    const accountWait = await accountWaitOf(deps, claim, item.data.iban);
    const { accountWait: before, ...payment } = item.data;
    if (!mayBePaid({ ...(accountWait && { accountWait }) }, deps.clock.now())) return { result: undefined };
    const kept = before?.confirmedAt === undefined ? {} : { accountWait: before };
    return {
      claim: freed(claim, paymentId),
      writes: [putPayment({ ...payment, ...kept, state: 'ready' }, { version: item.version })],
      result: undefined,
    };
  });
}

function freed(claim: Claim, paymentId: string): Claim {
  return {
    ...claim,
    payments: claim.payments.map((one) => (one.paymentId === paymentId ? withoutHold(one) : one)),
  };
}
