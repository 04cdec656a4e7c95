/** Policy documents: every figure dated, sourced and named, changed by bare values or periods, wrong ones named by path. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { languages } from '../../../workflows/language.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import { zeroInterestLoan } from '../../../workflows/measures/zero-interest-loan/index.ts';
import { changePolicy, describeIn } from '../../../workflows/policy/change-policy.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { documentOf, planOn } from '../../../workflows/policy/document.ts';
import { documentSchema } from '../../../workflows/policy/document-schema.ts';
import { isPeriods, mapFigures } from '../../../workflows/policy/figures.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { policyShape } from '../../../workflows/policy/policy-shape.ts';

const first = documentOf(corona2020, measures);
const terms = { from: '2020-06-01', note: 'Board of 28 May 2020' };

function change(policy: unknown) {
  return changePolicy(first, policy, measures, terms);
}

function changed(policy: unknown) {
  const result = change(policy);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result;
}

function on(day: string, policy: unknown) {
  return planOn({ document: changed(policy).document, version: 'x' }, corona2020, measures, day);
}

function errors(policy: unknown): string[] {
  const result = change(policy);
  return result.ok ? [] : result.errors.map(({ path, code }) => `${path} ${code}`);
}

interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Every number of a schema and every list of periods, with its path. */
function numbersOf(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const own: [string, JsonSchema][] = ['integer', 'number'].includes(schema.type ?? '')
    ? [[path, schema]]
    : [];
  const more = schema.additionalProperties;
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => numbersOf(one, `${path}.${name}`)),
    ...(schema.items ? numbersOf(schema.items, `${path}.*`) : []),
    ...(typeof more === 'object' ? numbersOf(more, `${path}.*`) : []),
  ];
}

describe('the document of the plan', () => {
  it('says what the plan says, on every day', () => {
    for (const day of ['2020-03-30', '2020-11-30', '2022-05-01']) {
      const plan = planOn({ document: first, version: corona2020.version }, corona2020, measures, day);
      expect(plan.waits).toEqual(corona2020.waits);
      expect(plan.signInAboveCents).toBe(corona2020.signInAboveCents);
      for (const measure of measures) {
        expect(policyOf(plan, measure).parameters).toEqual(policyOf(corona2020, measure).parameters);
        expect(policyOf(plan, measure).settings.approvals).toEqual(measure.policy.settings.approvals);
      }
    }
  });

  it('dates and sources every figure', () => {
    const figures: string[] = [];
    mapFigures(policyShape(measures), first, (value, path) => {
      expect(isPeriods(value) && value.every(({ from, source }) => from !== '' && source !== ''), path).toBe(
        true,
      );
      figures.push(path);
      return value;
    });
    expect(figures).toEqual(
      expect.arrayContaining([
        'waits.appealDays',
        'signInAboveCents',
        'measures.zero-interest-loan.parameters.maximumCents',
        'measures.partner-claim.parameters.quota.DE.amountCents',
        'measures.hardship-aid.parameters.points.need.rent',
        'measures.cancelled-contract.settings.approvals',
        'measures.committed-expenses.settings.requiredDocuments',
      ]),
    );
  });

  it.each(languages)(
    'is described in %s with a title and a unit for every number, and a source',
    (language) => {
      const described = documentSchema(policyShape(measures), describeIn(language, first));
      expect(described.safeParse(first).success).toBe(true);
      const schema = z.toJSONSchema(described) as JsonSchema;
      for (const [path, number] of numbersOf(schema, '')) {
        expect(number.title, path).toMatch(/\p{L}{2}/u);
        expect(number.unit, path).toMatch(/\w/);
      }
      const loan = schema.properties?.measures?.properties?.['zero-interest-loan']?.properties?.parameters;
      expect(loan?.properties?.maximumCents).toMatchObject({ unit: 'cents', source: 'house default' });
    },
  );
});

describe('a change of a document', () => {
  it('holds a bare value from its day on, and keeps what was before', () => {
    const policy = {
      waits: { appealDays: 60 },
      measures: { 'zero-interest-loan': { parameters: { maximumCents: 800_000 } } },
    };
    expect(changed(policy).changes).toEqual([
      {
        path: 'waits.appealDays',
        before: [{ from: '2020-03-30', value: 30, source: 'house default' }],
        after: [
          { from: '2020-03-30', until: '2020-05-31', value: 30, source: 'house default' },
          { from: '2020-06-01', value: 60, source: 'Board of 28 May 2020' },
        ],
      },
      expect.objectContaining({ path: 'measures.zero-interest-loan.parameters.maximumCents' }),
    ]);
    expect(on('2020-05-31', policy).waits.appealDays).toBe(30);
    expect(on('2020-06-01', policy).waits.appealDays).toBe(60);
    expect(policyOf(on('2020-05-31', policy), zeroInterestLoan).parameters.maximumCents).toBe(1_000_000);
    expect(policyOf(on('2020-06-01', policy), zeroInterestLoan).parameters.maximumCents).toBe(800_000);
  });

  it('takes a part of a figure that has several', () => {
    const plan = on('2020-06-01', {
      measures: {
        'temporary-unemployment': { parameters: { belgium: { benefit: { supplementCentsPerDay: 600 } } } },
      },
    });
    const figures = policyOf(corona2020, temporaryUnemployment).parameters.belgium.benefit;
    const before = figures.find(
      (one) => one.from <= '2020-06-01' && '2020-06-01' <= (one.until ?? '9999'),
    )?.value;
    const after = policyOf(plan, temporaryUnemployment).parameters.belgium.benefit.at(-1);
    expect(after).toEqual({
      from: '2020-06-01',
      value: { ...before, supplementCentsPerDay: 600 },
      source: 'Board of 28 May 2020',
    });
  });

  it('takes periods as they are, the past included', () => {
    const householdCapCents = [{ from: '2020-03-30', value: 200_000, source: 'corrected' }];
    const plan = on('2020-04-01', { measures: { 'hardship-aid': { parameters: { householdCapCents } } } });
    expect(policyOf(plan, hardshipAid).parameters.householdCapCents).toEqual(householdCapCents);
  });

  it('changes chains, documents and ceilings', () => {
    const plan = on('2020-07-01', {
      measures: {
        'hardship-aid': {
          settings: {
            approvals: [{ role: 'social-committee' }],
            requiredDocuments: [{ kind: 'need' }],
            envelopes: [
              {
                country: 'BE',
                period: '2020',
                from: '2020-03-30',
                until: '2021-12-31',
                provisionalCeilingCents: 5,
              },
            ],
          },
        },
      },
    });
    expect(policyOf(plan, hardshipAid).settings).toMatchObject({
      approvals: [{ role: 'social-committee' }],
      requiredDocuments: [{ kind: 'need' }],
      envelopes: [{ provisionalCeilingCents: 5 }],
    });
  });

  it('has no changes when everything is as it was', () => {
    expect(changed(first).changes).toEqual([]);
  });

  const aid = 'measures.hardship-aid';
  const loan = 'measures.zero-interest-loan.parameters';
  it.each([
    ['no object', [], [' wrong-value']],
    ['another plan', { plan: 'floods' }, ['plan other-plan']],
    ['an unknown field', { wait: {} }, ['wait unknown-field']],
    ['an unknown wait', { waits: { appealDay: 1 } }, ['waits.appealDay unknown-field']],
    ['an unknown measure', { measures: { hardship: {} } }, ['measures.hardship unknown-measure']],
    ['a wait below a day', { waits: { appealDays: 0 } }, ['waits.appealDays wrong-value']],
    [
      'cents with a part, and a text for a number',
      { signInAboveCents: 0.5, measures: { 'zero-interest-loan': { parameters: { maximumCents: '8000' } } } },
      ['signInAboveCents wrong-value', `${loan}.maximumCents wrong-value`],
    ],
    [
      'a reminder after the end',
      { waits: { memberReminderDays: 31 } },
      ['waits.memberReminderDays out-of-order'],
    ],
    [
      'months the wrong way round',
      { measures: { 'zero-interest-loan': { parameters: { minimumMonths: 40 } } } },
      [`${loan}.minimumMonths out-of-order`],
    ],
    [
      'a figure without a value on some days',
      { signInAboveCents: [{ from: '2020-03-30', until: '2020-12-31', value: 1, source: 'x' }] },
      ['signInAboveCents.0.until gap'],
    ],
    [
      'a bare role that there is not',
      { measures: { 'hardship-aid': { settings: { approvals: [{ role: 'king' }] } } } },
      [`${aid}.settings.approvals.0.role wrong-value`],
    ],
    [
      'somebody who may not see the claims',
      { measures: { 'hardship-aid': { settings: { approvals: [{ role: 'finance' }] } } } },
      [`${aid}.settings.approvals.0.role not-allowed`],
    ],
    [
      'more votes than people',
      { measures: { 'initiative-grant': { settings: { votesNeeded: 4 } } } },
      ['measures.initiative-grant.settings.votesNeeded not-allowed'],
    ],
    [
      'two envelopes of a country at once',
      {
        measures: {
          'hardship-aid': {
            settings: {
              envelopes: ['a', 'b'].map((period) => ({
                country: 'BE',
                period,
                from: '2020-03-30',
                until: '2021-12-31',
                provisionalCeilingCents: 1,
              })),
            },
          },
        },
      },
      [`${aid}.settings.envelopes.1.from overlaps`],
    ],
    [
      'a kind of document that there is not',
      { measures: { 'hardship-aid': { settings: { requiredDocuments: [{ kind: 'selfie' }] } } } },
      [`${aid}.settings.requiredDocuments.0.kind wrong-value`],
    ],
  ])('is refused for %s', (_, policy, expected) => {
    expect(errors(policy)).toEqual(expected);
  });

  it('must be whole for a plan that nobody knows yet', () => {
    const result = changePolicy(undefined, { plan: 'floods', measures: {} }, measures, terms);
    expect(result.ok ? [] : result.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['name', 'startsOn', 'endsOn', 'waits', 'signInAboveCents', 'retention']),
    );
    expect(changePolicy(undefined, first, measures, terms)).toMatchObject({ ok: true });
  });

  it('answers whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        for (const one of [
          value,
          { measures: { 'hardship-aid': { parameters: inner } } },
          { waits: inner },
        ]) {
          const result = change(one);
          if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
