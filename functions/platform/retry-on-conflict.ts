/** The optimistic loop: reading, deciding and writing again when somebody else wrote in between. */
import { ConditionFailed } from './store/port.ts';

/**
 * @param attempt reads what stands there now, decides, and ends with one conditional transaction; it may run more than
 *   once, and before that transaction it only reads
 * @param exhausted what is thrown when others were first every time
 */
export async function retryOnConflict<Result>(
  attempt: () => Promise<Result>,
  exhausted: () => Error,
  attempts = 24,
): Promise<Result> {
  for (let count = 0; count < attempts; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw exhausted();
}
