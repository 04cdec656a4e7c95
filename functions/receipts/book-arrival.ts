/** The entry that gives money from a receipt's account to whom it is for. */

import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import type { Arrival, ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';

/** The id of a transfer that an arrival causes; `step` tells several of them apart. */
export function arrivalTransferId(receipt: ExpectedReceipt, arrival: Arrival, step: string): string {
  return `${receipt.receiptId}:${arrival.entryKey.slice(0, 32)}:${step}`;
}

export function handOver(
  receipt: ExpectedReceipt,
  arrival: Arrival,
  {
    credit,
    amountCents,
    step,
  }: { readonly credit: string; readonly amountCents: number; readonly step: string },
): Transfer {
  return {
    transferId: arrivalTransferId(receipt, arrival, step),
    kind: 'direct',
    debit: accounts.expected(receipt.receiptId),
    credit,
    amountCents,
    at: arrival.at,
    reason: 'receipt',
    ...(receipt.claimId !== undefined && { claimId: receipt.claimId }),
  };
}
