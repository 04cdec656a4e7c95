/**
 * Money of a client that has arrived: it goes back to the sources that paid, oldest advance first, then to what the
 * cooperative had absorbed, and the rest to the Activité. Joins the transaction that books the arrival.
 */
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Arrival, ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';
import {
  changeCase,
  isClosed,
  openCents,
  type RecoveryCase,
} from '../../workflows/recovery/recovery-case.ts';
import { wakeFirst } from '../claims/queue.ts';
import { findClaim } from '../claims/store.ts';
import {
  type ClaimAdvances,
  counterWrites,
  loadAdvances,
  planRepayments,
  repaymentWrites,
  replenished,
} from '../ledger/advances.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { mailToClient } from './case-mails.ts';
import { resumeEffects } from './resume.ts';
import { findCase, pledgeWrites, putCase } from './store.ts';

/** What the sources of the claims have advanced. */
export async function advancesOfCase(deps: Deps, recovery: RecoveryCase): Promise<ClaimAdvances[]> {
  const claims = await Promise.all(recovery.paidClaimIds.map((claimId) => findClaim(deps, claimId)));
  return Promise.all(claims.filter((claim) => claim !== undefined).map((claim) => loadAdvances(deps, claim)));
}

/** @throws PermanentFailure when the receipt is for no case */
export async function clientPaymentArrived(
  deps: Deps,
  receipt: ExpectedReceipt,
  arrival: Arrival,
): Promise<{ writes: Write[]; effects: Effect[] }> {
  const item = await findCase(deps, receipt.owner);
  if (!item) throw new PermanentFailure(`receipt ${receipt.receiptId} is for no recovery case`);
  const before = item.data;
  const prefix = `${receipt.receiptId}:${arrival.entryKey.slice(0, 32)}`;
  const debit = accounts.expected(receipt.receiptId);
  const advances = await advancesOfCase(deps, before);
  const { repayments, restCents } = planRepayments(advances, arrival.amountCents);
  const toAbsorbed = Math.min(restCents, before.absorbedCents);
  const rest = (credit: string, amountCents: number, step: string): Write[] => {
    if (amountCents <= 0) return [];
    const base = { kind: 'direct', debit, credit, amountCents, at: arrival.at, reason: 'recovery' } as const;
    const transfer: Transfer = { ...base, transferId: `${prefix}:${step}`, claimId: before.claimId };
    return bookTransfer(transfer);
  };
  const repaidCents = sumCents(repayments.map((one) => one.amountCents));
  const received = receivedCase(
    { ...before, absorbedCents: before.absorbedCents - toAbsorbed },
    arrival,
    repaidCents,
  );
  const { recovery: linked, effects: thanks } = mailToClient(deps, received, 'client-thanks', {
    amount: { cents: arrival.amountCents },
    rest: openCents(received) > 0 ? 'some' : 'none',
  });
  const over = isClosed(linked) && !isClosed(before);
  const wakes = await Promise.all(
    replenished(repayments).map((id) => wakeFirst(deps, id, `recovered:${prefix}`)),
  );
  return {
    writes: [
      putCase(over ? withoutWait(linked) : linked, { version: item.version }),
      ...repaymentWrites(advances, repayments, { debit, prefix, at: arrival.at, reason: 'recovery' }),
      ...counterWrites(repayments),
      ...rest(accounts.absorbed(before.country), toAbsorbed, 'absorbed'),
      ...rest(accounts.activity(before.activityId), restCents - toAbsorbed, 'activity'),
      ...(await pledgeWrites(deps, linked, over ? 'paid' : 'part-paid')),
    ],
    effects: [...thanks, ...wakes.flat(), ...(over ? resumeEffects(before, linked) : [])],
  };
}

/** Recovered once the pledge has come in whole; a closed case stays as it was closed. */
function receivedCase(
  recovery: RecoveryCase,
  { amountCents, at }: Arrival,
  repaidCents: number,
): RecoveryCase {
  const receivedCents = recovery.receivedCents + amountCents;
  const values = { amount: { cents: amountCents }, repaid: { cents: repaidCents } };
  const received = changeCase(recovery, {
    receivedCents,
    events: [{ at, actor: 'bank', event: 'received', values }],
  });
  const wanted = recovery.pledge?.amountCents ?? recovery.amountCents;
  if (isClosed(recovery) || receivedCents < wanted) return received;
  return changeCase(received, { status: 'recovered', events: [{ at, actor: 'system', event: 'recovered' }] });
}
