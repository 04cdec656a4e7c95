/**
 * What an arrival does beyond the bank's booking, by the kind of receipt: before it the matching of a bank file,
 * after it the journey that waits for the money. A kind without a line leaves the money on the receipt's account.
 */
import type { Arrival, ExpectedReceipt, ReceiptKind } from '../../workflows/receipts/expected-receipt.ts';
import type { Effect, Write } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { clientPaymentArrived } from '../recovery/client-money.ts';

export interface ArrivalPlan {
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
}

/**
 * Joins the transaction that books the arrival; called again when that met another writer, so it only reads.
 * `receipt` counts the arrival already.
 */
export type ArrivalHandler = (deps: Deps, receipt: ExpectedReceipt, arrival: Arrival) => Promise<ArrivalPlan>;

export const arrivalHandlers: Readonly<Partial<Record<ReceiptKind, ArrivalHandler>>> = {
  'client-payment': clientPaymentArrived,
};
