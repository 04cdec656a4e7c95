/** The schema of a policy document, made from the shape of its values: every figure in dated, sourced periods, titled. */
import * as z from 'zod';
import { isOptional, join, nodeOf, peeled } from './figures.ts';

export interface FigureWords {
  readonly title: string;
  /** What it is counted in, such as `cents`; absent for what is no number. */
  readonly unit?: string;
  /** Where the figures in force come from; absent below a figure, whose periods say it. */
  readonly source?: string;
}

/** Says what a figure is called. @param field what it is: a figure, or a part of one */
export type Describe = (path: string, schema: z.ZodType, field: 'figure' | 'part') => FigureWords;

/** @param path where the schema stands; empty for the whole document */
export function documentSchema(schema: z.ZodType, describe: Describe, path = ''): z.ZodType {
  const made = documentPart(schema, describe, path);
  return isOptional(schema) ? made.exactOptional() : made;
}

function documentPart(schema: z.ZodType, describe: Describe, path: string): z.ZodType {
  const node = nodeOf(schema);
  switch (node.kind) {
    case 'group':
      return z.strictObject(
        Object.fromEntries(
          Object.entries(node.fields).map(([name, field]) => [
            name,
            documentSchema(field, describe, join(path, name)),
          ]),
        ),
      );
    case 'record':
      return z.record(node.key, documentSchema(node.value, describe, join(path, '*')));
    case 'dated':
      return periodsOf(node.value, describe, path);
    case 'figure':
      return periodsOf(peeled(schema), describe, path);
    case 'plain':
      return titled(schema, describe, path, 'figure');
  }
}

/** Like `datedSchema`, but strict: a misspelt name must not pass as a figure without an end. */
function periodsOf(value: z.ZodType, describe: Describe, path: string): z.ZodType {
  const period = z.strictObject({
    from: z.iso.date(),
    until: z.iso.date().exactOptional(),
    value: titled(value, describe, path, 'part'),
    source: z.string().trim().min(1).max(500),
  });
  return z
    .array(period)
    .min(1)
    .max(200)
    .meta(metaOf(describe(path, value, 'figure')));
}

/** The schema with a title on every part of it that has a name. */
function titled(schema: z.ZodType, describe: Describe, path: string, field: 'figure' | 'part'): z.ZodType {
  const words = metaOf(describe(path, schema, field));
  if (isOptional(schema)) {
    return titled(schema.unwrap() as z.ZodType, describe, path, field).exactOptional();
  }
  const inner = peeled(schema);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape as Record<string, z.ZodType>).map(([name, one]) => [
      name,
      titled(one, describe, join(path, name), 'part'),
    ]);
    return z.strictObject(Object.fromEntries(fields)).meta(words);
  }
  if (inner instanceof z.ZodArray) {
    const items = titled(inner.element as z.ZodType, describe, join(path, '*'), 'part');
    // The bounds of the list stay; its items are the titled ones.
    return new z.ZodArray({ ...inner.def, element: items }).meta(words);
  }
  if (inner instanceof z.ZodRecord) {
    const values = titled(inner.valueType as z.ZodType, describe, join(path, '*'), 'part');
    return z.record(inner.keyType, values).meta(words);
  }
  return inner.meta(words);
}

function metaOf(words: FigureWords): Record<string, string> {
  return { ...words };
}
