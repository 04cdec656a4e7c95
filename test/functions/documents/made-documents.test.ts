/** Documents made of a claim: data files that no spreadsheet mistakes, and PDF files that a screen reader follows. */
import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../functions/documents/csv.ts';
import { pdfOf } from '../../../functions/documents/pdf.ts';
import { printable } from '../../../functions/documents/printable.ts';
import type { Table } from '../../../workflows/measures/table.ts';

const table: Table = {
  id: 'aem',
  title: 'AEM',
  columns: [
    { id: 'worker', label: 'Salarié·e', kind: 'text' },
    { id: 'month', label: 'Mois', kind: 'month' },
    { id: 'hours', label: 'Heures', kind: 'hundredths' },
    { id: 'gross', label: 'Brut', kind: 'cents' },
    { id: 'cachets', label: 'Cachets', kind: 'number' },
  ],
  rows: [
    ['Zoé "la" Grande, Liège', '2020-04', 3_650, 123_456, 3],
    ['=HYPERLINK("http://x","y")', '2020-05', -50, -1, 0],
    ['+1 @x', '2020-06', 100, 100, 1],
  ],
};

describe('a table as CSV', () => {
  const text = Buffer.from(csvOf(table)).toString('utf8');

  test('numbers are numbers, amounts are in euro, and texts that look like formulas are harmless', () => {
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toEqual([
      { worker: 'Zoé "la" Grande, Liège', month: '2020-04', hours: '36.5', gross: '1234.56', cachets: '3' },
      {
        worker: `'=HYPERLINK("http://x","y")`,
        month: '2020-05',
        hours: '-0.5',
        gross: '-0.01',
        cachets: '0',
      },
      { worker: `'+1 @x`, month: '2020-06', hours: '1', gross: '1', cachets: '1' },
    ]);
    expect(text.startsWith('\ufeffworker,month,hours,gross,cachets\r\n')).toBe(true);
  });

  test('whatever the words, they come back whole and begin no formula', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const bytes = csvOf({ ...table, rows: [[words, '2020-04', 1, 1, 1]] });
        const [row] = parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
        expect([words, `'${words}`]).toContain(row?.worker);
        expect(row?.worker ?? '').not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('letters for the standard fonts', () => {
  test.each([
    ['Ça coûte 1 250,50 €', 'Ça coûte 1 250,50 €'],
    ['1\u202f250,50\u00a0€', '1\u00a0250,50\u00a0€'],
    ['−5,00', '–5,00'],
    ['Größe, “x” – y…', 'Größe, “x” – y…'],
    ['Łódź, Győr', '?ódz, Gyor'],
    ['北京', '??'],
  ])('%s', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

/** What the PDF says before compression: its objects, and its pages' contents opened. */
function insideOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

describe('a PDF', () => {
  const composition = {
    title: 'Dossier de preuve – Contrat annulé',
    language: 'fr',
    lead: ['Demande ABC'],
    sections: [
      { heading: 'Règles', paragraphs: ['Une phrase.'] },
      { heading: 'Accords', items: ['Conseiller·ère : accordé', 'Finance : attendu'] },
      {
        heading: 'Montants',
        table: { header: ['Source', 'Montant'], rows: [['Fonds', '1 €']], numeric: [1] },
      },
    ],
  } as const;
  const at = Date.parse('2020-04-01T08:00:00Z');

  test('is tagged, speaks its language, and shows its title', async () => {
    const inside = insideOf(await pdfOf(composition, at));
    expect(inside).toContain('/MarkInfo');
    expect(inside).toContain('/Marked true');
    expect(inside).toContain('/Lang (fr)');
    expect(inside).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD']) {
      expect(inside, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(inside).toMatch(/\/Scope \/Column/);
    expect(inside).toContain('/Artifact');
  });

  test('is the same when it is made again at the same time', async () => {
    const [one, two] = await Promise.all([pdfOf(composition, at), pdfOf(composition, at)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('takes long tables over several pages, and any words', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [`Ligne ${row} ${'long '.repeat(30)}`, '<b>∑</b>']);
    const long = {
      ...composition,
      sections: [{ heading: 'H', table: { header: ['a', 'b'], rows, numeric: [] } }],
    };
    const inside = insideOf(await pdfOf(long, at));
    const pages = (inside.match(/\/Type \/Page\b/g) ?? []).length;
    expect(pages).toBeGreaterThan(3);
    // A head on every page, and what the document is on top of each.
    expect((inside.match(/\/S \/TH\b/g) ?? []).length).toBe(2 * pages);
    expect((inside.match(/\/Type \/Pagination/g) ?? []).length).toBe(2 * pages);
  });
});
