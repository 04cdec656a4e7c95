/** Payroll cost more than the policy lets pass: a person of finance, not the one who handed the file in, says yes. */

import type { Payment } from '../../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import type { Item } from '../../platform/store/port.ts';
import { update } from '../../platform/update.ts';
import type { Person } from '../../registers/store.ts';
import { type PaymentView, viewPayment } from '../view-payment.ts';
import { settlePay } from './apply-answer.ts';

/**
 * @throws Problem 403 without the finance role, `second-person-needed`; 404; 409 `nothing-to-confirm`, or
 *   `envelope-exhausted` while the envelope does not hold what is missing
 */
export async function acceptCost(deps: Deps, actor: Person, paymentId: string): Promise<PaymentView> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const first = await load(deps, paymentId);
  await update(deps, claimRecord, first.data.claimId, async (claim): Promise<ClaimChange<void>> => {
    const item = await load(deps, paymentId);
    const asked = item.data.payroll?.asked;
    if (item.data.state === 'settled') return { result: undefined };
    if (!asked) throw problem('nothing-to-confirm.cost');
    if (claim.memberId === actor.personId) throw problem('second-person-needed.own-payment');
    if (asked.by === actor.personId) throw problem('second-person-needed.cost');
    const change = await settlePay(deps, claim, item, asked.payslip);
    if (!change) throw problem('envelope-exhausted');
    return { ...change, result: undefined };
  });
  return viewPayment(deps, actor, paymentId);
}

async function load({ store }: Pick<Deps, 'store'>, paymentId: string): Promise<Item<Payment>> {
  const item = await store.get<Payment>(keys.payment(paymentId));
  if (!item) throw problem('not-found');
  return item;
}
