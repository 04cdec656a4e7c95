/** On which day a bank can execute what leaves now: a day of euro settlement, and before the hour until which it takes more. */
import { nextTargetDay, targetDayOnOrAfter } from '../bank/bank-days.ts';
import { brusselsInstant, dayOf } from '../calendar.ts';

/** Where a bank's contract says nothing else; most take files until the afternoon. */
const usualCutOff = '16:00';

/** @param cutOff `HH:MM` in Brussels @param now in milliseconds */
export function executionDay(now: number, cutOff = usualCutOff): string {
  const today = dayOf(now);
  return now < brusselsInstant(today, cutOff) ? targetDayOnOrAfter(today) : nextTargetDay(today);
}
