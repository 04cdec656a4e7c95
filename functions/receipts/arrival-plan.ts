/** What a kind of receipt adds to the transaction that books an arrival. */
import type { Arrival, ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect, Write } from '../platform/store/port.ts';

export interface ArrivalPlan {
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
  /** What of the receipt changes with it, such as the end of its wait. */
  readonly receipt?: ExpectedReceipt;
  /** Once the transaction stands; harmless when done twice or, after a crash, not at all. */
  readonly after?: () => Promise<void>;
}

/**
 * Joins the transaction that books the arrival; called again when that met another writer, so it only reads.
 * `receipt` counts the arrival already.
 */
export type ArrivalHandler = (deps: Deps, receipt: ExpectedReceipt, arrival: Arrival) => Promise<ArrivalPlan>;
