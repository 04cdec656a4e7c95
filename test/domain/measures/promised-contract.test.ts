/** Promised work: what messages prove, which cut-offs decide, and sums worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../workflows/calendar.ts';
import { fieldErrorSentence } from '../../../workflows/forms/error-texts.ts';
import { fieldAt } from '../../../workflows/forms/form.ts';
import { languages } from '../../../workflows/language.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import {
  channels,
  type PromisedContractForm,
  type PromiseMessage,
} from '../../../workflows/measures/promised-contract/form.ts';
import { promisedContract } from '../../../workflows/measures/promised-contract/index.ts';
import { promisedOn } from '../../../workflows/measures/promised-contract/promise.ts';
import {
  qualifiesInBelgium,
  qualifiesInFrance,
} from '../../../workflows/measures/promised-contract/sources.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { Member } from '../../../workflows/registers/records.ts';
import { employments } from '../../../workflows/registers/records.ts';
import { facts, factsIn, member, message, promise, promisedCase, service } from './cases.ts';

function decided(form: PromisedContractForm, country: 'BE' | 'FR', sector?: string) {
  const known = factsIn(country, {}, sector);
  return decide(promisedContract, promisedContract.policy.settings, promisedCase(form, known));
}

describe('what is paid and who bears it', () => {
  test.each<[string, 'BE' | 'FR', Partial<PromisedContractForm>, number, number]>([
    // 800.00 / 10 × 5/6 = 66.67; 70% = 46.67, raised to 55.59; + 5.63 = 61.22; 12 days = 734.64.
    ['Belgium, low pay: the minimum', 'BE', { grossCents: 80_000 }, 73_464, 6_536],
    // 100.00 × 5/6 = 83.33; 58.33 + 5.63 = 63.96; × 12 = 767.52.
    ['Belgium, middle pay', 'BE', { grossCents: 100_000 }, 76_752, 23_248],
    // 300.00 × 5/6 = 250.00; 175.00, held at 74.17; + 5.63 = 79.80; × 6 = 478.80.
    ['Belgium, capped pay', 'BE', { grossCents: 150_000, plannedDays: 5 }, 47_880, 102_120],
    // 10 days = 70 h; 710.50 / 70 = 10.15; 70% = 7.11, raised to 8.03; × 70 = 562.10.
    ['France, low pay: the floor', 'FR', { grossCents: 71_050 }, 56_210, 14_840],
    // 1,400.00 / 70 h = 20.00; 14.00 × 70 = 980.00.
    ['France, middle pay', 'FR', { grossCents: 140_000 }, 98_000, 42_000],
    // 2,100.00 / 35 h = 60.00; 42.00, held at 31.97; × 35 = 1,118.95.
    ['France, capped pay', 'FR', { grossCents: 210_000, plannedDays: 5 }, 111_895, 98_105],
    // 20.00 an hour over 25 May to 7 June: 35 h at 14.00 and 35 h at 12.00 = 910.00.
    [
      'France, across 1 June',
      'FR',
      { startsOn: '2020-05-25', endsOn: '2020-06-07', grossCents: 140_000 },
      91_000,
      49_000,
    ],
  ])('%s', (_name, country, change, schemeCents, fundCents) => {
    const form = promise(change);
    const { amountCents, funding, outcome, payees } = decided(form, country);
    expect(outcome).toBe('eligible');
    expect(amountCents).toBe(form.grossCents);
    expect(funding.map((line) => [line.bearing, line.amountCents])).toEqual([
      [country === 'BE' ? 'outside' : 'advanced', schemeCents],
      ['envelope', fundCents],
    ]);
    const paid = country === 'BE' ? fundCents : form.grossCents;
    expect(payees.reduce((sum, payee) => sum + payee.amountCents, 0)).toBe(paid);
  });

  test('after the cut-offs: the pay as promised, from the fund alone', () => {
    for (const country of ['BE', 'FR'] as const) {
      const form = promise({ cancelledOn: '2020-05-20', messages: [message({ sentOn: '2020-05-02' })] });
      const { outcome, amountCents, funding } = decided(form, country);
      expect([outcome, amountCents]).toEqual(['eligible', 100_000]);
      expect(funding).toEqual([{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 100_000 }]);
    }
  });

  test('adviser and finance look at every one, however small', () => {
    expect(decided(promise({ grossCents: 1 }), 'BE').approvals).toEqual(['adviser', 'finance']);
    expect(decided(promise({ grossCents: 900_000 }), 'FR').approvals).toEqual(['adviser', 'finance']);
  });
});

describe('the cut-off dates', () => {
  const late = { cancelledOn: '2020-04-20' } as const;
  test.each<[string, Partial<PromisedContractForm>, boolean]>([
    ['written on 14 April', { ...late, messages: [message({ sentOn: '2020-04-14' })] }, true],
    ['written on 15 April', { ...late, messages: [message({ sentOn: '2020-04-15' })] }, false],
    ['said on 1 March', { messages: [message({ sentOn: '2020-03-01', channel: 'conversation' })] }, false],
    ['naming nobody', { messages: [message({ namesPerson: false })] }, false],
    ['with no event', { cancelledEvent: undefined }, false],
    ['from 13 March', { startsOn: '2020-03-13' }, false],
    ['from 14 March', { startsOn: '2020-03-14' }, true],
    ['to 31 August', { endsOn: '2020-08-31' }, true],
    ['to 1 September', { endsOn: '2020-09-01' }, false],
    ['cancelled on 12 March', { cancelledOn: '2020-03-12' }, false],
    ['cancelled on 13 March', { cancelledOn: '2020-03-13' }, true],
  ])('Belgium, %s: %s', (_name, change, expected) => {
    expect(qualifiesInBelgium(promisedCase(promise(change), factsIn('BE')))).toBe(expected);
    expect(qualifiesInBelgium(promisedCase(promise(change), factsIn('FR')))).toBe(false);
  });

  test('Belgium, autumn: events to 30 September 2021 count once that was decided, on 3 November 2020', () => {
    const form = promise({ startsOn: '2020-08-20', endsOn: '2020-10-10', cancelledOn: '2020-07-01' });
    const on = (day: string) => qualifiesInBelgium(promisedCase(form, factsIn('BE'), day));
    expect([on('2020-11-02'), on('2020-11-03')]).toEqual([false, true]);
    const later = promise({ startsOn: '2021-09-30', endsOn: '2021-10-01', plannedDays: 2 });
    expect(qualifiesInBelgium(promisedCase(later, factsIn('BE'), '2021-05-01'))).toBe(false);
  });

  const partly = { showsFunction: true, showsDate: true, showsPlace: false, showsPay: false };
  const rest = { showsFunction: false, showsDate: false, showsPlace: true, showsPay: true };
  test.each<[string, readonly PromiseMessage[], boolean]>([
    ['all shown on 16 March', [message({ sentOn: '2020-03-16' })], true],
    ['all shown on 17 March', [message({ sentOn: '2020-03-17' })], false],
    [
      'shown together by 16 March',
      [message({ ...partly, sentOn: '2020-03-01' }), message({ ...rest, sentOn: '2020-03-16' })],
      true,
    ],
    [
      'the pay only on 17 March',
      [message({ showsPay: false }), message({ ...rest, sentOn: '2020-03-17' })],
      false,
    ],
    ['the place never', [message({ showsPlace: false })], false],
    ['the pay only said', [message({ showsPay: false }), message({ channel: 'conversation' })], false],
  ])('France, %s: %s', (_name, messages, expected) => {
    const form = promise({ messages: [...messages] });
    expect(qualifiesInFrance(promisedCase(form, factsIn('FR')))).toBe(expected);
    expect(qualifiesInFrance(promisedCase(form, factsIn('BE')))).toBe(false);
  });
});

describe('what is missing is asked for', () => {
  test.each([
    ['showsFunction', 'shows-function'],
    ['showsDate', 'shows-date'],
    ['showsPlace', 'shows-place'],
    ['showsPay', 'shows-pay'],
  ] as const)('no message %s', (element, rule) => {
    const { outcome, rules } = decided(promise({ messages: [message({ [element]: false })] }), 'BE');
    expect(outcome).toBe('needs-information');
    expect(rules.filter((one) => one.outcome === 'needs-information').map((one) => one.id)).toEqual([rule]);
  });
});

describe('cross-checks', () => {
  test.each<[string, Partial<PromisedContractForm>, string, string]>([
    [
      'a message after the cancellation',
      { messages: [message(), message({ sentOn: '2020-03-21' })] },
      'messages.1.sentOn',
      'after-cancellation',
    ],
    [
      'a message after the work',
      {
        endsOn: '2020-04-02',
        plannedDays: 1,
        cancelledOn: '2020-05-01',
        messages: [message({ sentOn: '2020-04-03' })],
      },
      'messages.0.sentOn',
      'after-work',
    ],
    ['an end before the start', { endsOn: '2020-03-31' }, 'endsOn', 'ends-before-start'],
    ['more days than the calendar has', { plannedDays: 31 }, 'plannedDays', 'more-days-than-calendar'],
    ['more hours than the days have', { hours: 241 }, 'hours', 'more-hours-than-days'],
    ['more cachets than the days have', { cachets: 31 }, 'cachets', 'more-cachets-than-days'],
  ])('%s', (_name, change, path, code) => {
    const errors = promisedContract.crossCheck(promise(change), facts());
    expect(errors).toMatchObject([{ path, code }]);
    for (const error of errors) {
      const spec = fieldAt(promisedContract.form, error.path.split('.'));
      for (const language of languages) {
        const sentence = fieldErrorSentence(error, spec, language, promisedContract.texts[language]);
        expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });

  test('an Activité or client that is not in the registers', () => {
    const { activity: _activity, client: _client, ...unknown } = facts();
    const errors = promisedContract.crossCheck(promise({ clientId: 'C-1' }), unknown);
    expect(errors.map((error) => error.path)).toEqual(['activityId', 'clientId']);
  });
});

test('the same work cannot be claimed as promised and as cancelled', () => {
  const promised = promisedContract.fingerprints(promise({ clientId: 'C-1' }), facts());
  const byHand = cancelledContract.fingerprints(service({ clientId: 'C-1' }), facts());
  const withoutClient = cancelledContract.fingerprints(service(), facts());
  expect(promised.some((one) => byHand.includes(one))).toBe(true);
  expect(promised.some((one) => withoutClient.includes(one))).toBe(true);
  const byContract = cancelledContract.fingerprints(service({ contractId: 'K-1', clientId: 'C-1' }), facts());
  const conflicts = promisedContract.conflictsWith?.(promise({ clientId: 'C-1' }), facts()) ?? [];
  expect(conflicts.some((one) => byContract.includes(one))).toBe(true);
});

describe('properties', () => {
  const messages = fc.array(
    fc
      .record({
        days: fc.integer({ min: -60, max: 60 }),
        channel: fc.constantFrom(...channels),
        showsFunction: fc.boolean(),
        showsDate: fc.boolean(),
        showsPlace: fc.boolean(),
        showsPay: fc.boolean(),
        namesPerson: fc.boolean(),
      })
      .map(({ days, ...drawn }) => message({ ...drawn, sentOn: addDays('2020-03-17', days) })),
    { minLength: 1, maxLength: 6 },
  );
  const promises = fc
    .record({ messages, grossCents: fc.integer({ min: 1, max: 3_000_000 }), event: fc.boolean() })
    .map(({ event, ...drawn }) =>
      promise({ ...drawn, cancelledOn: '2020-05-20', cancelledEvent: event ? 'Festival' : undefined }),
    );
  const country = fc.constantFrom('BE' as const, 'FR' as const);

  test('parts add up, nothing is negative, and every answer is said', () => {
    fc.assert(
      fc.property(promises, country, fc.constantFrom(...employments), (form, where, employment) => {
        const known = factsIn(where, { employment });
        const decision = decide(
          promisedContract,
          promisedContract.policy.settings,
          promisedCase(form, known),
        );
        expect(sumCents(decision.funding.map((line) => line.amountCents))).toBe(form.grossCents);
        expect(decision.funding.every((line) => line.amountCents > 0)).toBe(true);
        for (const language of languages) {
          for (const rule of decision.rules) {
            expect(explainRule(promisedContract, rule, language)).not.toMatch(/[{}]|undefined/);
            expect(explainRule(promisedContract, rule, language)).not.toBe(rule.id);
          }
        }
      }),
    );
  });

  test('more pay never gives less from a scheme, and one more message never proves less', () => {
    fc.assert(
      fc.property(promises, country, fc.nat({ max: 500_000 }), messages, (form, where, more, further) => {
        const schemeOf = (one: PromisedContractForm) =>
          decided(one, where).funding.find((line) => line.source !== 'solidarity-fund')?.amountCents ?? 0;
        expect(schemeOf({ ...form, grossCents: form.grossCents + more })).toBeGreaterThanOrEqual(
          schemeOf(form),
        );
        const before = promisedOn(form.messages);
        const after = promisedOn([...form.messages, ...further]);
        if (before !== undefined) expect((after ?? '9999') <= before).toBe(true);
      }),
    );
  });
});

test.each([
  ['permanent', 'not-permanent'],
  ['occasional', 'not-occasional'],
] as const)('%s people are told their own measure', (employment, rule) => {
  const known = facts({ member: member({ employment }) });
  const { rules } = decide(
    promisedContract,
    promisedContract.policy.settings,
    promisedCase(promise(), known),
  );
  expect(rules.filter((one) => one.outcome === 'not-met').map((one) => one.id)).toEqual([rule]);
});

describe('the monthly declaration (AEM) of a promise', () => {
  const aemOf = (changes: Partial<Member>, country: 'BE' | 'FR' = 'FR', sentOn = '2020-03-18') => {
    const form = promise({
      ...{ startsOn: '2020-05-30', endsOn: '2020-06-02', plannedDays: 4, cachets: 4, grossCents: 80_000 },
      messages: [message({ sentOn })],
    });
    const subject = promisedCase(form, factsIn(country, changes));
    return promisedContract.tables?.(subject, 'en').find(({ id }) => id === 'aem');
  };

  // Decree 2020-435: work agreed before 17 March is indemnified, and what is indemnified is not declared.
  test.each([
    ['on 18 March is declared as planned, month by month', '2020-03-18', [2, 2], [0, 0]],
    ['on 16 March is indemnified, and not declared', '2020-03-16', [0, 0], [2, 2]],
  ])('shown %s', (_when, sentOn, declared, indemnified) => {
    const { columns = [], rows = [] } = aemOf({ employment: 'artist' }, 'FR', sentOn) ?? {};
    const column = (id: string) => rows.map((row) => row[columns.findIndex((one) => one.id === id)]);
    expect(column('month')).toEqual(['2020-05', '2020-06']);
    expect(column('planned_gross')).toEqual([40_000, 40_000]);
    expect(column('declared_cachets')).toEqual(declared);
    expect(column('indemnified_cachets')).toEqual(indemnified);
  });

  test.each([
    ['a French member who is neither artist nor technician', { employment: 'fixed-term' }, 'FR'],
    ['a Belgian artist', { employment: 'artist' }, 'BE'],
  ] as const)('is not for %s', (_who, changes, country) => {
    expect(aemOf(changes, country)).toBeUndefined();
  });
});
