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

const brusselsTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * The instant in milliseconds at which clocks in Brussels show a day and a time: the first of the two in the hour
 * that autumn repeats, an hour later for the hour that spring leaves out.
 * @param time `HH:MM`
 */
export function brusselsInstant(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const hours = [2, 1].find((ahead) => {
    const instant = asUtc - ahead * 3_600_000;
    return dayOf(instant) === day && brusselsTime.format(instant) === time;
  });
  return asUtc - (hours ?? 1) * 3_600_000;
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
