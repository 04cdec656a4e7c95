/** Lists: found by words without accents, filtered and sorted by the address, whole in files. */
import { describe, expect, test } from 'vitest';
import { tableFile } from '../../../../functions/documents/table-file.ts';
import { findRows, type List, listTable, readListQuery } from '../../../../functions/web/lists/list.ts';

interface Row {
  readonly name: string;
  readonly country: string;
  readonly cents: number;
}

const list: List<Row> = {
  id: 'people',
  caption: 'People',
  sortedBy: 'name',
  filters: [
    {
      name: 'country',
      label: 'Country',
      options: [
        { value: 'BE', label: 'Belgium' },
        { value: 'FR', label: 'France' },
      ],
      of: ({ country }) => country,
    },
  ],
  searched: ({ name }) => name,
  columns: [
    { id: 'name', header: 'Name', kind: 'text', cell: ({ name }) => name, value: ({ name }) => name },
    { id: 'amount', header: 'Amount', kind: 'cents', cell: () => '', value: ({ cents }) => cents },
  ],
};
const rows: readonly Row[] = [
  { name: 'Élodie Noël', country: 'BE', cents: 200 },
  { name: 'Zoé Petit', country: 'FR', cents: 1050 },
  { name: '=Ada', country: 'BE', cents: 300 },
];
const find = (address: string) =>
  findRows(list, rows, readListQuery(list, new URLSearchParams(address))).map(({ name }) => name);

describe('a list', () => {
  test.each([
    ['', ['=Ada', 'Élodie Noël', 'Zoé Petit']],
    ['q=noel+elodie', ['Élodie Noël']],
    ['country=BE&sort=-amount', ['=Ada', 'Élodie Noël']],
    ['country=BE&q=zoe', []],
    ['country=XX', ['=Ada', 'Élodie Noël', 'Zoé Petit']],
    ['sort=nothing&page=-3', ['=Ada', 'Élodie Noël', 'Zoé Petit']],
  ])('asked «%s» finds what is asked for, in its order', (address, names) => {
    expect(find(address)).toEqual(names);
  });

  test('is a file with amounts in euro, in which no text becomes a formula', async () => {
    const table = listTable(list, rows);
    const csv = Buffer.from((await tableFile(table, 'csv')).bytes).toString('utf8');
    expect(csv.replace('\ufeff', '').split('\r\n')).toEqual([
      'name,amount',
      'Élodie Noël,2',
      'Zoé Petit,10.5',
      "'=Ada,3",
      '',
    ]);
    const { bytes, name } = await tableFile(table, 'xlsx');
    expect([name, Buffer.from(bytes.slice(0, 2)).toString()]).toEqual(['people.xlsx', 'PK']);
  });
});
