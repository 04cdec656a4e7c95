/** Money that comes back repays the oldest advance first, to the cent, and never more than was advanced. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Advance,
  oldestFirst,
  outstandingAdvancesCents,
  type Returned,
  repayOldestFirst,
  withRepayments,
} from '../../../workflows/ledger/advances.ts';

function advance(advanceId: string, at: string, amountCents: number, account = 'envelope:E'): Advance {
  return { advanceId, claimId: 'C', account, amountCents, at };
}

const advances = [
  advance('b', '2020-04-02', 300),
  advance('a', '2020-04-01', 200),
  advance('d', '2020-04-03', 50, 'receivable:partial-activity-FR'),
  advance('c', '2020-04-03', 100, 'receivable:client-pledge-BE'),
];

describe('money that comes back', () => {
  test.each<[string, number, Returned, [string, number][], number]>([
    ['less than the oldest', 150, {}, [['a', 150]], 0],
    ['the oldest to the cent', 200, {}, [['a', 200]], 0],
    [
      'one cent more',
      201,
      {},
      [
        ['a', 200],
        ['b', 1],
      ],
      0,
    ],
    [
      'after some had come back',
      201,
      { a: 150 },
      [
        ['a', 50],
        ['b', 151],
      ],
      0,
    ],
    [
      'all, the client’s own debt before a scheme’s of the same day',
      650,
      {},
      [
        ['a', 200],
        ['b', 300],
        ['c', 100],
        ['d', 50],
      ],
      0,
    ],
    [
      'more than all',
      700,
      { a: 200 },
      [
        ['b', 300],
        ['c', 100],
        ['d', 50],
      ],
      250,
    ],
    ['when nothing is advanced any more', 10, { a: 200, b: 300, c: 100, d: 50 }, [], 10],
  ])('%s', (_name, amountCents, returned, parts, restCents) => {
    const { repayments, restCents: rest } = repayOldestFirst(advances, returned, amountCents);
    expect(repayments.map((one) => [one.advance.advanceId, one.amountCents])).toEqual(parts);
    expect(rest).toBe(restCents);
  });

  const anyAdvances = fc
    .array(
      fc.record({ day: fc.integer({ min: 1, max: 9 }), amountCents: fc.integer({ min: 1, max: 1_000_000 }) }),
      { maxLength: 8 },
    )
    .map((all) => all.map(({ day, amountCents }, at) => advance(`a${at}`, `2020-04-0${day}`, amountCents)));

  test('adds up, repays nothing twice, and leaves nothing older open than what it repaid', () => {
    fc.assert(
      fc.property(
        anyAdvances,
        fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 6 }),
        (all, arrivals) => {
          let returned: Returned = {};
          let toActivity = 0;
          for (const amountCents of arrivals) {
            const { repayments, restCents } = repayOldestFirst(all, returned, amountCents);
            expect(repayments.reduce((sum, one) => sum + one.amountCents, restCents)).toBe(amountCents);
            expect(
              restCents === 0 || outstandingAdvancesCents(all, withRepayments(returned, repayments)) === 0,
            ).toBe(true);
            returned = withRepayments(returned, repayments);
            toActivity += restCents;
          }
          const arrived = arrivals.reduce((sum, one) => sum + one, 0);
          const advanced = all.reduce((sum, one) => sum + one.amountCents, 0);
          expect(toActivity).toBe(Math.max(0, arrived - advanced));
          const open = oldestFirst(all).map((one) => one.amountCents - (returned[one.advanceId] ?? 0));
          expect(open.every((cents) => cents >= 0)).toBe(true);
          const firstOpen = open.findIndex((cents) => cents > 0);
          const touchedLater = oldestFirst(all).findLastIndex((one) => (returned[one.advanceId] ?? 0) > 0);
          expect(firstOpen === -1 || touchedLater <= firstOpen).toBe(true);
        },
      ),
    );
  });

  test('in any number of parts comes to the same', () => {
    fc.assert(
      fc.property(
        anyAdvances,
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 6 }),
        (all, parts) => {
          const total = parts.reduce((sum, one) => sum + one, 0);
          const step = parts.reduce<Returned>(
            (returned, cents) => withRepayments(returned, repayOldestFirst(all, returned, cents).repayments),
            {},
          );
          expect(step).toEqual(withRepayments({}, repayOldestFirst(all, {}, total).repayments));
        },
      ),
    );
  });
});
