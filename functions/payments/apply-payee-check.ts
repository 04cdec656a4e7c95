/**
 * What the bank found of a payee's name: kept with the payment, for people to see. A payment to an account of another
 * name does not go on before a person says so: it leaves the run that nobody has released yet.
 */
import { isDeepStrictEqual } from 'node:util';
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { payeeCheckOf } from '../../workflows/bank/payee-check.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Payment, type PaymentRun, putPayment } from '../claims/payment-store.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { holdBySystem } from './hold-by-system.ts';
import { takeOutOfRun } from './take-out-of-run.ts';

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
    const held = mayGoOn ? undefined : await hold(deps, claim, checked);
    return held
      ? { ...held, result: seen }
      : { claim, writes: [putPayment(checked.data, { version: item.version })], result: seen };
  });
}

/** @returns undefined for what has left, or is held already */
async function hold(deps: Deps, claim: Claim, item: Item<Payment>) {
  const at = instantOf(deps.clock.now());
  const reason = 'payee-no-match';
  if (item.data.state === 'ready') return holdBySystem(claim, item, reason, at);
  if (item.data.state !== 'in-run' || !(await isPrepared(deps, item.data))) return undefined;
  const writes = await takeOutOfRun(deps, item.data, { by: 'system', at, reason });
  if (!writes) return undefined;
  const { runId: _run, batch: _batch, ...out } = item.data;
  const held = holdBySystem(claim, { ...item, data: out }, reason, at);
  return { ...held, writes: [...held.writes, ...writes] };
}

async function isPrepared({ store }: Deps, { runId = '' }: Payment): Promise<boolean> {
  return (await store.get<PaymentRun>(keys.paymentRun(runId)))?.data.state === 'prepared';
}
