/** A loan's life without any machine: what is taken, what is owed, what is late, to the cent. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../workflows/calendar.ts';
import { lookAtLoan, nextLookOn } from '../../../workflows/loan/collect-instalments.ts';
import {
  arrearsCents,
  isOver,
  type Loan,
  monthlyCents,
  nextInstalment,
  openRequest,
  outstandingCents,
  repaidCents,
} from '../../../workflows/loan/loan.ts';
import { collectDue, partsOf, recover, repay, takesCents } from '../../../workflows/loan/repay.ts';
import { askAbout, decideRequest, lapseRequest } from '../../../workflows/loan/requests.ts';
import { planSchedule } from '../../../workflows/loan/schedule.ts';
import { sumCents } from '../../../workflows/money.ts';

const rhythm = { retryDays: 7, reminders: 3, slowRetryDays: 30 };

function on(today: string) {
  return { today, at: `${today}T05:00:00.000Z` };
}

/** 100.00 in 4 instalments of 25.00, due on the first of August to November. */
function newLoan(principalCents = 10_000, months = 4): Loan {
  return {
    loanId: 'L-1',
    activityId: 'A-1',
    memberId: 'M-1',
    country: 'BE',
    language: 'fr',
    envelopeId: 'E-1',
    parts: [{ shard: 0, amountCents: principalCents }],
    principalCents,
    lentAt: '2020-04-01T07:00:00.000Z',
    lentOn: '2020-04-01',
    state: 'running',
    schedule: planSchedule({ principalCents, months, from: '2020-04-01', graceMonths: 3 }),
    repayments: [],
    writtenOffCents: 0,
    requests: [],
    references: 0,
    history: [],
  };
}

const paid = (loan: Loan) => loan.schedule.map((one) => one.paidCents);

describe('what is due is taken from the budget', () => {
  test.each<[string, string, number, number[], number]>([
    ['before anything is due', '2020-07-31', 99_999, [0, 0, 0, 0], 0],
    ['on the day', '2020-08-01', 2_500, [2_500, 0, 0, 0], 0],
    ['a cent short: nothing at all', '2020-08-01', 2_499, [0, 0, 0, 0], 2_500],
    ['two due, money for one and a bit', '2020-09-01', 4_999, [2_500, 0, 0, 0], 2_500],
    ['two due, money for both', '2020-09-30', 5_000, [2_500, 2_500, 0, 0], 0],
    ['a budget below zero', '2020-09-30', -1, [0, 0, 0, 0], 5_000],
    ['all due', '2021-01-01', 10_000, [2_500, 2_500, 2_500, 2_500], 0],
  ])('%s', (_name, today, budget, expected, missed) => {
    const { loan, missedCents, collectedCents } = collectDue(newLoan(), budget, on(today));
    expect(paid(loan)).toEqual(expected);
    expect(missedCents).toBe(missed);
    expect(collectedCents).toBe(sumCents(expected));
    expect(arrearsCents(loan, today)).toBe(missed);
  });
});

describe('paying back sooner', () => {
  test.each<[string, string, number, number[], string]>([
    ['comes off the last instalment', '2020-05-01', 1_000, [0, 0, 0, 1_000], 'running'],
    ['and the one before', '2020-05-01', 3_000, [0, 0, 500, 2_500], 'running'],
    ['what is due comes first', '2020-08-15', 3_000, [2_500, 0, 0, 500], 'running'],
    ['all of it', '2020-05-01', 10_000, [2_500, 2_500, 2_500, 2_500], 'repaid'],
  ])('%s', (_name, today, amountCents, expected, state) => {
    const loan = repay(newLoan(), amountCents, 'early', 'M-1', on(today));
    expect(paid(loan)).toEqual(expected);
    expect(loan.state).toBe(state);
    expect(outstandingCents(loan)).toBe(10_000 - amountCents);
  });

  test.each([0, -1, 10_001])('refuses %i', (amountCents) => {
    expect(() => repay(newLoan(), amountCents, 'early', 'M-1', on('2020-05-01'))).toThrow(RangeError);
  });
});

describe('arrears', () => {
  test('are told three times a week apart, then looked at every month', () => {
    let loan = newLoan();
    let today: string | undefined = '2020-08-01';
    const told: [string, string][] = [];
    for (let looks = 0; looks < 6 && today; looks += 1) {
      const look = lookAtLoan(loan, 0, on(today), rhythm);
      told.push([today, look.tell]);
      loan = look.loan;
      expect(lookAtLoan(loan, 0, on(today), rhythm).tell).toBe('nothing');
      today = nextLookOn(loan, today, rhythm);
    }
    expect(told).toEqual([
      ['2020-08-01', 'missed'],
      ['2020-08-08', 'missed'],
      ['2020-08-15', 'last-missed'],
      ['2020-09-01', 'missed'],
      ['2020-10-01', 'missed'],
      ['2020-10-31', 'missed'],
    ]);
    expect(loan).toMatchObject({ state: 'in-arrears', arrears: { since: '2020-08-01', reminders: 6 } });
  });

  test('end when what is due is paid', () => {
    const late = lookAtLoan(newLoan(), 0, on('2020-08-01'), rhythm).loan;
    const { loan } = lookAtLoan(late, 2_500, on('2020-08-08'), rhythm);
    expect(loan).toMatchObject({ state: 'running' });
    expect(loan.arrears).toBeUndefined();
    expect(nextLookOn(loan, '2020-08-08', rhythm)).toBe('2020-09-01');
  });

  test('never look at a loan that is over', () => {
    const over = repay(newLoan(), 10_000, 'early', 'M-1', on('2020-05-01'));
    expect(nextLookOn(over, '2020-05-01', rhythm)).toBeUndefined();
    expect(lookAtLoan(over, 99_999, on('2020-09-01'), rhythm)).toMatchObject({
      loan: over,
      collectedCents: 0,
    });
    expect(nextInstalment(over)).toBeUndefined();
    expect(monthlyCents(over)).toBe(0);
  });
});

function approve(
  loan: Loan,
  roles: readonly ('adviser' | 'finance' | 'board-delegate')[],
  today: string,
): Loan {
  return roles.reduce(
    (current, role) =>
      decideRequest(current, '1', { role, personId: role, decision: 'approve', at: on(today).at }, on(today)),
    loan,
  );
}

describe('requests', () => {
  const more = { kind: 'reschedule', requestedBy: 'M-1', reason: 'x', months: 3 } as const;

  test('more time: what is paid stays, the rest is spread anew', () => {
    const part = repay(newLoan(), 1_000, 'early', 'M-1', on('2020-05-01'));
    const once = collectDue(part, 2_500, on('2020-08-01')).loan;
    const loan = approve(askAbout(once, more, on('2020-08-10')), ['adviser', 'finance'], '2020-08-12');
    expect(loan.schedule).toEqual([
      { dueOn: '2020-08-01', amountCents: 2_500, paidCents: 2_500 },
      { dueOn: '2020-09-12', amountCents: 2_167, paidCents: 0 },
      { dueOn: '2020-10-12', amountCents: 2_167, paidCents: 0 },
      { dueOn: '2020-11-01', amountCents: 1_000, paidCents: 1_000 },
      { dueOn: '2020-11-12', amountCents: 2_166, paidCents: 0 },
    ]);
    expect(nextInstalment(loan)?.dueOn).toBe('2020-09-12');
    expect(outstandingCents(loan)).toBe(6_500);
  });

  test('more time never brings the next instalment forward', () => {
    const loan = approve(askAbout(newLoan(), more, on('2020-05-01')), ['adviser', 'finance'], '2020-05-05');
    expect(newLoan().schedule[0]?.dueOn).toBe('2020-08-01');
    expect(loan.schedule.map(({ dueOn }) => dueOn)).toEqual(['2020-08-01', '2020-09-01', '2020-10-01']);
  });

  test('one at a time, none on a loan that is over; a refused or lapsed one changes nothing', () => {
    const asked = askAbout(newLoan(), more, on('2020-05-01'));
    expect(() => askAbout(asked, more, on('2020-05-01'))).toThrow(RangeError);
    const over = repay(newLoan(), 10_000, 'early', 'M-1', on('2020-05-01'));
    expect(() => askAbout(over, more, on('2020-05-02'))).toThrow(RangeError);
    const refusal = { role: 'adviser', personId: 'a', decision: 'refuse', at: '' } as const;
    const refused = decideRequest(asked, '1', refusal, on('2020-05-02'));
    expect(refused).toMatchObject({ schedule: newLoan().schedule, requests: [{ state: 'refused' }] });
    expect(openRequest(refused)).toBeUndefined();
    expect(lapseRequest(refused, '1', on('2020-07-01'))).toBe(refused);
    expect(lapseRequest(asked, '1', on('2020-07-01')).requests[0]?.state).toBe('lapsed');
  });

  test('giving up: nothing is owed, and what comes all the same is counted up to what was given up', () => {
    const asked = askAbout(newLoan(), { kind: 'write-off', requestedBy: 'F', reason: 'x' }, on('2020-09-01'));
    const loan = approve(asked, ['board-delegate'], '2020-09-02');
    expect(loan).toMatchObject({ state: 'written-off', writtenOffCents: 10_000 });
    expect([outstandingCents(loan), arrearsCents(loan, '2021-01-01'), isOver(loan)]).toEqual([0, 0, true]);
    expect(takesCents(loan, 12_000)).toBe(10_000);
    expect(recover(loan, 4_000, on('2021-01-01'))).toMatchObject({ writtenOffCents: 6_000 });
  });
});

describe('the envelope’s parts', () => {
  const loan = {
    parts: [
      { shard: 3, amountCents: 100 },
      { shard: 0, amountCents: 50 },
      { shard: 1, amountCents: 25 },
    ],
  };
  test.each<[number, number, [number, number][]]>([
    [0, 40, [[3, 40]]],
    [
      40,
      80,
      [
        [3, 60],
        [0, 20],
      ],
    ],
    [
      120,
      55,
      [
        [0, 30],
        [1, 25],
      ],
    ],
    [
      0,
      175,
      [
        [3, 100],
        [0, 50],
        [1, 25],
      ],
    ],
    [175, 0, []],
  ])('after %i, %i comes back', (before, amountCents, expected) => {
    expect(partsOf(loan, before, amountCents).map((one) => [one.shard, one.amountCents])).toEqual(expected);
  });
});

/** What may happen to a loan, in any order. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('look' as const), budgetCents: fc.integer({ min: -1_000, max: 20_000 }) }),
  fc.record({ kind: fc.constant('repay' as const), amountCents: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ kind: fc.constant('reschedule' as const), months: fc.integer({ min: 1, max: 36 }) }),
  fc.record({ kind: fc.constant('write-off' as const) }),
);

type Happening = typeof happening extends fc.Arbitrary<infer What> ? What : never;

function happen(loan: Loan, what: Happening, today: string): Loan {
  if (what.kind === 'look') return lookAtLoan(loan, what.budgetCents, on(today), rhythm).loan;
  if (isOver(loan)) return loan;
  if (what.kind === 'repay') {
    return repay(loan, takesCents(loan, what.amountCents), 'early', 'M-1', on(today));
  }
  const about = { ...loan, requests: [] };
  if (what.kind === 'reschedule') {
    const asked = askAbout(
      about,
      { kind: 'reschedule', requestedBy: 'M', reason: 'x', months: what.months },
      on(today),
    );
    return approve(asked, ['adviser', 'finance'], today);
  }
  return approve(
    askAbout(about, { kind: 'write-off', requestedBy: 'F', reason: 'x' }, on(today)),
    ['board-delegate'],
    today,
  );
}

test('whatever happens: lent = back + owed + given up, never below zero, arrears exact', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000 }),
      fc.integer({ min: 1, max: 36 }),
      fc.array(fc.record({ what: happening, days: fc.nat({ max: 3 }) }), { maxLength: 40 }),
      (principalCents, months, story) => {
        let loan = newLoan(principalCents, months);
        let month = 0;
        for (const { what, days } of story) {
          month += days;
          const today = addMonths('2020-06-01', month);
          loan = happen(loan, what, today);
          const owed = outstandingCents(loan);
          expect(owed).toBeGreaterThanOrEqual(0);
          expect(repaidCents(loan) + owed + loan.writtenOffCents).toBe(principalCents);
          expect(sumCents(loan.schedule.map((one) => one.paidCents))).toBe(repaidCents(loan));
          expect(loan.schedule.every((one) => one.paidCents >= 0 && one.paidCents <= one.amountCents)).toBe(
            true,
          );
          const late = loan.schedule
            .filter((one) => one.dueOn <= today)
            .map((one) => one.amountCents - one.paidCents);
          expect(arrearsCents(loan, today)).toBe(isOver(loan) ? 0 : sumCents(late));
          expect(loan.state === 'repaid').toBe(owed === 0 && loan.writtenOffCents === 0);
          expect(sumCents(partsOf(loan, 0, repaidCents(loan)).map((one) => one.amountCents))).toBe(
            repaidCents(loan),
          );
        }
      },
    ),
  );
});
