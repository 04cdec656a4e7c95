/** What holds for every cancelled service, in both countries. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { partialActivityCents } from '../../../workflows/measures/cancelled-contract/partial-activity.ts';
import { temporaryUnemploymentCents } from '../../../workflows/measures/cancelled-contract/temporary-unemployment.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { plannedHundredths } from '../../../workflows/measures/lost-service/french-indemnity.ts';
import { lostPayCents } from '../../../workflows/measures/lost-service/lost-service.ts';
import { monthsOf } from '../../../workflows/measures/lost-service/months.ts';
import { paidOutCents } from '../../../workflows/measures/waterfall.ts';
import { sumCents } from '../../../workflows/money.ts';
import { cancelledCase, factsIn } from './cases.ts';
import { services } from './services.ts';

const people = fc.constantFrom(
  factsIn('BE'),
  factsIn('FR'),
  factsIn('FR', { employment: 'artist' }),
  factsIn('FR', {}, 'theatre'),
);

describe('any service', () => {
  test('passes the cross-checks that it was drawn for', () => {
    fc.assert(
      fc.property(services, people, (form, known) => {
        expect(cancelledContract.crossCheck(form, known)).toEqual([]);
      }),
    );
  });

  test('parts add up to the amount, transfers to what is paid out, and no part is negative', () => {
    fc.assert(
      fc.property(services, people, (form, known) => {
        const decision = decide(
          cancelledContract,
          cancelledContract.policy.settings,
          cancelledCase(form, known),
        );
        expect(decision.amountCents).toBeLessThanOrEqual(form.grossCents);
        expect(sumCents(decision.funding.map((line) => line.amountCents))).toBe(decision.amountCents);
        expect(sumCents(decision.payees.map((payee) => payee.amountCents))).toBe(
          paidOutCents(decision.funding),
        );
        expect(decision.funding.every((line) => line.amountCents > 0)).toBe(true);
      }),
    );
  });

  test('more pay never gives less, neither in all nor from a scheme', () => {
    fc.assert(
      fc.property(services, people, fc.nat({ max: 1_000_000 }), (form, known, more) => {
        const poor = cancelledCase(form, known);
        const rich = cancelledCase({ ...form, grossCents: form.grossCents + more }, known);
        for (const measured of [
          ({ form: one }: typeof poor) => lostPayCents(one),
          temporaryUnemploymentCents,
          partialActivityCents,
        ]) {
          expect(measured(rich)).toBeGreaterThanOrEqual(measured(poor));
        }
      }),
    );
  });

  test('a scheme never bears more than its ceiling, nor more than was lost', () => {
    fc.assert(
      fc.property(services, people, (form, known) => {
        const subject = cancelledCase(form, known);
        const lostHundredths =
          (plannedHundredths(form, subject.parameters.france) * form.cancelledDays) / form.plannedDays;
        // At most 74.98 + 5.63 for each of six days in five, and half a day and a cent of rounding for each month;
        // 32.29 an hour, where rounding adds at most half a hundredth of an hour and a cent for each piece.
        const months = monthsOf(form.startsOn, form.endsOn).length;
        const halfDays = 2.4 * form.cancelledDays + 2 * months;
        expect(temporaryUnemploymentCents(subject)).toBeLessThanOrEqual(halfDays * 4_031 + months);
        expect(partialActivityCents(subject)).toBeLessThanOrEqual(
          ((lostHundredths + 1) * 3_229) / 100 + months,
        );
        expect(temporaryUnemploymentCents(subject)).toBeLessThanOrEqual(lostPayCents(form));
        expect(partialActivityCents(subject)).toBeLessThanOrEqual(lostPayCents(form));
      }),
    );
  });

  test('claimed in two parts it gives the same, to the cent of rounding', () => {
    fc.assert(
      fc.property(services, fc.nat({ max: 120 }), (form, cut) => {
        const first = Math.min(cut, form.cancelledDays);
        const parts = [first, form.cancelledDays - first].map((cancelledDays) =>
          lostPayCents({ ...form, cancelledDays }),
        );
        expect(Math.abs(sumCents(parts) - lostPayCents(form))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
