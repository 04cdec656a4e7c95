/** The liquidity forecast: worked out by hand for one case, and what holds for all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mondayOf } from '../../../workflows/calendar.ts';
import { addExperience, type Experiences, likelihoodOf } from '../../../workflows/forecast/experience.ts';
import { type Due, type Gathered, makeForecast } from '../../../workflows/forecast/forecast.ts';
import {
  type ForecastParameters,
  forecastParameters,
  inflowKinds,
  openStatuses,
} from '../../../workflows/forecast/parameters.ts';
import { sumCents } from '../../../workflows/money.ts';
import { valueOn } from '../../../workflows/policy/dated.ts';

const parameters: ForecastParameters = valueOn(forecastParameters, '2020-04-01');

const nothing: Gathered = {
  today: '2020-04-01',
  closesOn: '2021-12-31',
  open: {},
  experiences: {},
  recent: { count: 0, amountCents: 0 },
  dues: [],
  paidCents: 0,
};

describe('makeForecast', () => {
  it('spreads open claims over their weeks, less those that are not paid', () => {
    const open = { approved: { count: 3, amountCents: 100_000 } };
    const { weeks, open: lines } = makeForecast({ ...nothing, open, paidCents: 5_000 }, parameters);
    // 99% of 1,000 €, three parts this week and two the next.
    expect(weeks.slice(0, 3).map((week) => week.outCents)).toEqual([59_400, 39_600, 0]);
    expect(weeks.slice(0, 3).map((week) => week.paidByThenCents)).toEqual([64_400, 104_000, 104_000]);
    expect(lines).toEqual([
      {
        status: 'approved',
        count: 3,
        amountCents: 100_000,
        expectedCents: 99_000,
        paidPercent: 99,
        from: 'default',
      },
    ]);
  });

  it('goes on at the pace of the last four weeks until filing closes', () => {
    const recent = { count: 40, amountCents: 400_000 };
    const experiences = { submitted: { ended: 50, paid: 25, weeks: [0, 25] } };
    const { weeks } = makeForecast({ ...nothing, recent, experiences, closesOn: '2020-04-12' }, parameters);
    // 4,000 € in four weeks, half of it paid: 500 € a week, a week after filing; two weeks of filing are left.
    expect(weeks.slice(0, 5).map((week) => week.newClaimsCents)).toEqual([0, 50_000, 50_000, 0, 0]);
  });

  it('expects what is due on its day, what is late now, and other money after its usual time', () => {
    const dues: Due[] = [
      { kind: 'instalments', amountCents: 10_000, dueOn: '2020-04-06' },
      { kind: 'instalments', amountCents: 10_000, dueOn: '2020-01-15' },
      { kind: 'recovery', amountCents: 10_000 },
    ];
    const { weeks } = makeForecast({ ...nothing, dues }, parameters);
    expect(weeks.slice(0, 2).map((week) => week.inflows.instalments)).toEqual([9_500, 9_500]);
    // Eight weeks from Wednesday 1 April is Wednesday 27 May, in the week of the 25th.
    expect(weeks.find((week) => week.inflows.recovery > 0)).toMatchObject({
      from: '2020-05-25',
      inCents: 5_000,
    });
  });

  const amounts = fc.record({
    count: fc.integer({ min: 1, max: 1_000 }),
    amountCents: fc.nat(1_000_000_000),
  });
  const experience = fc
    .record({ refused: fc.nat(50), weeks: fc.array(fc.nat(20), { minLength: 1, maxLength: 26 }) })
    .filter(({ weeks }) => weeks.some((one) => one > 0))
    .map(({ refused, weeks }) => {
      const paid = weeks.reduce((sum, one) => sum + one, 0);
      return { paid, ended: paid + refused, weeks };
    });
  const due = fc.record(
    {
      kind: fc.constantFrom(...inflowKinds),
      amountCents: fc.nat(100_000_000),
      dueOn: fc.constantFrom(
        '2020-01-01',
        '2020-04-01',
        '2020-04-05',
        '2020-04-06',
        '2020-12-24',
        '2023-01-31',
      ),
    },
    { requiredKeys: ['kind', 'amountCents'] },
  );
  const gathered: fc.Arbitrary<Gathered> = fc.record({
    today: fc.constantFrom('2020-03-30', '2020-04-01', '2020-04-05', '2021-12-31'),
    closesOn: fc.constantFrom('2020-04-30', '2021-12-31'),
    open: fc.dictionary(fc.constantFrom(...openStatuses), amounts),
    experiences: fc.dictionary(fc.constantFrom(...openStatuses), experience),
    recent: amounts,
    dues: fc.array(due as fc.Arbitrary<Due>, { maxLength: 12 }),
    paidCents: fc.nat(500_000_000),
  });

  it('adds up: every cent expected is in a week or after the last, and nothing is below zero', () => {
    fc.assert(
      fc.property(gathered, (given) => {
        const { weeks, open, laterOutCents } = makeForecast(given, parameters);
        const inWeeks = sumCents(weeks.map((week) => week.openClaimsCents));
        const newInWeeks = sumCents(weeks.map((week) => week.newClaimsCents));
        const expected = sumCents(open.map((line) => line.expectedCents));
        const withoutNew = makeForecast({ ...given, recent: { count: 0, amountCents: 0 } }, parameters);
        expect(inWeeks + withoutNew.laterOutCents).toBe(expected);
        expect(newInWeeks).toBeGreaterThanOrEqual(0);
        expect(laterOutCents).toBeGreaterThanOrEqual(withoutNew.laterOutCents);
        let paid = given.paidCents;
        for (const [at, week] of weeks.entries()) {
          paid += week.outCents;
          expect(week.paidByThenCents).toBe(paid);
          expect(week.outCents).toBe(week.openClaimsCents + week.newClaimsCents);
          expect(week.inCents).toBe(sumCents(Object.values(week.inflows)));
          expect(week.netCents).toBe(week.outCents - week.inCents);
          expect(
            Math.min(week.openClaimsCents, week.newClaimsCents, ...Object.values(week.inflows)),
          ).toBeGreaterThanOrEqual(0);
          expect(mondayOf(week.from)).toBe(week.from);
          if (at > 0) expect(week.from > (weeks[at - 1]?.until ?? '')).toBe(true);
        }
      }),
    );
  });

  it('is monotone: more asked for never means less to pay in total, more owed never less to come in', () => {
    fc.assert(
      fc.property(
        gathered,
        fc.constantFrom(...openStatuses),
        fc.nat(1_000_000),
        due as fc.Arbitrary<Due>,
        (given, status, more, owed) => {
          const before = given.open[status] ?? { count: 0, amountCents: 0 };
          const raised = { ...before, count: before.count + 1, amountCents: before.amountCents + more };
          const a = makeForecast(given, parameters);
          const b = makeForecast(
            { ...given, open: { ...given.open, [status]: raised }, dues: [...given.dues, owed] },
            parameters,
          );
          const out = (one: typeof a) => sumCents(one.weeks.map((week) => week.outCents)) + one.laterOutCents;
          expect(out(b)).toBeGreaterThanOrEqual(out(a));
          for (const [at, week] of b.weeks.entries()) {
            expect(week.inCents).toBeGreaterThanOrEqual(a.weeks[at]?.inCents ?? 0);
            // A week's part may move by a cent by the largest remainder, never by more.
            expect(week.openClaimsCents).toBeGreaterThanOrEqual((a.weeks[at]?.openClaimsCents ?? 0) - 1);
          }
        },
      ),
    );
  });
});

describe('what became of claims', () => {
  const at = (day: string) => `2020-${day}T08:00:00.000Z`;
  const entry = (event: 'filed' | 'fully-approved' | 'paid' | 'rejected', day: string) => {
    return { at: at(day), actor: 'system', event } as const;
  };

  it('counts the weeks from each status to the payment, of claims that have ended', () => {
    let known: Experiences = {};
    const history = [entry('filed', '04-01'), entry('fully-approved', '04-10'), entry('paid', '04-16')];
    known = addExperience(known, { status: 'paid', history });
    known = addExperience(known, { status: 'rejected', history: [entry('filed', '04-02')] });
    known = addExperience(known, { status: 'approved', history: history.slice(0, 2) });
    expect(known).toEqual({
      submitted: { ended: 2, paid: 1, weeks: [0, 0, 1] },
      approved: { ended: 1, paid: 1, weeks: [1] },
    });
  });

  it.each([
    ['the default below enough ended ones', { ended: 19, paid: 19, weeks: [19] }, 75, 'default'],
    ['the history from enough on', { ended: 20, paid: 10, weeks: [10] }, 50, 'history'],
    [
      'the default when none was ever paid: nothing says when',
      { ended: 50, paid: 0, weeks: [] },
      75,
      'default',
    ],
    ['the default without history', undefined, 75, 'default'],
  ] as const)('%s', (_, experience, percent, from) => {
    const found = likelihoodOf(experience, parameters.claims.submitted, parameters.enoughEnded);
    expect({ percent: (100 * found.paid) / found.of, from: found.from }).toEqual({ percent, from });
  });
});

it('every figure has its reason', () => {
  for (const { from, source, value } of forecastParameters) {
    expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source).not.toBe('');
    for (const status of openStatuses) expect(value.claims[status].weeks.some((one) => one > 0)).toBe(true);
  }
});
