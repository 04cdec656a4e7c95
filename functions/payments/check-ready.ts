/**
 * Looks at payments right before a run takes them: what the bank could not read, or what goes to an account that the
 * register has corrected since the approval, is held; the rest of the run leaves without it.
 */

import { instantOf } from '../../workflows/calendar.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { isAccountGood } from '../../workflows/payment/hold.ts';
import { type Payment, type PaymentRun, putPayment } from '../claims/payment-store.ts';
import { claimRecord, findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { accountWaitOf } from './account-wait.ts';
import { holdBySystem, type SystemReason } from './hold-by-system.ts';
import { lineOf, problemsOfLines } from './run-file.ts';

/** @returns whether one of them was held or changed: then the list is read again */
export async function checkReady(
  deps: Deps,
  run: PaymentRun,
  ready: readonly Item<Payment>[],
): Promise<boolean> {
  let changed = false;
  const broken = new Set(
    problemsOfLines(
      run,
      ready.filter(({ data }) => !isTooLarge(data, run)).map(({ data }) => lineOf(data)),
    ).flatMap(({ paymentId }) => paymentId ?? []),
  );
  for (const { data } of ready) {
    if (isTooLarge(data, run)) await hold(deps, data, 'above-bank-limit');
    else if (broken.has(data.paymentId)) await hold(deps, data, 'cannot-be-sent');
    else if (!(data.toRegistered && (await followCorrection(deps, data)))) continue;
    changed = true;
  }
  return changed;
}

/** No batch of this bank takes it: a person has to pay it another way, or agree with the bank. */
function isTooLarge({ amountCents }: Payment, { debtor }: PaymentRun): boolean {
  const { centsPerBatch, centsPerFile } = debtor.limits;
  return amountCents > Math.min(centsPerBatch, centsPerFile);
}

async function hold(deps: Deps, { claimId, paymentId }: Payment, reason: SystemReason): Promise<void> {
  await update(deps, claimRecord, claimId, async (claim) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item?.data.state !== 'ready') return { result: undefined };
    const held = holdBySystem(claim, item, reason, instantOf(deps.clock.now()));
    return { ...held, result: undefined };
  });
}

/**
 * The register has another account by now than when the payment was made: it goes to that one, once its cooling-off has
 * passed and a second person has confirmed it. @returns whether something was changed
 */
async function followCorrection(deps: Deps, { claimId, paymentId }: Payment): Promise<boolean> {
  const memberId = (await findClaim(deps, claimId))?.memberId ?? '';
  const corrected = (await deps.registers.member(memberId))?.iban;
  const before = await deps.store.get<Payment>(keys.payment(paymentId));
  if (corrected === undefined || corrected === before?.data.iban) return false;
  await update(deps, claimRecord, claimId, async (claim) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item?.data.state !== 'ready') return { result: undefined };
    const now = deps.clock.now();
    const accountWait = await accountWaitOf(deps, claim, corrected);
    const waits = accountWait !== undefined && !isAccountGood(accountWait, now);
    const at = instantOf(now);
    const note = { at, by: 'system', event: 'account-waits' } as const;
    const after: Payment = {
      ...item.data,
      iban: corrected,
      ...(waits && { state: 'held', accountWait, trail: [...(item.data.trail ?? []), note] }),
    };
    const payments = claim.payments.map((one) =>
      one.paymentId === paymentId && waits
        ? { ...one, held: { why: 'changed-account' as const, until: accountWait.until } }
        : one,
    );
    return {
      claim: changeClaim(claim, { payments }),
      writes: [putPayment(after, { version: item.version })],
      result: undefined,
    };
  });
  return true;
}
