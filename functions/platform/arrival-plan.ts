/** What an arrival of money does beyond its booking, by the kind of receipt; the app has the list. */
import type { ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';
import type { Effect, Write } from './store/port.ts';

export interface ArrivalPlan {
  readonly writes: readonly Write[];
  readonly effects: readonly Effect[];
  /** What of the receipt changes with it, such as the end of its wait. */
  readonly receipt?: ExpectedReceipt;
  /** Once the transaction stands; harmless when done twice or, after a crash, not at all. */
  readonly after?: () => Promise<void>;
}
