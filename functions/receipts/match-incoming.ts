/**
 * Money that arrived under a reference of ours goes to the ledger and to the journey that it is for. One booking counts
 * once, in however many files it stands.
 */
import type { BankAdvice } from '../../workflows/bank/advice.ts';
import { instantOf } from '../../workflows/calendar.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import {
  type Arrival,
  type ExpectedReceipt,
  recordArrival,
} from '../../workflows/receipts/expected-receipt.ts';
import { bookTransfer } from '../ledger/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { arrivalTransferId } from './book-arrival.ts';
import { findReceiptByReference, putReceipt } from './store.ts';

/** `unchanged`: taken in before. `unknown`: no receipt of ours, no amount in euro, or not an account of ours. */
export type Matched = 'received' | 'unchanged' | 'unknown';

/**
 * Books an incoming advice to the receipt of its reference, exactly once by `advice.key`: bank to expected
 * receipt, and on to its owner as the receipt's kind says.
 * @throws TransientFailure when others keep writing the same records
 */
export async function matchIncoming(deps: Deps, advice: BankAdvice): Promise<Matched> {
  const { reference, amountCents } = advice;
  const accountId = accountOf(deps, advice);
  if (advice.kind !== 'incoming' || !amountCents || !accountId) return 'unknown';
  return retryOnConflict(
    async () => {
      // Known by another file, perhaps one that gave its reference.
      if (await deps.store.get(keys.bankEntry(digest(advice.key)))) return 'unchanged';
      if (!reference) return 'unknown';
      const item = await findReceiptByReference(deps, reference);
      if (!item) return 'unknown';
      const arrival = arrivalOf(deps, advice, amountCents);
      const receipt = recordArrival(item.data, arrival);
      const plan = await deps.arrivalHandlers[receipt.kind]?.(deps, receipt, arrival);
      await deps.store.transact(
        [
          putReceipt(plan?.receipt ?? receipt, { version: item.version }),
          {
            op: 'put',
            key: keys.bankEntry(digest(advice.key)),
            data: { receiptId: receipt.receiptId, amountCents, on: advice.on },
            when: 'absent',
          },
          ...bookTransfer(bankTransfer(receipt, arrival, accountId)),
          ...(plan?.writes ?? []),
        ],
        plan?.effects,
      );
      await plan?.after?.();
      return 'received';
    },
    () => new TransientFailure(`reference ${reference} is being paid by too many at once`),
  );
}

/** A file that names no account is about the only one that there is. */
function accountOf(deps: Deps, { accountIban }: BankAdvice): string | undefined {
  const [first, ...others] = deps.plan.debtorAccounts;
  if (accountIban === undefined) return others.length === 0 ? first?.accountId : undefined;
  return deps.plan.debtorAccounts.find((one) => one.iban === accountIban)?.accountId;
}

function arrivalOf(deps: Deps, advice: BankAdvice, amountCents: number): Arrival {
  const { counterparty } = advice;
  return {
    entryKey: digest(advice.key),
    amountCents,
    on: advice.on,
    at: instantOf(deps.clock.now()),
    ...(counterparty?.name !== undefined && { payerName: counterparty.name }),
    ...(counterparty?.iban !== undefined && { payerIban: counterparty.iban }),
  };
}

function bankTransfer(receipt: ExpectedReceipt, arrival: Arrival, accountId: string): Transfer {
  return {
    transferId: arrivalTransferId(receipt, arrival, 'bank'),
    kind: 'direct',
    debit: accounts.bank(accountId),
    credit: accounts.expected(receipt.receiptId),
    amountCents: arrival.amountCents,
    at: arrival.at,
    reason: 'receipt',
    ...(receipt.claimId !== undefined && { claimId: receipt.claimId }),
  };
}
