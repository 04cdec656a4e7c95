/** An undertaking in difficulty, criterion by criterion, on both days; and the aids that follow. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryOfRegion, listAids, regions } from '../../../workflows/measures/public-aid/aids.ts';
import {
  lastClosedYear,
  qualify,
  type UndertakingFacts,
} from '../../../workflows/measures/public-aid/difficulty.ts';
import { parameters } from '../../../workflows/measures/public-aid/policy.ts';

const figures = parameters.difficulty[0]?.value;
if (!figures) throw new Error('the policy has no figures');
const known = figures;
const end2019 = '2019-12-31';

function undertaking(changes: Partial<UndertakingFacts> = {}): UndertakingFacts {
  return {
    legalForm: 'limited',
    foundedOn: '2010-01-01',
    sme: true,
    capitalCents: 1_000_000,
    lossesCents: 0,
    reservesCents: 0,
    insolvency: false,
    rescueAid: false,
    years: [],
    ...changes,
  };
}

const bad = { debtCents: 751, equityCents: 100, ebitdaCents: 99, interestCents: 100 };
const large = (years: UndertakingFacts['years']) => undertaking({ sme: false, years });

function fulfilled(facts: UndertakingFacts, on = end2019): string[] {
  return qualify(facts, on, known)
    .criteria.filter((one) => one.answer === 'fulfilled')
    .map((one) => one.id);
}

describe('Reg. 651/2014 art. 2(18)', () => {
  test.each<[string, UndertakingFacts, string[]]>([
    ['sound', undertaking(), []],
    ['exactly half of the capital lost', undertaking({ lossesCents: 500_000 }), []],
    ['a cent more than half', undertaking({ lossesCents: 500_001 }), ['capital-lost']],
    [
      'reserves absorb losses of a limited company',
      undertaking({ lossesCents: 700_000, reservesCents: 200_000 }),
      [],
    ],
    [
      'a cent beyond the reserves',
      undertaking({ lossesCents: 700_001, reservesCents: 200_000 }),
      ['capital-lost'],
    ],
    [
      'not of an unlimited one',
      undertaking({ legalForm: 'unlimited', lossesCents: 700_000, reservesCents: 200_000 }),
      ['capital-lost'],
    ],
    ['no capital, no losses', undertaking({ capitalCents: 0 }), []],
    ['no capital, a cent of losses', undertaking({ capitalCents: 0, lossesCents: 1 }), ['capital-lost']],
    ['insolvent', undertaking({ insolvency: true }), ['insolvency']],
    ['rescued', undertaking({ rescueAid: true }), ['rescue-aid']],
    [
      'a young SME is exempt from lost capital',
      undertaking({ foundedOn: '2017-01-01', lossesCents: 999_999 }),
      ['young-sme'],
    ],
    [
      'three years old to the day is not young',
      undertaking({ foundedOn: '2016-12-31', lossesCents: 999_999 }),
      ['capital-lost'],
    ],
    ['a day younger is', undertaking({ foundedOn: '2017-01-01', lossesCents: 999_999 }), ['young-sme']],
    [
      'a young one is not exempt from insolvency',
      undertaking({ foundedOn: '2019-01-01', insolvency: true }),
      ['young-sme', 'insolvency'],
    ],
    [
      'a young large one is not exempt at all',
      undertaking({ foundedOn: '2019-01-01', sme: false, lossesCents: 999_999 }),
      ['capital-lost'],
    ],
    [
      'founded afterwards',
      undertaking({ foundedOn: '2020-01-01', lossesCents: 999_999, insolvency: true }),
      [],
    ],
    [
      'large, both ratios, two years running',
      large([
        { year: 2018, ...bad },
        { year: 2019, ...bad },
      ]),
      ['debt-ratios'],
    ],
    [
      'an SME with the same ratios',
      undertaking({
        years: [
          { year: 2018, ...bad },
          { year: 2019, ...bad },
        ],
      }),
      [],
    ],
    ['one year only', large([{ year: 2019, ...bad }]), []],
    [
      'two years, not running',
      large([
        { year: 2017, ...bad },
        { year: 2019, ...bad },
      ]),
      [],
    ],
    [
      'debt of 7.5 times equity is not above',
      large([
        { year: 2018, ...bad },
        { year: 2019, ...bad, debtCents: 750 },
      ]),
      [],
    ],
    [
      'cover of exactly 1 is not below',
      large([
        { year: 2018, ...bad },
        { year: 2019, ...bad, ebitdaCents: 100 },
      ]),
      [],
    ],
    [
      'equity below zero',
      large([
        { year: 2018, ...bad },
        { year: 2019, ...bad, equityCents: -1 },
      ]),
      ['debt-ratios'],
    ],
    [
      'no interest to cover',
      large([
        { year: 2018, ...bad },
        { year: 2019, ...bad, interestCents: 0, ebitdaCents: -5 },
      ]),
      [],
    ],
  ])('%s', (_name, facts, expected) => {
    expect(fulfilled(facts)).toEqual(expected);
    const inDifficulty = expected.some((id) => id !== 'young-sme');
    expect(qualify(facts, end2019, known).inDifficulty).toBe(inDifficulty);
  });

  test('looks at the last two closed years', () => {
    expect([
      lastClosedYear('2019-12-31'),
      lastClosedYear('2020-04-01'),
      lastClosedYear('2020-12-30'),
    ]).toEqual([2019, 2019, 2019]);
  });

  test('more losses never lead out of difficulty, more capital never into it', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.boolean(), (capitalCents, lossesCents, more, limited) => {
        const legalForm = limited ? 'limited' : 'unlimited';
        const at = (facts: Partial<UndertakingFacts>) =>
          qualify(undertaking({ legalForm, ...facts }), end2019, known).inDifficulty;
        const now = at({ capitalCents, lossesCents });
        if (now) expect(at({ capitalCents, lossesCents: lossesCents + more })).toBe(true);
        else expect(at({ capitalCents: capitalCents + more, lossesCents })).toBe(false);
      }),
    );
  });
});

describe('the aids', () => {
  test('are those of the country and the region, on days that they are open', () => {
    const ids = (region: (typeof regions)[number], on: string) =>
      listAids(parameters.aids, { country: countryOfRegion(region), region }, on, false).map(
        (one) => one.aid.id,
      );
    expect(ids('wallonia', '2020-04-01')).toContain('be-wal-compensation');
    expect(ids('wallonia', '2020-03-26')).not.toContain('be-wal-compensation');
    expect(ids('flanders', '2020-04-01')).not.toContain('be-wal-compensation');
    expect(ids('bretagne', '2020-03-31')).toContain('fr-solidarity-fund');
    expect(ids('bretagne', '2020-03-30')).not.toContain('fr-solidarity-fund');
  });

  test('of the Temporary Framework are closed to who was in difficulty in 2019, and to nobody else', () => {
    for (const region of regions) {
      const place = { country: countryOfRegion(region), region };
      const open = (excluded: boolean) =>
        listAids(parameters.aids, place, '2020-05-01', excluded).filter((one) => one.open);
      expect(open(false).length).toBeGreaterThan(open(true).length);
      expect(open(true).every((one) => !one.aid.framework)).toBe(true);
    }
  });

  test('each have a source, and unconfirmed figures say so', () => {
    for (const { amountCents, source } of parameters.aids) {
      if (amountCents !== undefined) expect(source).toMatch(/^P:/);
    }
  });
});
