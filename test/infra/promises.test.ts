/** The table of promises names tests that are there, and measures of the catalogue, each at least once. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measures } from '../../workflows/measures/catalogue.ts';

const table = readFileSync(new URL('../../docs/promises.md', import.meta.url), 'utf8');
const rows = table.split('\n').filter((line) => /^\| [–\d]/.test(line));
const named = rows.flatMap((row) =>
  [...row.matchAll(/\]\(\.\.\/(test\/[^)]+)\): “([^”]+)”/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  })),
);

describe('the table of promises', () => {
  test('has the promises of every section', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(new Set(rows.map((row) => row.split('|')[1]?.trim()))).toEqual(new Set(['–', '2', '3', '4', '5']));
  });

  test.each(named)('$file: $name', ({ file, name }) => {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(`'${name}'`);
  });

  test.each(measures.map(({ id }) => id))('%s keeps one of them', (id) => {
    expect(rows.some((row) => row.includes(`\`${id}\``))).toBe(true);
  });
});
