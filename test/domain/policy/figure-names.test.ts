/** Every figure of a policy, and every part of one, has a name of its own in every language. */
import { expect, test } from 'vitest';
import { languages } from '../../../workflows/language.ts';
import { findMeasure, measures } from '../../../workflows/measures/catalogue.ts';
import { documentSchema } from '../../../workflows/policy/document-schema.ts';
import { policyShape } from '../../../workflows/policy/policy-shape.ts';
import { figureNames } from '../../../workflows/policy/words/index.ts';

function isNamed(path: string, names: Readonly<Record<string, string>>): boolean {
  const parts = path.split('.').filter((part) => part !== '*' && !/^\d+$/.test(part));
  if (parts.length === 0) return true;
  const ends = parts.map((_, start) => parts.slice(start).join('.'));
  return ends.some((end) => Object.hasOwn(names, end)) || findMeasure(parts.at(-1) ?? '') !== undefined;
}

test.each(languages)('in %s', (language) => {
  const nameless = new Set<string>();
  documentSchema(policyShape(measures), (path) => {
    if (!isNamed(path, figureNames[language])) nameless.add(path);
    return { title: path };
  });
  expect([...nameless]).toEqual([]);
});
