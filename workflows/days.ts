/** Calendar days in Brussels and spans of time; the rest of the program never spells a time zone. */

const brusselsDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const millisecondsPerDay = 86_400_000;
const knownDays = new Map<number, string>();

/** The calendar day in Brussels at an instant in milliseconds, `YYYY-MM-DD`. */
export function dayOf(milliseconds: number): string {
  const quarterHour = Math.floor(milliseconds / 900_000);
  const known = knownDays.get(quarterHour);
  if (known) return known;
  if (knownDays.size > 1000) knownDays.clear();
  const day = brusselsDay.format(milliseconds);
  knownDays.set(quarterHour, day);
  return day;
}

/** ISO 8601 in UTC. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

export function daysInMilliseconds(days: number): number {
  return days * millisecondsPerDay;
}

export function daysInSeconds(days: number): number {
  return days * 86_400;
}

/** `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Days from `from` to `until`, both counted. */
export function daysInclusive(from: string, until: string): number {
  return (
    Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay) + 1
  );
}
