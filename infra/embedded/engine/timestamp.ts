/** The timestamps of Wait states and of the context object: ISO-8601 with a T and an offset. */

const TIMESTAMP =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** Milliseconds since 1970-01-01T00:00:00Z, finer digits cut off; undefined when it is no such timestamp. */
export function parseTimestamp(text: unknown): number | undefined {
  const parts = typeof text === 'string' ? TIMESTAMP.exec(text) : null;
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second, , offsetHour = 0, offsetMinute = 0] = parts
    .slice(1)
    .map(Number);
  if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (offsetHour > 18 || offsetMinute > 59) return undefined;
  const millis = Date.parse(parts[0].replace(/\.(\d{1,3})\d*/, '.$1'));
  return Number.isNaN(millis) ? undefined : millis;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function formatTimestamp(millis: number): string {
  return new Date(millis).toISOString();
}
