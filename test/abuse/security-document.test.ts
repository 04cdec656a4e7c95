/** docs/security.md says something of every requirement of both levels, and names tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** How many requirements each section of ASVS 5.0.0 has, chapter by chapter. */
const sections = [
  ...[
    [2, 10, 12, 3, 3],
    [3, 3, 5, 2],
    [1, 3, 5, 8, 8, 1, 5],
    [5, 5, 2, 4],
    [1, 6, 3, 3],
  ],
  ...[
    [3, 12, 8, 6, 8, 4, 2, 4],
    [3, 4, 2, 5, 3, 2],
    [4, 4, 3, 2],
    [3, 4],
    [2, 3, 5, 16, 5, 2, 3],
  ],
  ...[
    [4, 5, 5, 4, 2, 2, 2],
    [5, 2, 5],
    [4, 6, 4, 7],
    [2, 8, 3],
    [5, 5, 7, 4],
    [1, 5, 4, 3, 4],
    [2, 8, 2],
  ],
];

/** Those of level 3, which the document leaves out. */
const levelThree = `
1.2.10 1.3.12 1.5.3 2.3.5 2.4.2 3.1.1 3.2.3 3.3.5 3.4.7 3.4.8 3.5.6 3.5.7 3.5.8 3.6.1 3.7.3 3.7.4 3.7.5 4.1.4 4.1.5
4.2.2 4.2.3 4.2.4 4.2.5 5.2.4 5.2.5 5.2.6 5.3.3 6.3.5 6.3.6 6.3.7 6.3.8 6.4.5 6.4.6 6.5.6 6.5.7 6.5.8 6.6.4 6.7.1
6.7.2 7.5.3 8.1.3 8.1.4 8.2.4 8.3.2 8.3.3 8.4.2 10.2.3 10.3.5 10.4.12 10.4.13 10.4.14 10.4.15 10.4.16 11.1.3 11.1.4
11.2.4 11.2.5 11.3.4 11.3.5 11.5.2 11.6.2 11.7.1 11.7.2 12.1.4 12.1.5 12.3.5 13.1.2 13.1.3 13.1.4 13.2.6 13.3.3
13.3.4 13.4.6 13.4.7 14.2.5 14.2.6 14.2.7 14.2.8 15.1.4 15.1.5 15.2.4 15.2.5 15.4.1 15.4.2 15.4.3 15.4.4 16.5.4
17.1.2 17.2.5 17.2.6 17.2.7 17.2.8`
  .trim()
  .split(/\s+/);

const required = sections
  .flatMap((counts, chapter) =>
    counts.flatMap((count, section) =>
      Array.from({ length: count }, (_, at) => `${chapter + 1}.${section + 1}.${at + 1}`),
    ),
  )
  .filter((id) => !levelThree.includes(id));

const rows = text
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, ids = '', state = '', how = '']) => ({ ids: ids.split(', ').flatMap(spelledOut), state, how }));

/** `V1.2.5–V1.2.8` as each of them. */
function spelledOut(ids: string): string[] {
  const [, section = '', first = '', last = first] = /^V(\d+\.\d+)\.(\d+)(?:–V\1\.(\d+))?$/.exec(ids) ?? [];
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, at) => `${section}.${Number(first) + at}`,
  );
}

const testsIn = (words: string) => [...words.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);

describe('docs/security.md', () => {
  it('says something of each of the 253 requirements, once', () => {
    expect(required).toHaveLength(253);
    expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(required.toSorted());
  });

  it('names a test for what is met, and a reason for what is not', () => {
    for (const { ids, state, how } of rows) {
      expect(['met', 'not applicable', 'open'], ids.join()).toContain(state);
      expect(how.length, ids.join()).toBeGreaterThan(5);
      if (state === 'met') expect(testsIn(how), ids.join()).not.toHaveLength(0);
    }
  });

  it('names a test for each way in, limit, kind of data and key', () => {
    const [before = ''] = text.split('## V1 ');
    const lines = before.split('\n').filter((line) => /^\| (?!Who \||Limit \||Kind \||For \|)/.test(line));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(testsIn(line.split('|').at(-2) ?? ''), line).not.toHaveLength(0);
  });

  it('names tests and pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => join('docs', path));
    const missing = [...testsIn(text), ...links].filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });
});
