/** What schemas of answers are made from. They are made when the description of the API is asked for, not at a start. */
import * as z from 'zod';

/**
 * A schema that stands under its name among the schemas of the description.
 * @param name as programs made from it name the type: `Loan`
 */
export function schemaOf<Value>(name: string, make: () => z.ZodType<Value>): () => z.ZodType<Value> {
  let made: z.ZodType<Value> | undefined;
  return () => {
    made ??= make().meta({ id: name });
    return made;
  };
}

/** A page of a list. */
export function listOf<Entry, More extends z.ZodRawShape>(entry: z.ZodType<Entry>, more?: More) {
  return z.object({
    items: z.array(entry),
    nextCursor: z
      .string()
      .nullable()
      .describe('Given back as `cursor`, the next page; null on the last one.'),
    ...more,
  });
}

export const cents = () => z.int().meta({ description: 'Euro cents.', examples: [42_000] });
export const instant = () => z.string().meta({ format: 'date-time', examples: ['2020-04-01T07:00:00.000Z'] });
export const day = () => z.string().meta({ format: 'date', examples: ['2020-04-01'] });
