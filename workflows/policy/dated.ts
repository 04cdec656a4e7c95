/** A figure of the law or of the house with the time it was in force and where it comes from. */
import * as z from 'zod';

export interface Dated<Value> {
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day in force; absent: still in force. */
  readonly until?: string;
  readonly value: Value;
  /** Where the figure comes from: a public source, or `house default`. */
  readonly source: string;
}

/** The value in force on `date`. @throws RangeError when no period covers that day */
export function valueOn<Value>(periods: readonly Dated<Value>[], date: string): Value {
  const found = findOn(periods, date);
  if (!found) throw new RangeError(`no figure is in force on ${date}`);
  return found.value;
}

/** The period in force on `date`, or undefined. */
export function findOn<Value>(periods: readonly Dated<Value>[], date: string): Dated<Value> | undefined {
  return periods.find(
    (period) => period.from <= date && (period.until === undefined || date <= period.until),
  );
}

/** Checks a figure's periods when a policy is read from data. */
export function datedSchema<Value extends z.ZodType>(value: Value) {
  return z
    .array(
      z.object({
        from: z.iso.date(),
        until: z.iso.date().exactOptional(),
        value,
        source: z.string().min(1),
      }),
    )
    .min(1);
}
