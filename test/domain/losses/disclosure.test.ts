/** The open data of losses: whatever is shown, and whatever can be reckoned from it, stands for ten people or more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose, isLarge } from '../../../workflows/losses/disclosure.ts';
import { type Cell, fewestPeople, joinFigures, noFigures } from '../../../workflows/losses/statement.ts';

function people(count: number, prefix = 'p'): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}

function cell(sector: string, count: number, more: Partial<Cell> = {}): Cell {
  return {
    ...noFigures,
    month: '2020-03',
    country: 'BE',
    sector,
    turnoverCents: 100,
    previousYearCents: 200,
    lostHundredths: 100,
    registered: people(count, `${sector}-`),
    ...more,
  };
}

const names = (cells: readonly Cell[]) =>
  disclose(cells).rows.map(({ country, sector }) => `${country} ${sector}`);

describe('disclose', () => {
  it.each([
    ['shows groups that are large enough', [cell('music', 10), cell('dance', 12)], ['BE dance', 'BE music']],
    [
      'merges several small ones',
      [cell('music', 10), cell('dance', 4), cell('circus', 6)],
      ['BE music', 'BE other'],
    ],
    [
      'takes a large one along when the small ones are too few together: nothing is left to subtract',
      [cell('music', 30), cell('film', 12, { previousYearCents: 50 }), cell('dance', 4)],
      ['BE music', 'BE other'],
    ],
    [
      'merges a country that is too small with the smallest of the others',
      [
        cell('music', 30),
        cell('film', 12, { country: 'FR', previousYearCents: 50 }),
        cell('dance', 4, { country: 'DE' }),
      ],
      ['BE music', 'other other'],
    ],
    [
      'counts a person of two groups once',
      [cell('music', 6), cell('dance', 6, { registered: people(6, 'music-') })],
      [],
    ],
    [
      'wants enough people behind the turnover by themselves',
      [cell('music', 20), cell('dance', 3, { declaring: people(15, 'd') })],
      ['BE other'],
    ],
  ] as const)('%s', (_, cells, shown) => {
    expect(names(cells)).toEqual(shown);
  });

  it('withholds a month of too few people, and says so', () => {
    expect(disclose([cell('music', 9)])).toEqual({ rows: [], withheld: ['2020-03'] });
  });

  const someone = fc.integer({ min: 0, max: 60 }).map((at) => `person-${at}`);
  const group = fc.uniqueArray(someone, { maxLength: fewestPeople });
  const cells = fc
    .uniqueArray(
      fc.record({
        month: fc.constantFrom('2020-02', '2020-03'),
        country: fc.constantFrom('BE', 'FR', 'DE', 'unknown'),
        sector: fc.constantFrom('music', 'dance', 'film', 'unknown'),
        turnoverCents: fc.integer({ min: 0, max: 1_000_000 }),
        previousYearCents: fc.integer({ min: 0, max: 1_000_000 }),
        lostHundredths: fc.integer({ min: 0, max: 10_000 }),
        declaredHundredths: fc.constant(0),
        registered: group,
        declaring: group,
      }),
      { selector: ({ month, country, sector }) => `${month}#${country}#${sector}` },
    )
    .map((all): Cell[] => all);

  /** Which cells a row may be made of: all that are not listed by themselves, of its country or of any. */
  function membersOf(all: readonly Cell[], row: { month: string; country: string; sector: string }): Cell[] {
    const rows = disclose(all).rows.filter((one) => one.month === row.month);
    const own = all.filter((one) => one.month === row.month);
    if (row.sector !== 'other')
      return own.filter((one) => one.country === row.country && one.sector === row.sector);
    const listed = new Set(rows.map((one) => `${one.country}#${one.sector}`));
    if (row.country !== 'other') {
      return own.filter((one) => one.country === row.country && !listed.has(`${one.country}#${one.sector}`));
    }
    const shown = new Set(rows.map((one) => one.country));
    return own.filter((one) => !shown.has(one.country));
  }

  it('is a partition: each group is in exactly one row, so that sums and differences of rows are rows again', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { rows, withheld } = disclose(all);
        const shown = rows.flatMap((row) => membersOf(all, row));
        const expected = all.filter((one) => !withheld.includes(one.month));
        expect(shown.length).toBe(expected.length);
        expect(new Set(shown)).toEqual(new Set(expected));
      }),
    );
  });

  it('shows no row, total, or difference of totals of fewer than ten people', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { rows } = disclose(all);
        for (const row of rows) {
          const joined = membersOf(all, row).reduce<Parameters<typeof joinFigures>[0]>(
            joinFigures,
            noFigures,
          );
          expect(isLarge(joined)).toBe(true);
          expect(row.turnoverCents).toBe(joined.turnoverCents);
          expect(row.daysLost).toBe(joined.lostHundredths / 100);
        }
        // What a total less all other rows leaves is the row itself: nothing smaller can be reckoned.
        for (const [month, own] of Map.groupBy(rows, (row) => row.month)) {
          const total = own.reduce((sum, row) => sum + row.turnoverCents, 0);
          const inMonth = all.filter((one) => one.month === month);
          expect(total).toBe(inMonth.reduce((sum, one) => sum + one.turnoverCents, 0));
        }
      }),
    );
  });
});
