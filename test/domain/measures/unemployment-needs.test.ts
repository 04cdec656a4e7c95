/** Temporary unemployment: what the Activité needs, the recommendation, and what always holds. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../workflows/language.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import { compare, optionOf } from '../../../workflows/measures/temporary-unemployment/comparison.ts';
import {
  choices,
  type TemporaryUnemploymentForm,
} from '../../../workflows/measures/temporary-unemployment/form.ts';
import { frenchMonth } from '../../../workflows/measures/temporary-unemployment/france.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import { employments } from '../../../workflows/registers/records.ts';
import { activity, facts, member, unemployment, unemploymentCase } from './cases.ts';
import { job, knownIn, parameters, settings } from './unemployment-given.ts';

// 2,400.00 gross cost 3,000.00 a month, the running costs are 1,000.00. At a loss of 50% the work left earns 2,000.00:
// none needs 4,000 - 2,000 = 2,000; partial 1,500 + 1,000 - 2,000 = 500; total 0 + 1,000 = 1,000.
// At 80% it earns 800.00: none needs 3,200; partial 600 + 1,000 - 800 = 800; total 1,000.
describe('what the Activité needs, and the recommendation', () => {
  const costs = { monthlyCostsCents: 100_000 };
  test('need by choice', () => {
    const needs = (lostPercent: number) => {
      const form = unemployment({ months: [{ month: '2020-04', lostPercent }] });
      const { options } = compare(unemploymentCase(form, knownIn('BE', costs)));
      return choices.map((choice) => options[choice].needCents);
    };
    expect(needs(50)).toEqual([200_000, 50_000, 100_000]);
    expect(needs(80)).toEqual([320_000, 80_000, 100_000]);
  });

  test.each<[string, number, number | undefined, string, boolean]>([
    ['a loss that leaves three months of costs', 50, 500_000, 'none', false],
    ['one cent less', 50, 499_999, 'partial', false],
    ['no balance known', 50, undefined, 'partial', false],
    ['nothing lost', 0, 0, 'none', false],
    ['79% lost', 79, 100_000, 'partial', false],
    ['80% lost', 80, 100_000, 'total', false],
    ['80% lost, total one cent too dear', 80, 99_999, 'partial', true],
    ['all lost, nothing can be carried', 100, -1, 'total', false],
  ])('%s', (_name, lostPercent, balanceCents, expected, byMeans) => {
    const form = unemployment({ months: [{ month: '2020-04', lostPercent }] });
    const known = knownIn('BE', { ...costs, ...(balanceCents !== undefined && { balanceCents }) });
    const result = compare(unemploymentCase(form, known));
    expect([result.recommended, result.byMeans]).toEqual([expected, byMeans]);
  });

  test('a choice is refused only when another one can be carried', () => {
    const outcomeOf = (choice: TemporaryUnemploymentForm['choice'], balanceCents: number) => {
      const subject = unemploymentCase(unemployment({ choice }), knownIn('BE', { ...costs, balanceCents }));
      return decide(temporaryUnemployment, settings, subject).rules.find((rule) => rule.id === 'feasible')
        ?.outcome;
    };
    expect(outcomeOf('none', 200_000)).toBe('met');
    expect(outcomeOf('none', 199_999)).toBe('not-met');
    expect(outcomeOf('partial', 50_000)).toBe('met');
    expect(outcomeOf('partial', 49_999)).toBe('not-applicable');
  });
});

describe('tables', () => {
  test('what is declared in Belgium', () => {
    const tables =
      temporaryUnemployment.tables?.(unemploymentCase(unemployment(), knownIn('BE', {})), 'en') ?? [];
    const declaration = tables.find((table) => table.id === 'declaration');
    expect(declaration?.rows).toEqual([
      ['Camille Exemple', 'DRS 5', '2020-04', '2020/2', 77, 8_234, 13, 120_000, 91_325],
    ]);
  });

  test('what is asked for in France', () => {
    const form = unemployment({ grossMonthlyCents: 800_000, weeklyHours: 35, choice: 'total' });
    const tables = temporaryUnemployment.tables?.(unemploymentCase(form, knownIn('FR', {})), 'fr') ?? [];
    expect(tables.find((table) => table.id === 'declaration')?.rows).toEqual([
      ['Camille Exemple', 'activité partielle', '2020-04', 15_167, 0, 559_966, 484_889, 75_077, 0],
    ]);
  });

  test('one value per column, and nothing to declare without unemployment', () => {
    for (const language of languages) {
      const subject = unemploymentCase(unemployment({ choice: 'none' }), knownIn('BE', {}));
      const tables = temporaryUnemployment.tables?.(subject, language) ?? [];
      for (const table of tables) {
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      }
      expect(tables.map((table) => [table.id, table.rows.length])).toEqual([
        ['choices', 3],
        ['comparison', 3],
        ['declaration', 0],
      ]);
    }
  });
});

describe('properties', () => {
  const months = fc
    .uniqueArray(fc.integer({ min: 3, max: 12 }), { minLength: 1, maxLength: 6 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc.integer({ min: 0, max: 100 }).map((lostPercent) => ({
            month: `2020-${String(number).padStart(2, '0')}`,
            lostPercent,
          })),
        ),
      ),
    );
  const forms = fc
    .record({
      grossMonthlyCents: fc.integer({ min: 100, max: 1_500_000 }),
      weeklyHours: fc.integer({ min: 4, max: 160 }).map((quarters) => quarters / 4),
      months,
      choice: fc.constantFrom(...choices),
    })
    .map(unemployment);
  const people = fc
    .record({
      country: fc.constantFrom('BE' as const, 'FR' as const),
      employment: fc.constantFrom(...employments),
      sector: fc.constantFrom('consulting', 'theatre'),
      balanceCents: fc.option(fc.integer({ min: -500_000, max: 2_000_000 }), { nil: undefined }),
      monthlyCostsCents: fc.nat({ max: 300_000 }),
    })
    .map(({ country, employment, sector, balanceCents, monthlyCostsCents }) =>
      facts({
        member: member({ country, employment }),
        activity: activity({
          country,
          sector,
          monthlyCostsCents,
          ...(balanceCents !== undefined && { balanceCents }),
        }),
      }),
    );

  test('more pay never means less for the person, nor a smaller benefit', () => {
    fc.assert(
      fc.property(forms, people, fc.nat({ max: 300_000 }), (form, known, more) => {
        for (const choice of choices) {
          const poor = optionOf(unemploymentCase(form, known), choice);
          const richer = { ...form, grossMonthlyCents: form.grossMonthlyCents + more };
          const rich = optionOf(unemploymentCase(richer, known), choice);
          expect(rich.schemeCents).toBeGreaterThanOrEqual(poor.schemeCents);
          // Rounding and withholding move a month by a few cents at most.
          expect(rich.netCents).toBeGreaterThanOrEqual(poor.netCents - 3 * form.months.length);
        }
      }),
    );
  });

  test('a scheme never pays above its ceiling, pay adds up, and nothing is negative', () => {
    fc.assert(
      fc.property(forms, people, (form, known) => {
        for (const choice of choices) {
          for (const month of optionOf(unemploymentCase(form, known), choice).months) {
            const ceiling =
              known.activity?.country === 'BE'
                ? month.halfDays * 4_031
                : (month.suspendedHundredths * 3_229) / 100 + 1;
            expect(month.schemeCents).toBeLessThanOrEqual(ceiling);
            expect(month.halfDays).toBeLessThanOrEqual(52);
            expect(month.workedGrossCents).toBeLessThanOrEqual(form.grossMonthlyCents);
            for (const part of [
              month.workedGrossCents,
              month.benefitCents,
              month.schemeCents,
              month.complementCents,
            ]) {
              expect(part).toBeGreaterThanOrEqual(0);
            }
            expect(month.netCents).toBeLessThanOrEqual(
              month.workedGrossCents + month.benefitCents + month.complementCents,
            );
            if (known.activity?.country === 'FR')
              expect(month.schemeCents).toBeLessThanOrEqual(month.benefitCents);
          }
        }
      }),
    );
  });

  test('a full-time person in France never falls below the net minimum or the usual net', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        (grossCents, lostPercent) => {
          const work = job({ grossCents, weeklyHours: 35, choice: 'partial', lostPercent });
          const usual = frenchMonth({ ...work, choice: 'none' }, parameters.france, false).netCents;
          const { netCents } = frenchMonth(work, parameters.france, false);
          expect(netCents).toBeGreaterThanOrEqual(Math.min(121_860, usual));
        },
      ),
    );
  });

  test('exactly one choice is recommended, and every answer is said in every language', () => {
    fc.assert(
      fc.property(forms, people, fc.constantFrom(...languages), (form, known, language) => {
        const { rules } = decide(temporaryUnemployment, settings, unemploymentCase(form, known));
        const best = rules.filter(
          (rule) => /^recommended-(none|partial|total)$/.test(rule.id) && rule.outcome === 'met',
        );
        expect(best.length).toBe(1);
        for (const rule of rules) {
          expect(explainRule(temporaryUnemployment, rule, language)).not.toMatch(/[{}]|undefined|NaN/);
          expect(explainRule(temporaryUnemployment, rule, language)).not.toBe(rule.id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
