/** What has to be proved with a document, by measure, kind and amount, and that a policy changes it. */
import { describe, expect, it } from 'vitest';
import { findMeasure, measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { readPlanPolicy } from '../../../workflows/policy/plans.ts';
import { requiredDocuments } from '../../../workflows/policy/required-documents.ts';

function kinds(measureId: string, form: object, amountCents: number, plan = corona2020): string[] {
  const measure = findMeasure(measureId);
  if (!measure) throw new Error(measureId);
  return requiredDocuments(plan, measure, { ...form }, amountCents).map(({ kind }) => kind);
}

describe('the documents that a claim needs', () => {
  it.each([
    ['hardship-aid', {}, 99_999, []],
    ['hardship-aid', {}, 100_000, ['income', 'need']],
    ['committed-expenses', {}, 49_999, []],
    ['committed-expenses', {}, 99_999, ['invoice']],
    ['committed-expenses', {}, 500_000, ['invoice', 'cancellation']],
    ['committed-expenses', { orderId: 'ord-1' }, 500_000, ['invoice']],
    ['promised-contract', {}, 0, ['promise']],
    ['cancelled-contract', { cancellation: 'agreed' }, 49_999, []],
    ['cancelled-contract', { cancellation: 'agreed' }, 50_000, ['agreement']],
    ['cancelled-contract', { cancellation: 'agreed', contractId: 'ctr-1' }, 900_000, []],
    ['cancelled-contract', { cancellation: 'entered' }, 300_000, []],
    ['cancelled-contract', { cancellation: 'entered' }, 500_000, ['contract', 'cancellation']],
    [
      'cancelled-contract',
      { cancellation: 'entered', contractId: '' },
      500_000,
      ['contract', 'cancellation'],
    ],
    ['partner-claim', { kind: 'hardship' }, 50_000, ['income']],
    ['coaching', {}, 0, []],
  ])('%s %j %i', (measureId, form, amountCents, expected) => {
    expect(kinds(measureId, form, amountCents)).toEqual(expected);
  });

  it('are as a policy says', () => {
    const changed = { settings: { requiredDocuments: [{ kind: 'damage', when: { need: ['rent'] } }] } };
    const file = { plan: 'corona-2020', version: 'x', measures: { 'hardship-aid': changed } };
    const read = readPlanPolicy(JSON.stringify(file), corona2020, measures);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(kinds('hardship-aid', { need: 'rent' }, 1, read.plan)).toEqual(['damage']);
    expect(kinds('hardship-aid', { need: 'food' }, 100_000, read.plan)).toEqual([]);
  });

  it('are called something in every language', () => {
    const measure = findMeasure('hardship-aid');
    if (!measure) throw new Error('no measure');
    for (const { title } of requiredDocuments(corona2020, measure, {}, 100_000)) {
      expect(Object.keys(title).toSorted()).toEqual(['de', 'en', 'fr', 'nl']);
    }
  });
});
