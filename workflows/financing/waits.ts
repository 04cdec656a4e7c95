/** How long a financing is waited for: reminded twice, then given up; late money is still booked. */
import { daysInSeconds } from '../calendar.ts';

export interface FinancingWaits {
  /** Days from the day on which the money was to come (or from today, if that is past) to each reminder. */
  readonly reminderDays: readonly number[];
  /** Days from that day to the end of the wait. */
  readonly expiryDays: number;
}

/** Only gives the function time to close the wait itself. */
const closingSeconds = 3600;

/**
 * Seconds per attempt.
 * @param leadDays days from now to the day on which the money was to come, not below zero
 */
export function financingSeconds({ reminderDays, expiryDays }: FinancingWaits, leadDays: number): number[] {
  const ends = [...reminderDays, expiryDays].map((days) => leadDays + days);
  const lengths = ends.map((end, position) => end - (ends[position - 1] ?? 0));
  return [...lengths.map((days) => Math.max(1, daysInSeconds(days))), closingSeconds];
}

export type FinancingAttempt = 'wait' | 'remind' | 'expire';

export function financingAttempt({ reminderDays }: FinancingWaits, attempt: number): FinancingAttempt {
  if (attempt === 0) return 'wait';
  return attempt <= reminderDays.length ? 'remind' : 'expire';
}
