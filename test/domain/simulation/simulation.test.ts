/** The sums of a what-if: changes told apart, envelopes exhausted by the order of filing, dates at the pace since. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../workflows/calendar.ts';
import { addDemand, type Demand, exhaustionOf, noDemand } from '../../../workflows/simulation/exhaustion.ts';
import type { Ruling } from '../../../workflows/simulation/replay.ts';
import { addClaim, type Entry, emptyTally } from '../../../workflows/simulation/tally.ts';

const today = '2020-06-30';
const envelopeId = 'hardship-aid-BE-2020';

function eligible(amountCents: number): Ruling {
  return { outcome: 'eligible', amountCents, envelopeCents: amountCents, envelopeId };
}

const refused: Ruling = { outcome: 'ineligible', amountCents: 0, envelopeCents: 0 };

function entry(own: Ruling, other: Ruling, more: Partial<Entry> = {}): Entry {
  return { own, other, factsChanged: false, byPeople: false, otherVersion: false, ...more };
}

const claim = { measure: 'hardship-aid', country: 'BE', filedOn: '2020-04-01' } as const;
const ceilings = { own: { [envelopeId]: 1_000 }, other: { [envelopeId]: 1_000 } };

describe('addClaim', () => {
  it.each([
    ['the same', entry(eligible(100), eligible(100)), {}],
    ['another amount', entry(eligible(100), eligible(70)), { changedAmount: 1, differenceCents: -30 }],
    [
      'no longer eligible',
      entry(eligible(100), refused),
      { changedOutcome: 1, noLongerEligible: 1, differenceCents: -100 },
    ],
    [
      'newly eligible',
      entry(refused, eligible(80)),
      { changedOutcome: 1, newlyEligible: 1, differenceCents: 80 },
    ],
    ['refused by both', entry(refused, refused), {}],
    [
      'not to be decided',
      entry(eligible(100), { ...refused, outcome: 'undecidable' }),
      { changedOutcome: 1, noLongerEligible: 1, undecidable: 1, differenceCents: -100 },
    ],
    [
      'left to people',
      entry(eligible(10), eligible(10), { byPeople: true, otherVersion: true }),
      { decidedByPeople: 1, otherVersion: 1 },
    ],
  ] as const)('%s', (_, one, expected) => {
    const row = addClaim(emptyTally, claim, one, { today, ceilings }).rows['hardship-aid#BE'];
    const unchanged = {
      changedOutcome: 0,
      newlyEligible: 0,
      noLongerEligible: 0,
      changedAmount: 0,
      differenceCents: 0,
    };
    expect(row).toMatchObject({ claims: 1, ...unchanged, ...expected });
    expect(row?.differenceCents).toBe((row?.otherCents ?? 0) - (row?.ownCents ?? 0));
  });

  it('asks each envelope for what each policy gives', () => {
    const tally = addClaim(emptyTally, claim, entry(eligible(600), eligible(1_200)), { today, ceilings });
    expect(tally.envelopes[envelopeId]).toEqual({
      own: { askedCents: 600, recentCents: 0 },
      other: { askedCents: 1_200, recentCents: 0, exhaustedOn: '2020-04-01' },
    });
  });
});

describe('an envelope', () => {
  const time = { today, startsOn: '2020-03-30', until: '2021-12-31' };

  it.each([
    [
      'is used up by the first claim that no longer fits',
      { askedCents: 1_200, recentCents: 0, exhaustedOn: '2020-05-04' },
      { kind: 'reached', on: '2020-05-04' },
    ],
    // 28 days took 280: 10 a day, and 400 are left; the 401st cent is asked on the 41st day.
    [
      'is used up at the pace of the last four weeks',
      { askedCents: 600, recentCents: 280 },
      { kind: 'expected', on: '2020-08-10' },
    ],
    ['lasts when nothing was asked lately', { askedCents: 900, recentCents: 0 }, { kind: 'lasts' }],
    ['lasts when its period is over first', { askedCents: 100, recentCents: 28 }, { kind: 'lasts' }],
    [
      'is used up tomorrow when it is exactly full',
      { askedCents: 1_000, recentCents: 28 },
      { kind: 'expected', on: '2020-07-01' },
    ],
  ] as const)('%s', (_, demand, expected) => {
    expect(exhaustionOf(demand, 1_000, time)).toEqual(expected);
  });

  it('has its pace from the days of a plan that is younger than four weeks', () => {
    const young = { ...time, today: '2020-04-08' };
    // Ten days: 30 a day, 700 left.
    expect(exhaustionOf({ askedCents: 300, recentCents: 300 }, 1_000, young)).toEqual({
      kind: 'expected',
      on: '2020-05-02',
    });
  });

  it('is exhausted on the day on which the claims in order first pass its ceiling, and never before', () => {
    const claims = fc.array(fc.record({ day: fc.nat(120), cents: fc.nat(500) }), { maxLength: 40 });
    fc.assert(
      fc.property(claims, fc.nat(5_000), (given, ceilingCents) => {
        const filed = given
          .map(({ day, cents }) => ({ filedOn: addDays('2020-03-30', day), cents }))
          .toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : 1));
        const demand = filed.reduce<Demand>(
          (sum, one) => addDemand(sum, one, { ceilingCents, today }),
          noDemand,
        );
        const sums = filed.map((_, at) => filed.slice(0, at + 1).reduce((sum, one) => sum + one.cents, 0));
        const first = sums.findIndex((sum) => sum > ceilingCents);
        expect(demand.exhaustedOn).toBe(first < 0 ? undefined : filed[first]?.filedOn);
        expect(demand.askedCents).toBe(sums.at(-1) ?? 0);
        expect(demand.recentCents).toBeLessThanOrEqual(demand.askedCents);
      }),
    );
  });

  it('lasts longer with a higher ceiling', () => {
    const end = (demand: Demand, ceilingCents: number) => {
      const found = exhaustionOf(demand, ceilingCents, time);
      return found.kind === 'lasts' ? '9999' : found.on;
    };
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.nat(1_000),
        fc.nat(5_000),
        fc.nat(5_000),
        (asked, recent, ceiling, more) => {
          const demand = { askedCents: asked, recentCents: Math.min(asked, recent) };
          expect(end(demand, ceiling + more) >= end(demand, ceiling)).toBe(true);
        },
      ),
    );
  });
});
