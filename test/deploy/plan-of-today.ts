/** The exercise that a test deploys: the plan of 2020 moved so that its 1 April is today. */
import { addDays, dayOf, daysInclusive, isCalendarDate } from '../../workflows/calendar.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';

/** The day that the flow tests think it is. */
const dayOfTests = '2020-04-01';
const DATE = /\b(?:19|20)\d{2}-\d{2}-\d{2}(?!\d|-)/g;

function daysToToday(): number {
  return daysInclusive(dayOfTests, dayOf(Date.now())) - 1;
}

/** Its name, such as `corona-2020@2026-11-21`. */
export function exerciseOfToday(): string {
  return `${corona2020.id}@${addDays(corona2020.startsOn, daysToToday())}`;
}

/**
 * Moves every `YYYY-MM-DD` in a text from the tests' days to the exercise's, and back. What an exercise is called
 * after its first day moves as well: the plan, its version, and envelopes of its first year.
 */
export function movePlanDates() {
  const days = daysToToday();
  const startsOn = addDays(corona2020.startsOn, days);
  const [yearOfTests, year] = [corona2020.startsOn, startsOn].map((date) => date.slice(0, 4));
  const by = (moved: number) => (text: string) =>
    text.replace(DATE, (date) => (isCalendarDate(date) ? addDays(date, moved) : date));
  return {
    toPlan: (text: string) =>
      by(days)(text).replace(new RegExp(`(-[A-Z]{2}-)${yearOfTests}\\b`, 'g'), `$1${year}`),
    fromPlan: (text: string) =>
      by(-days)(text.replaceAll(`@${startsOn}`, '')).replace(
        new RegExp(`(-[A-Z]{2}-)${year}\\b`, 'g'),
        `$1${yearOfTests}`,
      ),
  };
}
