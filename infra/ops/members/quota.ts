/** What Amazon says when it is asked too often: what passes in seconds is waited for, what ends a day is told. */
import { setTimeout as sleep } from 'node:timers/promises';

const attempts = 8;
const firstPauseMilliseconds = 200;

/** Too many requests in this second. */
function isForASecond(error: unknown): boolean {
  return error instanceof Error && ['TooManyRequestsException', 'ThrottlingException'].includes(error.name);
}

/** No more mails in this day, or no more users in this pool. */
export function isForToday(error: unknown): boolean {
  const names = ['LimitExceededException', 'CodeDeliveryFailureException', 'TooManyRequestsException'];
  return error instanceof Error && names.includes(error.name);
}

/** Does the work, waiting longer each time while there are too many requests. @throws what the work throws in the end */
export async function whenThereIsRoom(
  work: () => Promise<void>,
  pause: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isForASecond(error) || attempt === attempts) throw error;
      await pause(firstPauseMilliseconds * 2 ** (attempt - 1));
    }
  }
}
