/** The payroll specialist's checklist names a test for each line; each of them is there under its name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const lines = [...read('docs/payroll.md').matchAll(/^\| (.+?) \| `(test\/[^`]+\.ts)`: (.+) \|$/gm)].map(
  ([, what = '', file = '', name = '']) => ({ what, file, name }),
);

test('the checklist has lines', () => {
  expect(lines.length).toBeGreaterThan(30);
});

test.each(lines)('$what', ({ file, name }) => {
  expect(read(file)).toContain(`'${name}'`);
});
