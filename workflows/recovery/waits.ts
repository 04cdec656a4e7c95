/** How long each wait of a recovery case lasts, attempt by attempt, out of the policy's days. */
import { daysInSeconds } from '../calendar.ts';
import type { RecoveryTimes } from '../measures/client-commitment/policy.ts';
import type { RecoveryWaits } from './contracts.ts';

export type RecoveryAttempt = 'first' | 'remind' | 'give-up';

/** The last wait of a list only gives the function time to close it. */
const closingSeconds = 3600;

/** Seconds per attempt, from days that are counted from the first attempt on. */
function secondsBetween(days: readonly number[]): number[] {
  const lengths = days.map((day, position) => day - (days[position - 1] ?? 0));
  return [...lengths.map((length) => Math.max(1, daysInSeconds(length))), closingSeconds];
}

/** A reminder 15 days after the invitation, another after 30, then finance. */
export function recoveryWaits(times: RecoveryTimes): RecoveryWaits {
  const paymentDays = [...times.overdueDays, times.giveUpDays].map((days) => times.dueDays + days);
  return {
    answerSeconds: secondsBetween([...times.reminderDays, times.silentDays]),
    paymentSeconds: secondsBetween(paymentDays),
    followUpSeconds: daysInSeconds(30),
  };
}

export function answerAttempt({ reminderDays }: RecoveryTimes, attempt: number): RecoveryAttempt {
  return attemptOf(reminderDays.length, attempt);
}

export function paymentAttempt({ overdueDays }: RecoveryTimes, attempt: number): RecoveryAttempt {
  return attemptOf(overdueDays.length, attempt);
}

function attemptOf(reminders: number, attempt: number): RecoveryAttempt {
  if (attempt === 0) return 'first';
  return attempt <= reminders ? 'remind' : 'give-up';
}
