/** Cells as people read them, in every language, and as programs do. */
import { expect, test } from 'vitest';
import { cellText, cellValue } from '../../../functions/documents/cell-text.ts';
import { languages } from '../../../workflows/language.ts';
import type { TableColumn } from '../../../workflows/measures/table.ts';

const column = (kind: TableColumn['kind'], names?: TableColumn['names']): TableColumn => ({
  id: 'one',
  label: 'One',
  kind,
  ...(names && { names }),
});

test.each<[TableColumn, string, readonly string[]]>([
  [column('date'), '2020-04-01', ['1er avril 2020', '1 april 2020', '1. April 2020', '1 April 2020']],
  [column('month'), '2020-04', ['avril 2020', 'april 2020', 'April 2020', 'April 2020']],
  [
    column('quarter'),
    '2020/1',
    ['1er trimestre 2020', '1e kwartaal 2020', '1. Quartal 2020', 'quarter 1 of 2020'],
  ],
  [
    column('spans'),
    '2020-04-10/2020-04-14 2020-04-30/2020-04-30',
    [
      'du 10 au 14 avril 2020, le 30 avril 2020',
      'van 10 tot en met 14 april 2020, op 30 april 2020',
      'vom 10. bis zum 14. April 2020, am 30. April 2020',
      'from 10 to 14 April 2020, on 30 April 2020',
    ],
  ],
  [column('text', { 'DRS 5': 'DRS, scénario 5' }), 'DRS 5', Array(4).fill('DRS, scénario 5')],
  [column('month'), '', ['', '', '', '']],
])('%o of %s', (one, value, read) => {
  expect(languages.map((language) => cellText(one, value, language))).toEqual(read);
  expect(cellValue(one, value)).toBe(value);
});
