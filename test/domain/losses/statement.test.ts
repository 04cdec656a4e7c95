/** Which claims declare lost days, and in which months. */
import { describe, expect, it } from 'vitest';
import { monthsOfLosses } from '../../../workflows/losses/months.ts';
import {
  addDeclared,
  addRegistered,
  type Cells,
  declaredMonths,
} from '../../../workflows/losses/statement.ts';
import type { Activity } from '../../../workflows/registers/records.ts';

const form = { startsOn: '2020-04-20', endsOn: '2020-04-23', cancelledDays: 4, cancellation: 'agreed' };
const claim = { measure: 'cancelled-contract', status: 'paid', form } as const;

const activity: Activity = {
  activityId: 'a',
  name: 'A',
  country: 'BE',
  sector: ' Music ',
  coordinatorIds: ['karla', 'kobe'],
};

describe('declaredMonths', () => {
  it.each([
    ['counts all days in the month of the service', {}, [['2020-04', 400]]],
    [
      'spreads a service over its months, by their days',
      { form: { ...form, startsOn: '2020-04-29', endsOn: '2020-05-02' } },
      [
        ['2020-04', 200],
        ['2020-05', 200],
      ],
    ],
    [
      'counts from the cancellation on when it had begun',
      {
        form: {
          ...form,
          startsOn: '2020-03-01',
          endsOn: '2020-04-10',
          cancelledOn: '2020-04-01',
          cancellation: 'partly-carried-out',
        },
      },
      [['2020-04', 400]],
    ],
    ['counts promised ones', { measure: 'promised-contract' }, [['2020-04', 400]]],
    ['counts expired ones: nobody said that nothing was lost', { status: 'expired' }, [['2020-04', 400]]],
    ['leaves out withdrawn ones', { status: 'withdrawn' }, []],
    ['leaves out what people refused', { status: 'rejected' }, []],
    ['leaves out what the rules refused', { status: 'ineligible' }, []],
    ['leaves out other measures', { measure: 'hardship-aid' }, []],
    ['leaves out a service that ends before it begins', { form: { ...form, endsOn: '2020-04-01' } }, []],
  ] as const)('%s', (_, change, expected) => {
    const months = declaredMonths({ ...claim, ...change });
    expect(months.map(({ month, hundredths }) => [month, hundredths])).toEqual(expected);
  });
});

describe('the statement', () => {
  it('adds the register and declarations up by month, country and sector', () => {
    const loss = {
      activityId: 'a',
      month: '2020-03',
      turnoverCents: 500,
      previousYearCents: 1_000,
      daysLost: 2.5,
    };
    let cells: Cells = addRegistered({}, loss, activity, (id) => id);
    cells = addRegistered(cells, { ...loss, activityId: 'b' }, { ...activity, sector: 'music' }, (id) => id);
    cells = addDeclared(cells, { month: '2020-03', hundredths: 300 }, activity, 'mara');
    expect(Object.values(cells)).toEqual([
      {
        month: '2020-03',
        country: 'BE',
        sector: 'music',
        turnoverCents: 1_000,
        previousYearCents: 2_000,
        lostHundredths: 800,
        declaredHundredths: 300,
        registered: ['karla', 'kobe'],
        declaring: ['mara'],
      },
    ]);
  });

  it('keeps what it cannot place apart', () => {
    const loss = {
      activityId: 'gone',
      month: '2020-03',
      turnoverCents: 1,
      previousYearCents: 2,
      daysLost: 0,
    };
    expect(Object.keys(addRegistered({}, loss, undefined, (id) => id))).toEqual(['2020-03#unknown#unknown']);
  });

  it('compares months with the year before and with the announcement, to a tenth of a percent', () => {
    const row = { month: '2020-03', country: 'BE', sector: 'music', daysLost: 1.5 };
    const rows = [
      { ...row, turnoverCents: 333, previousYearCents: 1_000 },
      { ...row, sector: 'dance', turnoverCents: 0, previousYearCents: 0 },
      { ...row, month: '2020-09', turnoverCents: 5, previousYearCents: 0 },
    ];
    expect(monthsOfLosses(rows)).toEqual([
      {
        month: '2020-03',
        turnoverCents: 333,
        previousYearCents: 1_000,
        daysLost: 3,
        changePercent: -66.7,
        announcedPercent: -50,
      },
      { month: '2020-09', turnoverCents: 5, previousYearCents: 0, daysLost: 1.5 },
    ]);
  });
});
