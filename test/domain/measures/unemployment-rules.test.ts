/** Temporary unemployment: its rules, and what is told. */
import { describe, expect, test } from 'vitest';
import { fieldErrorSentence } from '../../../workflows/forms/error-texts.ts';
import { languages } from '../../../workflows/language.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import type { TemporaryUnemploymentForm } from '../../../workflows/measures/temporary-unemployment/form.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import { activity, factsIn, unemployment, unemploymentCase } from './cases.ts';
import { knownIn, parameters, settings } from './unemployment-given.ts';

describe('rules', () => {
  const outcomes = (form: TemporaryUnemploymentForm, known: CaseFacts) => {
    const { rules, outcome } = decide(temporaryUnemployment, settings, unemploymentCase(form, known));
    return {
      outcome,
      failed: rules.filter((rule) => /not-met|needs/.test(rule.outcome)).map((rule) => rule.id),
    };
  };
  const known = knownIn('BE', {});

  test.each<[string, Partial<TemporaryUnemploymentForm>, CaseFacts, string[]]>([
    ['an ordinary case', {}, known, []],
    ['another employment', {}, factsIn('BE'), ['permanent-contract']],
    ['an Activité in Germany', {}, { ...known, activity: activity({ country: 'DE' }) }, ['employer-country']],
    ['February', { months: [{ month: '2020-02', lostPercent: 50 }] }, known, ['months-covered']],
    ['March', { months: [{ month: '2020-03', lostPercent: 50 }] }, known, []],
    ['December', { months: [{ month: '2020-12', lostPercent: 50 }] }, known, []],
    ['January after', { months: [{ month: '2021-01', lostPercent: 50 }] }, known, []],
    ['the last month', { months: [{ month: '2021-12', lostPercent: 50 }] }, known, []],
    ['January 2022', { months: [{ month: '2022-01', lostPercent: 50 }] }, known, ['months-covered']],
    ['September 2020', { months: [{ month: '2020-09', lostPercent: 50 }] }, known, ['hit-hardest']],
    [
      'September 2020 in the theatre',
      { months: [{ month: '2020-09', lostPercent: 50 }] },
      { ...known, activity: activity({ country: 'BE', sector: 'theatre' }) },
      [],
    ],
    [
      'France in December 2021',
      { months: [{ month: '2021-12', lostPercent: 50 }], weeklyHours: 35 },
      knownIn('FR', {}),
      [],
    ],
    ['a month long ago', { months: [{ month: '2000-01', lostPercent: 50 }] }, known, ['months-covered']],
    ['nothing lost', { months: [{ month: '2020-04', lostPercent: 0 }] }, known, ['work-lost']],
    [
      'nothing lost, nothing wanted',
      { months: [{ month: '2020-04', lostPercent: 0 }], choice: 'none' },
      known,
      [],
    ],
    ['the minimum', { grossMonthlyCents: 162_572 }, known, []],
    ['a cent below the minimum', { grossMonthlyCents: 162_571 }, known, ['minimum-pay']],
    ['half of the minimum at half time', { grossMonthlyCents: 81_286, weeklyHours: 19 }, known, []],
    ['the French minimum', { grossMonthlyCents: 153_942, weeklyHours: 35 }, knownIn('FR', {}), []],
    ['a cent below', { grossMonthlyCents: 153_941, weeklyHours: 35 }, knownIn('FR', {}), ['minimum-pay']],
  ])('%s', (_name, change, who, failed) => {
    expect(outcomes(unemployment(change), who).failed).toEqual(failed);
  });

  test.each([
    ['BE', 'Belgien', 'België'],
    ['DE', 'Deutschland', 'Duitsland'],
  ] as const)('names the country of the employer, not its code: %s', (country, german, dutch) => {
    const who = { ...known, activity: activity({ country }) };
    const { rules } = decide(temporaryUnemployment, settings, unemploymentCase(unemployment(), who));
    const [told] = rules.filter(({ id }) => id === 'employer-country');
    if (told === undefined) throw new Error('employer-country is not checked');
    expect(explainRule(temporaryUnemployment, told, 'de')).toContain(german);
    expect(explainRule(temporaryUnemployment, told, 'nl')).toContain(dutch);
  });

  test('a month twice, and an Activité that nobody knows', () => {
    const twice = unemployment({
      months: [
        { month: '2020-04', lostPercent: 1 },
        { month: '2020-04', lostPercent: 2 },
      ],
    });
    const { activity: _activity, ...unknown } = known;
    const errors = temporaryUnemployment.crossCheck(twice, unknown);
    expect(errors.map((error) => [error.path, error.code])).toEqual([
      ['activityId', 'unknown'],
      ['months.1.month', 'month-twice'],
    ]);
    for (const language of languages) {
      const said = errors.map((error) =>
        fieldErrorSentence(error, undefined, language, temporaryUnemployment.texts[language]),
      );
      for (const sentence of said) expect(sentence).toMatch(/\.$/);
    }
  });

  test('adviser and finance decide, and nothing is paid by the plan', () => {
    const decision = decide(temporaryUnemployment, settings, unemploymentCase(unemployment(), known));
    expect(decision).toMatchObject({
      amountCents: 0,
      funding: [],
      payees: [],
      approvals: ['adviser', 'finance'],
    });
  });

  test('with a top-up of 10%, the plan pays a tenth of the lost net', () => {
    // 2,132.80 - 1,979.64 = 153.16; 10% = 15.32.
    const subject = {
      ...unemploymentCase(unemployment(), known),
      parameters: { ...parameters, topUpPercent: 10 },
    };
    const decision = decide(temporaryUnemployment, settings, subject);
    expect(decision.amountCents).toBe(1_532);
    expect(decision.payees.map((payee) => payee.amountCents)).toEqual([1_532]);
  });
});

describe('what the person is told', () => {
  const told = (form: TemporaryUnemploymentForm, known: CaseFacts, id: string) =>
    decide(temporaryUnemployment, settings, unemploymentCase(form, known)).rules.find((one) => one.id === id);

  test('the payment body pays the benefit, on a form to send by the end of the second month after', () => {
    const form = unemployment({ months: [{ month: '2020-12', lostPercent: 50 }] });
    // 913.25 less 15% (136.99).
    expect(told(form, knownIn('BE', {}), 'payment-body')).toMatchObject({
      outcome: 'met',
      values: { amount: { cents: 91_325 }, net: { cents: 77_626 }, until: { date: '2021-02-28' } },
    });
    expect(told(form, knownIn('FR', {}), 'payment-body')?.outcome).toBe('not-applicable');
  });

  test.each([
    // Four months at 50%: 52 days; at 51% 13.5 days each, 54 in all: the premium of 150.00 (horval.be).
    [50, 'not-applicable', undefined],
    [51, 'met', 15_000],
    // 26 × 4 = 104 days: 150.00 and 37 × 10.00.
    [100, 'met', 52_000],
  ] as const)('the protection premium at %i%% over four months', (lostPercent, outcome, cents) => {
    const months = ['2020-04', '2020-05', '2020-06', '2020-07'].map((month) => ({ month, lostPercent }));
    const rule = told(unemployment({ months }), knownIn('BE', {}), 'protection-premium');
    expect(rule?.outcome).toBe(outcome);
    if (cents !== undefined) expect(rule?.values?.amount).toEqual({ cents });
  });

  test('where no choice fits into what the Activité has, that is said with what is missing', () => {
    // Partial needs the least, 500.00; 100.00 are there.
    const known = knownIn('BE', { balanceCents: 10_000, monthlyCostsCents: 100_000 });
    expect(told(unemployment(), known, 'beyond-means')).toMatchObject({
      outcome: 'met',
      values: { balance: { cents: 10_000 }, missing: { cents: 40_000 } },
    });
    expect(told(unemployment(), known, 'means-unknown')?.outcome).toBe('not-applicable');
    expect(told(unemployment(), knownIn('BE', {}), 'means-unknown')?.outcome).toBe('met');
  });
});

describe('the choices at a glance', () => {
  // 2,400.00, half of April lost, 1,000.00 of costs a month: none needs 2,000.00, partial 500.00, total 1,000.00.
  const known = knownIn('BE', { monthlyCostsCents: 100_000, balanceCents: 120_000 });
  const subject = unemploymentCase(unemployment({ choice: 'none' }), known);

  test('net beside net, before income tax in each; what the Activité needs beside what it has', () => {
    // 2,400.00 less 13.07% (313.68) and with the bonus (205.65 − 21.94% of 725.51 = 46.48); the benefit as in the table above.
    const { options, ...rest } = temporaryUnemployment.comparison?.(subject) ?? { options: [] };
    expect(rest).toEqual({ wanted: 'none', recommended: 'partial', reasons: ['recommended-partial'] });
    expect(
      options.map(({ choice, needCents, balanceCents, feasible }) => [
        choice,
        needCents,
        balanceCents,
        feasible,
      ]),
    ).toEqual([
      ['none', 200_000, 120_000, false],
      ['partial', 50_000, 120_000, true],
      ['total', 100_000, 120_000, true],
    ]);
    expect(options.map(({ netCents }) => netCents)).toEqual([213_280, 197_964, 182_650]);
    for (const option of options) {
      expect(option.months.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(option.netCents);
    }
  });

  test('says what is left, what is missing, or that the balance is not known', () => {
    const column = (case_: typeof subject, id: string) => {
      const table = temporaryUnemployment.tables?.(case_, 'en')[0];
      const at = table?.columns.findIndex((one) => one.id === id) ?? -1;
      return table?.rows.map((row) => row[at]);
    };
    expect(column(subject, 'feasible')).toEqual([
      'no, €800.00 is missing',
      'yes, €700.00 is left',
      'yes, €200.00 is left',
    ]);
    expect(column(subject, 'advice')).toEqual(['your choice', 'recommended', '']);
    const { balanceCents: _balance, ...without } = known.activity ?? activity();
    const unknown = unemploymentCase(unemployment(), { ...known, activity: without });
    expect(new Set(column(unknown, 'feasible'))).toEqual(new Set(['not known: the balance is missing']));
  });
});
