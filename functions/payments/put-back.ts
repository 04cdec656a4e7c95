/**
 * A payment that failed by our file, our account or the bank's own trouble is made again at once, for the next run.
 * Nobody but finance is told.
 */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { canPutBack, recordPutBack } from '../../workflows/claim/request-payment.ts';
import { faultOf } from '../../workflows/payment/fault.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import type { Write } from '../platform/store/port.ts';
import { planPayment } from './new-payment.ts';

/** @param failed as it is written in the same transaction @returns undefined when the member has to be asked */
export async function putBack(
  deps: Deps,
  claim: Claim,
  failed: Payment,
  advice: BankAdvice,
): Promise<{ claim: Claim; writes: Write[] } | undefined> {
  const { paymentId, payeeId, reasonCode = '' } = failed;
  const payee = claim.decision?.payees.find((one) => one.payeeId === payeeId);
  const fault = faultOf(advice);
  if (fault === 'payee' || !payee || !canPutBack(claim, paymentId)) return undefined;
  const at = instantOf(deps.clock.now());
  const { payment, listed } = await planPayment(deps, claim, payee, at);
  const isOtherName = failed.payeeCheck?.result === 'no-match' && failed.iban === payment.iban;
  const suspicious = fault !== 'cooperative' || isOtherName;
  const why = fault === 'unclear' ? 'bank-unclear' : 'bank-duplicate';
  const hold = { by: 'system', at, reason: isOtherName ? 'payee-no-match' : why };
  const note = { at, by: 'system', event: 'held', reason: hold.reason } as const;
  const again: Payment = suspicious
    ? { ...payment, state: 'held', hold, trail: [...(payment.trail ?? []), note] }
    : payment;
  return {
    claim: recordPutBack(
      claim,
      { paymentId, reason: reasonCode },
      suspicious ? { ...listed, held: { why: 'person' } } : listed,
      at,
    ),
    writes: [putPayment(again, 'absent')],
  };
}
