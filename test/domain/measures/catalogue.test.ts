/** The list of measures and the policies that they bring. */
import { describe, expect, test } from 'vitest';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { findMeasure, measures } from '../../../workflows/measures/catalogue.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { waterfall } from '../../../workflows/measures/waterfall.ts';
import { sumCents } from '../../../workflows/money.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { spreadOverPeriods } from '../../../workflows/policy/prorate.ts';

describe('the catalogue', () => {
  test('finds each measure by its id, once', () => {
    expect(new Set(measures.map((measure) => measure.id)).size).toBe(measures.length);
    for (const measure of measures) expect(findMeasure(measure.id)).toBe(measure);
    expect(findMeasure('no-such-measure')).toBeUndefined();
  });

  test('promises no more than the plan announced, before the General Assembly has voted', () => {
    const envelopes = measures.flatMap((measure) => measure.policy.settings.envelopes);
    expect(sumCents(envelopes.map((one) => one.provisionalCeilingCents))).toBeLessThanOrEqual(520_000_000);
  });

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s has an envelope for every country on every day that it is open, if it costs the fund anything',
    (_id, { settlement, policy: { settings } }) => {
      expect(settings.opensOn < settings.closesOn).toBe(true);
      if (settlement === 'none') return;
      for (const country of settings.countries) {
        const own = settings.envelopes.filter((one) => one.country === country);
        expect(own.some((one) => one.from <= settings.opensOn && settings.closesOn <= one.until)).toBe(true);
      }
    },
  );

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    'the figures of %s are as its schema says, each with its source',
    (_id, { parameters, policy }) => {
      expect(parameters.parse(policy.parameters)).toEqual(policy.parameters);
    },
  );
});

describe('a plan changes a policy by data', () => {
  const plan = {
    ...corona2020,
    overrides: {
      'hardship-aid': { settings: { closesOn: '2020-12-31' }, parameters: { minimumScore: 90 } },
    },
  };

  test('what it names, and nothing else', () => {
    const { settings, parameters } = policyOf(plan, hardshipAid);
    expect(settings).toEqual({ ...hardshipAid.policy.settings, closesOn: '2020-12-31' });
    expect(parameters).toEqual({ ...hardshipAid.policy.parameters, minimumScore: 90 });
    expect(policyOf(plan, cancelledContract)).toEqual(cancelledContract.policy);
  });

  test('figures that do not parse are refused', () => {
    const broken = { ...corona2020, overrides: { 'hardship-aid': { parameters: { minimumScore: 'low' } } } };
    expect(() => policyOf(broken, hardshipAid)).toThrow();
  });
});

describe('sources', () => {
  test('each bears what the ones before it left', () => {
    const sources = [
      { source: 'first', bearing: 'outside', upToCents: 60 },
      { source: 'second', bearing: 'advanced', upToCents: 60 },
      { source: 'third', bearing: 'envelope' },
    ] as const;
    expect(waterfall(50, sources).map((one) => one.amountCents)).toEqual([50]);
    expect(waterfall(100, sources).map((one) => one.amountCents)).toEqual([60, 40]);
    expect(waterfall(130, sources).map((one) => one.amountCents)).toEqual([60, 60, 10]);
    expect(waterfall(0, sources)).toEqual([]);
    expect(() => waterfall(130, sources.slice(0, 2))).toThrow(RangeError);
  });
});

describe('days spread over periods', () => {
  const periods = [
    { from: '2020-03-01', until: '2020-05-31', value: 'spring', source: 'test' },
    { from: '2020-06-01', value: 'after', source: 'test' },
  ];

  test.each<[string, number, string, string, [string, number][]]>([
    ['one period', 10, '2020-04-01', '2020-04-30', [['spring', 10]]],
    ['the last day of the first', 10, '2020-05-31', '2020-05-31', [['spring', 10]]],
    ['the first day of the next', 10, '2020-06-01', '2020-06-01', [['after', 10]]],
    [
      'both',
      10,
      '2020-05-30',
      '2020-06-02',
      [
        ['spring', 5],
        ['after', 5],
      ],
    ],
    [
      'a rest goes to the larger part',
      10,
      '2020-05-31',
      '2020-06-02',
      [
        ['spring', 3],
        ['after', 7],
      ],
    ],
    ['before any period', 10, '2020-02-01', '2020-02-29', []],
    ['half before any period', 10, '2020-02-29', '2020-03-01', [['spring', 5]]],
  ])('%s', (_name, units, from, until, expected) => {
    const parts = spreadOverPeriods(units, from, until, periods);
    expect(parts.map((part) => [part.value, part.units])).toEqual(expected);
  });
});
