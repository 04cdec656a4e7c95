import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInclusive } from '../../../workflows/calendar.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { type Plan, policyOf } from '../../../workflows/policy/plan.ts';
import { findPlan } from '../../../workflows/policy/plans.ts';

function required(name: string): Plan {
  const plan = findPlan(name);
  if (!plan) throw new Error(`no plan ${name}`);
  return plan;
}

/** Every date in the policies of a plan, in order. */
function datesOf(plan: Plan): string[] {
  return JSON.stringify(measures.map((measure) => policyOf(plan, measure))).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}

describe('findPlan', () => {
  it('finds a plan by its id', () => {
    expect(findPlan('corona-2020')).toBe(corona2020);
  });

  it.each([
    'corona-2021',
    '',
    '@2026-01-01',
    'corona-2020@',
    'corona-2020@2026-02-30',
    'corona-2020@soon',
    'corona-2020@2026-01-01@x',
  ])('finds nothing under %j', (name) => expect(findPlan(name)).toBeUndefined());

  it('moves every date of an exercise by the same days, and nothing else', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (startsOn) => {
        const plan = required(`corona-2020@${startsOn}`);
        const moved = daysInclusive(corona2020.startsOn, startsOn);
        const before = datesOf(corona2020);
        expect(datesOf(plan).map((date, at) => daysInclusive(before[at] ?? '', date))).toEqual(
          before.map(() => moved),
        );
        expect(daysInclusive(corona2020.endsOn, plan.endsOn)).toBe(moved);
        expect(plan.waits).toEqual(corona2020.waits);
      }),
      { numRuns: 30 },
    );
  });

  it('accepts claims on its first day, and names its envelopes after its own year', () => {
    const plan = required('corona-2020@2026-11-02');
    expect(plan).toMatchObject({
      id: 'corona-2020@2026-11-02',
      startsOn: '2026-11-02',
      endsOn: '2028-08-04',
    });
    for (const measure of measures) {
      const { settings } = policyOf(plan, measure);
      expect(settings.opensOn).toBe('2026-11-02');
      expect(settings.envelopes.map(({ period }) => period)).toEqual(settings.envelopes.map(() => '2026'));
    }
  });
});
