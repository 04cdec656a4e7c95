/** Whose doing it is that a payment failed: the member can mend an account, and nothing else. */
import type { BankAdvice } from '../bank/advice.ts';
import { returnReason } from '../bank/return-reasons.ts';

/**
 * - `payee`: the account, or the payee's bank; the member is asked.
 * - `cooperative`: our file, our account, the bank's own trouble: it is paid again, and finance is told.
 * - `duplicate`: the bank takes one payment for another: a person looks before it leaves once more.
 * - `unclear`: cancelled, or refused without a reason that says whose doing it is: a person looks, too.
 */
export type Fault = 'payee' | 'cooperative' | 'duplicate' | 'unclear';

/** A refusal of a whole file or batch says nothing of any payee, whatever its code. */
export function faultOf({
  scope,
  kind,
  status,
  reason,
  ofWhole,
}: Pick<BankAdvice, 'scope' | 'kind' | 'status' | 'reason' | 'ofWhole'>): Fault {
  const { remedy, text } = returnReason(reason?.code);
  if (scope !== 'line' || ofWhole) return 'cooperative';
  const says = remedy !== 'person' || text !== 'unspecified';
  if (kind === 'rejected' && (status === 'CANC' || !says)) return 'unclear';
  if (remedy !== 'cooperative') return 'payee';
  return text === 'duplicate' ? 'duplicate' : 'cooperative';
}
