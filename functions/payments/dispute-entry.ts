/**
 * An entry of the account that a payment cannot explain (debited twice, come back though it never left): booked
 * aside, so that the books say what the account says, and listed for a person. Nothing else is paid meanwhile.
 */
import type { Reading } from '../../workflows/bank/reading.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { instantOf } from '../../workflows/days.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import type { ClaimChange } from '../claims/store.ts';
import { bookTransfer } from '../ledger/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Item, Write } from '../platform/store/port.ts';
import { holdBySystem } from './hold-by-system.ts';
import { type Payment, putPayment } from './store.ts';

export interface DisputedEntry {
  readonly reading: Reading;
  /** Of our account: money left, or arrived. */
  readonly direction: 'debit' | 'credit';
}

export async function disputeEntry(
  deps: Deps,
  claim: Claim,
  { data: payment, version }: Item<Payment>,
  { reading, direction }: DisputedEntry,
): Promise<ClaimChange<'contradicts'>> {
  const entryKey = keys.bankEntry(digest(reading.key));
  if (await deps.store.get(entryKey)) return { result: 'contradicts' };
  const at = instantOf(deps.clock.now());
  const transfer = disputedTransfer(payment, reading, direction, at);
  const entry: Write = {
    op: 'put',
    key: entryKey,
    data: { paymentId: payment.paymentId, amountCents: payment.amountCents, on: reading.on },
    when: 'absent',
  };
  const replacement = direction === 'debit' ? await holdReplacement(deps, claim, payment, at) : undefined;
  return {
    claim: replacement?.claim ?? claim,
    writes: [
      putPayment({ ...payment, disputed: true }, { version }),
      entry,
      ...bookTransfer(transfer),
      ...(replacement?.writes ?? []),
    ],
    result: 'contradicts',
  };
}

function disputedTransfer(
  { paymentId, accountId, amountCents, claimId }: Payment,
  reading: Reading,
  direction: DisputedEntry['direction'],
  at: string,
): Transfer {
  const [bank, disputed] = [accounts.bank(accountId), accounts.disputed(paymentId)];
  return {
    transferId: `${paymentId}:disputed:${digest(reading.key).slice(0, 16)}`,
    kind: 'direct',
    debit: direction === 'debit' ? disputed : bank,
    credit: direction === 'debit' ? bank : disputed,
    amountCents,
    at,
    claimId,
    reason: 'disputed',
  };
}

/** What was to be paid in its place waits for a person, unless it has left already. */
async function holdReplacement(
  deps: Deps,
  claim: Claim,
  payment: Payment,
  at: string,
): Promise<{ claim: Claim; writes: Write[] } | undefined> {
  const latest = claim.payments.findLast((one) => one.payeeId === payment.payeeId);
  if (latest === undefined || latest.paymentId === payment.paymentId) return undefined;
  const item = await deps.store.get<Payment>(keys.payment(latest.paymentId));
  return item?.data.state === 'ready' ? holdBySystem(claim, item, 'bank-contradicts', at) : undefined;
}
