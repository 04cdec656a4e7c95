/** What one line of a bank file does to one payment, its claim and the ledger, in one transaction. */

import type { Reading } from '../../workflows/bank/reading.ts';
import { returnReasonSentence } from '../../workflows/bank/return-reason-texts.ts';
import { returnReason } from '../../workflows/bank/return-reasons.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { type BankWord, paymentRoute, recordBankWord } from '../../workflows/claim/request-payment.ts';
import { pendingTransfer } from '../../workflows/claim/reserve-funds.ts';
import { instantOf } from '../../workflows/days.ts';
import { accounts, postOf, type Transfer } from '../../workflows/ledger/transfer.ts';
import { PermanentFailure } from '../adapters/failures.ts';
import type { Effect, Item, Write } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { type ClaimChange, updateClaim } from '../records/claims.ts';
import { moveCounters } from '../records/envelopes.ts';
import { keys } from '../records/keys.ts';
import { bookTransfer } from '../records/ledger.ts';
import { type Payment, type PaymentRun, putPayment } from '../records/payments.ts';

/** `unchanged`: the payment was that far already. */
export type Applied =
  | 'settled'
  | 'returned'
  | 'accepted'
  | 'unchanged'
  | 'amount-differs'
  | 'contradicts'
  | 'not-released';

export async function applyReading(deps: Deps, paymentId: string, reading: Reading): Promise<Applied> {
  const first = await loadPayment(deps, paymentId);
  if (!(await isReleased(deps, first.data))) return 'not-released';
  return updateClaim<Applied>(deps, first.data.claimId, async (claim) => {
    const item = await loadPayment(deps, paymentId);
    if (
      reading.scope === 'line' &&
      reading.amountCents !== undefined &&
      reading.amountCents !== item.data.amountCents
    ) {
      return { result: 'amount-differs' };
    }
    return applied(deps, claim, item, reading);
  });
}

async function loadPayment(deps: Deps, paymentId: string): Promise<Item<Payment>> {
  const item = await deps.store.get<Payment>(keys.payment(paymentId));
  if (!item) throw new PermanentFailure(`there is no payment ${paymentId}`);
  return item;
}

async function isReleased(deps: Deps, payment: Payment): Promise<boolean> {
  const run = payment.runId && (await deps.store.get<PaymentRun>(keys.paymentRun(payment.runId)));
  return run !== undefined && run !== '' && run.data.state === 'released';
}

async function applied(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  reading: Reading,
): Promise<ClaimChange<Applied>> {
  const { state } = item.data;
  const open = state === 'in-run' || state === 'accepted';
  switch (reading.kind) {
    case 'settled':
      if (open) return settle(deps, claim, item);
      return { result: state === 'settled' || item.data.settledAt ? 'unchanged' : 'contradicts' };
    case 'accepted':
      return state === 'in-run' ? accept(claim, item) : { result: 'unchanged' };
    case 'pending':
      return { result: 'unchanged' };
    case 'rejected':
      if (open) return sendBack(deps, claim, item, reading, []);
      return { result: state === 'returned' && !item.data.settledAt ? 'unchanged' : 'contradicts' };
    case 'returned':
      if (state === 'settled') return sendBack(deps, claim, item, reading, [returnTransfer(deps, item.data)]);
      if (open) return { result: 'contradicts' };
      return { result: 'unchanged' };
    default:
      return { result: 'contradicts' };
  }
}

function accept(claim: Claim, item: Item<Payment>): ClaimChange<Applied> {
  return {
    claim,
    writes: [putPayment({ ...item.data, state: 'accepted' }, { version: item.version })],
    result: 'accepted',
  };
}

function settle(deps: Deps, claim: Claim, item: Item<Payment>): ClaimChange<Applied> {
  const payment = item.data;
  const at = instantOf(deps.clock.now());
  const after = recordBankWord(claim, payment.paymentId, { kind: 'settled' }, at);
  return {
    claim: after,
    writes: [
      putPayment({ ...payment, state: 'settled', settledAt: at }, { version: item.version }),
      ...settlementTransfers(claim, payment, at).flatMap(bookTransfer),
      ...spend(payment),
    ],
    effects: resumeMachine(claim, after, payment),
    result: 'settled',
  };
}

/** Reservations are posted; money that had come back leaves from where it waited. */
function settlementTransfers(claim: Claim, payment: Payment, at: string): Transfer[] {
  const posted = claim.allocations
    .filter((cell) => payment.cells.some((one) => one.transferId === cell.transferId))
    .map((cell) => postOf(pendingTransfer(claim, cell, at), at));
  if (posted.length > 0) return posted;
  const again: Transfer = {
    transferId: `${payment.paymentId}:again`,
    kind: 'direct',
    debit: accounts.returned(payment.claimId),
    credit: accounts.bank(payment.accountId),
    amountCents: payment.amountCents,
    at,
    claimId: payment.claimId,
    reason: 'payment',
  };
  return [again];
}

function spend(payment: Payment): Write[] {
  const moves = payment.cells.flatMap(({ shard, amountCents }) =>
    shard === undefined ? [] : [{ shard, reserved: -amountCents, spent: amountCents }],
  );
  return moves.length === 0 || payment.envelopeId === undefined
    ? []
    : moveCounters(payment.envelopeId, moves);
}

function returnTransfer(deps: Deps, payment: Payment): Transfer {
  return {
    transferId: `${payment.paymentId}:return`,
    kind: 'direct',
    debit: accounts.bank(payment.accountId),
    credit: accounts.returned(payment.claimId),
    amountCents: payment.amountCents,
    at: instantOf(deps.clock.now()),
    claimId: payment.claimId,
    reason: 'return',
  };
}

function sendBack(
  deps: Deps,
  claim: Claim,
  item: Item<Payment>,
  reading: Reading,
  transfers: readonly Transfer[],
): ClaimChange<Applied> {
  const payment = item.data;
  const at = instantOf(deps.clock.now());
  const reason = reading.reason?.code ?? 'MS03';
  const explanation = returnReasonSentence(returnReason(reason).text, claim.language);
  const word: BankWord = { kind: 'returned', reason, explanation };
  const after = recordBankWord(claim, payment.paymentId, word, at);
  const returned: Payment = { ...payment, state: 'returned', returnedAt: at, reasonCode: reason };
  return {
    claim: after,
    writes: [putPayment(returned, { version: item.version }), ...transfers.flatMap(bookTransfer)],
    effects: resumeMachine(claim, after, payment),
    result: 'returned',
  };
}

/**
 * The machine goes on once every payment of the claim has an end, also when the bank took so long that an operator
 * looks at the claim. When it had ended already (a payment that came
 * back late), a fresh execution asks the member for another account.
 */
function resumeMachine(before: Claim, after: Claim, payment: Payment): Effect[] {
  const route = paymentRoute(after);
  if (route === undefined || (route === 'returned' && after.status !== 'payment-returned')) return [];
  const { claimId, round } = after;
  const { waiting } = before;
  const taskToken = waiting?.for === 'bank' || waiting?.for === 'operator' ? waiting.taskToken : undefined;
  const id = `${payment.paymentId}:${route}`;
  if (taskToken) return [{ kind: 'resume', id, taskToken, output: { claimId, route } }];
  if (route === 'settled' || waiting) return [];
  const name = `${claimId}-${round}-${payment.paymentId.slice(0, 8)}`;
  return [{ kind: 'start', id, machine: 'claim', name, input: { claimId } }];
}
