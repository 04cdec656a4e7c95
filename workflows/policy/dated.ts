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

/** The period in force on `date`, else the last one that began before it, else the first: what has no gap stays known. */
export function nearestOn<Value>(periods: readonly Dated<Value>[], date: string): Dated<Value> | undefined {
  const inOrder = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return findOn(periods, date) ?? inOrder.findLast(({ from }) => from <= date) ?? inOrder[0];
}

/** Schemas of figures whose rules read the period themselves, by a date of the case, with the schema of the value. */
const valuesOfDated = new WeakMap<z.ZodType, z.ZodType>();

/** Whether two periods have a day in common. */
export function meetsInTime(
  a: Pick<Dated<unknown>, 'from' | 'until'>,
  b: Pick<Dated<unknown>, 'from' | 'until'>,
): boolean {
  return a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31');
}

/** Checks a figure's periods when a policy is read from data. */
export function datedSchema<Value extends z.ZodType>(value: Value) {
  const schema = z
    .array(
      z.object({
        from: z.iso.date(),
        until: z.iso.date().exactOptional(),
        value,
        source: z.string().min(1),
      }),
    )
    .min(1);
  valuesOfDated.set(schema, value);
  return schema;
}

/** What a schema made by `datedSchema` holds in each period; undefined for any other schema. */
export function valueOfDated(schema: z.ZodType): z.ZodType | undefined {
  return valuesOfDated.get(schema);
}
