/** Records in which absent means absent: no property whose value is undefined. */

export type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The record without the properties that are undefined. */
export function withoutUndefined<T extends object>(record: T): WithoutUndefined<T>;
export function withoutUndefined(record: Record<string, unknown>): object {
  const result: Record<string, unknown> = {};
  for (const name in record) if (record[name] !== undefined) result[name] = record[name];
  return result;
}
