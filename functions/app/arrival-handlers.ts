/**
 * What an arrival does beyond the bank's booking, by the kind of receipt: before it the matching of a bank file,
 * after it the journey that waits for the money. A kind without a line leaves the money on the receipt's account.
 */
import type { ReceiptKind } from '../../workflows/receipts/expected-receipt.ts';
import { arriveForActivity } from '../financing/arrive.ts';
import { arriveForLoan } from '../loans/arrive.ts';
import type { ArrivalHandler } from '../platform/deps.ts';
import { clientPaymentArrived } from '../recovery/client-money.ts';

export const arrivalHandlers: Readonly<Partial<Record<ReceiptKind, ArrivalHandler>>> = {
  'client-payment': clientPaymentArrived,
  'loan-repayment': arriveForLoan,
  'third-party-financing': arriveForActivity,
};
