/** Policy files: what they may change, what is refused and where, and that a refused one changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { movePlan } from '../../../workflows/policy/exercise.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { readPlanPolicy } from '../../../workflows/policy/plans.ts';

function read(changes: unknown, more: object = {}) {
  const file = { plan: 'corona-2020', version: 'other', measures: changes, ...more };
  return readPlanPolicy(JSON.stringify(file), corona2020, measures);
}

function planOf(result: ReturnType<typeof read>) {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.plan;
}

const cap = (value: unknown, more: object = {}) => [{ from: '2020-03-30', value, source: 'board', ...more }];

describe('a policy file', () => {
  it('changes what it names and leaves everything else as it is', () => {
    const plan = planOf(
      read({
        'hardship-aid': {
          settings: { closesOn: '2020-12-31' },
          parameters: { householdCapCents: cap(100_000), points: { need: { rent: 25 } } },
        },
      }),
    );
    const { settings, parameters } = policyOf(plan, hardshipAid);
    const before = policyOf(corona2020, hardshipAid);
    expect(parameters).toEqual({
      ...before.parameters,
      householdCapCents: cap(100_000),
      points: { ...before.parameters.points, need: { ...before.parameters.points.need, rent: 25 } },
    });
    expect(settings).toEqual({ ...before.settings, closesOn: '2020-12-31' });
    expect(policyOf(plan, temporaryUnemployment)).toEqual(policyOf(corona2020, temporaryUnemployment));
    expect(plan).toMatchObject({ id: 'corona-2020', version: 'other' });
  });

  it('moves along with an exercise', () => {
    const exercise = movePlan(corona2020, measures, '2026-11-02');
    const file = {
      plan: 'corona-2020',
      version: 'other',
      measures: { 'hardship-aid': { parameters: { householdCapCents: cap(9) } } },
    };
    const plan = planOf(readPlanPolicy(JSON.stringify(file), exercise, measures));
    expect(policyOf(plan, hardshipAid).parameters.householdCapCents).toEqual(cap(9, { from: '2026-11-02' }));
    expect(policyOf(plan, hardshipAid).settings.opensOn).toBe('2026-11-02');
  });

  const aid = 'measures.hardship-aid';
  it.each([
    ['another plan', { plan: 'flood-2021' }, {}, ['plan other-plan']],
    ['an empty version', { version: ' ' }, {}, ['version wrong-value']],
    ['an unknown field', { extra: 1 }, {}, ['extra unknown-field']],
    ['an unknown measure', {}, { 'hardship-aids': {} }, ['measures.hardship-aids unknown-measure']],
    [
      'a misspelt parameter',
      {},
      { 'hardship-aid': { parameters: { householdCap: 1 } } },
      [`${aid}.parameters.householdCap unknown-field`],
    ],
    [
      'a misspelt name inside a figure',
      {},
      { 'hardship-aid': { parameters: { householdCapCents: cap(1, { untill: '2020-05-01' }) } } },
      [`${aid}.parameters.householdCapCents.0.untill unknown-field`],
    ],
    [
      'cents with a part',
      {},
      { 'hardship-aid': { parameters: { householdCapCents: cap(0.5) } } },
      [`${aid}.parameters.householdCapCents.0.value wrong-value`],
    ],
    [
      'a figure without a source',
      {},
      { 'hardship-aid': { parameters: { householdCapCents: [{ from: '2020-03-30', value: 1 }] } } },
      [`${aid}.parameters.householdCapCents.0.source wrong-value`],
    ],
    [
      'a day that does not exist',
      {},
      { 'hardship-aid': { parameters: { householdCapCents: cap(1, { from: '2020-02-30' }) } } },
      [`${aid}.parameters.householdCapCents.0.from wrong-value`],
    ],
    [
      'a period that ends before it begins',
      {},
      { 'hardship-aid': { parameters: { householdCapCents: cap(1, { until: '2020-03-29' }) } } },
      [`${aid}.parameters.householdCapCents.0.until ends-before-it-begins`],
    ],
    [
      'periods that overlap',
      {},
      {
        'hardship-aid': { parameters: { householdCapCents: [...cap(1), ...cap(2, { from: '2020-05-01' })] } },
      },
      [`${aid}.parameters.householdCapCents.1.from overlaps`],
    ],
    [
      'a measure that closes before it opens',
      {},
      { 'hardship-aid': { settings: { closesOn: '2020-01-01' } } },
      [`${aid}.settings.closesOn ends-before-it-begins`],
    ],
    [
      'a role that there is not',
      {},
      { 'hardship-aid': { settings: { approvals: [{ role: 'king' }] } } },
      [`${aid}.settings.approvals.0.role wrong-value`],
    ],
  ])('refuses %s', (_, more, changes, expected) => {
    const result = read(changes, more);
    expect(result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{}'])('refuses %j', (text) => {
    expect(readPlanPolicy(text, corona2020, measures).ok).toBe(false);
  });

  it('answers whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        const nested = JSON.stringify({
          plan: 'corona-2020',
          version: 'x',
          measures: { 'hardship-aid': { parameters: value } },
        });
        for (const one of [text, nested]) {
          const result = readPlanPolicy(one, corona2020, measures);
          if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('takes the policy in force back unchanged', () => {
    const current = Object.fromEntries(
      measures.map((measure) => [measure.id, policyOf(corona2020, measure)]),
    );
    const plan = planOf(read(current));
    for (const measure of measures) {
      expect(policyOf(plan, measure)).toEqual(policyOf(corona2020, measure));
    }
  });
});
