/** The values of a page’s form, as they were typed. */

/** Texts by field path. */
export type FormValues = ReadonlyMap<string, string>;

/** What was typed beside a list of choices, under the field's path and this ending, wins over the list. */
export const typedInstead = '.other';
