import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../workflows/registers/csv.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.stringMatching(/^[a-z",; \n\r]{0,12}$/),
  fc.constantFrom('a', '"', '""', 'a\nb', 'a\r\nb', ','),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))
  .map((rows) => rows.filter((row) => row.some((value) => value.trim() !== '')));

describe('reading CSV', () => {
  it('gives back what another program wrote, as a third program reads it', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',' as const, ';' as const, '\t' as const),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, lineBreak, quoted) => {
          const text = stringify(rows, {
            delimiter,
            record_delimiter: lineBreak,
            quoted,
            quoted_match: /[\r\n]/,
          });
          expect([...readCsv(text, delimiter)].map(({ cells }) => cells)).toEqual(rows);
          expect(parse(text, { delimiter, record_delimiter: lineBreak })).toEqual(rows);
        },
      ),
    );
  });

  it('names the physical line on which each row begins', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineBreak) => {
        const texts = rows.map((row) => stringify([row], { record_delimiter: lineBreak, quoted: true }));
        const starts = texts.map(
          (_, at) =>
            texts
              .slice(0, at)
              .join('')
              .split(/\r\n|\r|\n/).length,
        );
        expect([...readCsv(texts.join(''), ',')].map(({ line }) => line)).toEqual(starts);
      }),
    );
  });

  it('ends, and loses no line, on any text whatever', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^["a,\n\r]{0,60}$/), (text) => {
        const lines = [...readCsv(text, ',')].map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
        expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    {
      text: 'a,b\n\n \n,\nc,d',
      rows: [
        [1, 'a', 'b'],
        [5, 'c', 'd'],
      ],
      what: 'passes empty lines over and counts them',
    },
    {
      text: 'a,b\r\nc,d\ne,f\rg,h',
      rows: [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
        [4, 'g', 'h'],
      ],
      what: 'takes line breaks as they come',
    },
    { text: 'a,b "x" c', rows: [[1, 'a', 'b "x" c']], what: 'keeps quotes inside a cell' },
    {
      text: '"a, ""b""","c\nd"\ne,f',
      rows: [
        [1, 'a, "b"', 'c\nd'],
        [3, 'e', 'f'],
      ],
      what: 'reads quotes, separators and line breaks in quotes',
    },
    { text: 'a,', rows: [[1, 'a', '']], what: 'has an empty last cell' },
    { text: '', rows: [], what: 'has no row in nothing' },
  ])('$what', ({ text, rows }) => {
    expect([...readCsv(text, ',')].map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });

  it.each([
    { text: 'a,b\n"c,d\ne,f', problems: [undefined, 'unclosed-quote', undefined] },
    { text: 'a,b\n"c"d,e\nf,g', problems: [undefined, 'text-after-quote', undefined] },
    { text: `"${'x'.repeat(20_000)}\na,b`, problems: ['unclosed-quote', undefined] },
    { text: `"${'x\n'.repeat(9_000)}"\na,b`, problems: ['unclosed-quote'] },
  ])('gives up one line of a broken row and goes on at the next', ({ text, problems }) => {
    const rows = [...readCsv(text, ',')];
    expect(rows.slice(0, problems.length).map(({ problem }) => problem)).toEqual(problems);
    expect(rows.at(-1)?.problem).toBeUndefined();
  });
});
