/**
 * What the bank found of a payee's name: kept with the payment, for people to see. A payment to an account of another
 * name does not go on before a person says so: it leaves the run that nobody has released yet.
 */
import { isDeepStrictEqual } from 'node:util';
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { payeeCheckOf } from '../../workflows/bank/payee-check.ts';
import { type Payment, putPayment } from '../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { update } from '../platform/update.ts';
import { stopBySystem } from './hold-by-system.ts';

/** `name-differs`: a person is to see it. */
type Checked = 'unchanged' | 'name-differs' | 'unclear';

const longestName = 140;

export async function applyPayeeCheck(
  deps: Deps,
  { claimId, paymentId }: Pick<Payment, 'claimId' | 'paymentId'>,
  { scope, status, on, reason }: BankAdvice,
): Promise<Checked> {
  const result = payeeCheckOf(status);
  if (result === undefined) return 'unclear';
  // Of a whole file, and behind its own code, the bank explains what the code means.
  const isName = scope === 'line' && result !== 'match' && !/^R[CV][CVMN][ACM]\b/.test(reason?.text ?? '');
  const name = isName ? reason?.text?.slice(0, longestName) : undefined;
  const payeeCheck = { result, on, ...(name !== undefined && { name }) };
  // Where no answer was to be had, nothing differs: the payment shows it.
  const seen = result === 'match' || result === 'not-possible' ? 'unchanged' : 'name-differs';
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<Checked>> => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (!item || isDeepStrictEqual(payeeCheck, item.data.payeeCheck)) return { result: seen };
    const checked = { ...item, data: { ...item.data, payeeCheck } };
    const mayGoOn = result !== 'no-match' || item.data.payeeCheck?.result === 'no-match';
    const held = mayGoOn ? undefined : await stopBySystem(deps, claim, checked, 'payee-no-match');
    return held
      ? { ...held, result: seen }
      : { claim, writes: [putPayment(checked.data, { version: item.version })], result: seen };
  });
}
