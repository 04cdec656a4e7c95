/** An estimate, the decision on the claim and the decision made again say the same, whatever is asked under any policy. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Recomputation } from '../../functions/claims/recompute.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { FieldSpec } from '../../workflows/forms/field.ts';
import { measures } from '../../workflows/measures/catalogue.ts';
import { asked, keptApart, openTraining } from './asked-forms.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await openTraining(cooperative);
});

afterAll(() => cooperative.environment.close());

/** Another value for a field of a form; undefined where only the registers can say what it may be. */
function another(spec: FieldSpec): fc.Arbitrary<unknown> | undefined {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((days) => new Date(Date.UTC(2020, 1, 15 + days)).toISOString().slice(0, 10));
  const kinds: Partial<Record<FieldSpec['kind'], fc.Arbitrary<unknown>>> = {
    money: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 10_000, max: 400_000 })),
    integer: fc.integer({ min: 0, max: 40 }),
    decimal: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
    date: day,
    choice: fc.constantFrom(...(spec.options ?? [''])),
    'yes-no': fc.boolean(),
  };
  return kinds[spec.kind];
}

function formsOf(id: string, count: number, seed: number): Record<string, unknown>[] {
  const fields = measures.find((measure) => measure.id === id)?.form.fields ?? {};
  const changes = Object.entries(fields).flatMap(([name, { spec }]) => {
    const value = another(spec);
    return value ? [value.map((one): [string, unknown] => [name, one])] : [];
  });
  if (changes.length === 0) return [asked[id]?.[1]() ?? {}];
  const some = fc.array(fc.oneof(...changes), { minLength: 0, maxLength: 2 });
  return fc
    .sample(some, { numRuns: count, seed })
    .map((list) => ({ ...asked[id]?.[1](), ...Object.fromEntries(list) }));
}

/** Three versions: the first, one with other figures, one with other people who decide and other lines of income. */
const changesOfPolicy = [
  undefined,
  {
    waits: { appealDays: 20 },
    measures: {
      'hardship-aid': { parameters: { householdCapCents: 90_000 } },
      'equity-injection': { parameters: { fundSharePercent: 70 } },
      'zero-interest-loan': { parameters: { maximumCents: 250_000 } },
    },
  },
  {
    measures: {
      'hardship-aid': { parameters: { incomePerPersonCents: 80_000, householdCapCents: 200_000 } },
      'cancelled-contract': {
        settings: { approvals: [{ role: 'adviser' }, { role: 'finance', fromCents: 5_000 }] },
      },
      'partner-claim': { parameters: { hardshipCapCents: 12_000 } },
    },
  },
];

async function putInForce(policy: object, from: string): Promise<void> {
  const proposal = { from, note: 'Board', policy };
  const { status, body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
  expect(status, JSON.stringify(body)).toBe(201);
  await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
}

async function fileAlike(id: string, form: object): Promise<readonly [string, string] | undefined> {
  const [person = ''] = asked[id] ?? [];
  await cooperative.environment.settle();
  const estimate = await cooperative.as(person).post<Estimate>(`/api/measures/${id}/estimate`, form);
  const filed = await cooperative.as(person).file(id, form);
  // Asked already, by another form that came out the same.
  if (filed.status === 409) return undefined;
  const said = `${id} ${JSON.stringify(form)}`;
  expect(filed.status === 201, said).toBe(estimate.status === 200);
  if (filed.status !== 201) return undefined;
  const claim = await cooperative.claim(person, filed.body.claimId);
  const rules = (list: readonly { readonly id: string; readonly outcome: string }[] = []) =>
    list.map((rule) => `${rule.id} ${rule.outcome}`);
  expect(rules(claim.decision?.rules), said).toEqual(rules(estimate.body.rules));
  expect(claim.decision?.outcome, said).toBe(estimate.body.outcome);
  expect(claim.policyVersion).toBe(estimate.body.policyVersion);
  if (estimate.body.outcome === 'eligible') expect(claim.amountCents, said).toBe(estimate.body.amountCents);
  return [person, filed.body.claimId];
}

it('asks for every measure of the catalogue', () => {
  expect([...Object.keys(asked), ...keptApart].toSorted()).toEqual(measures.map(({ id }) => id).toSorted());
});

it('for generated forms of every measure, under three versions of the policy', {
  timeout: 120_000,
}, async () => {
  const filed: (readonly [string, string, string, string])[] = [];
  for (const [at, change] of changesOfPolicy.entries()) {
    const day = `2020-04-0${1 + at}`;
    if (change) {
      await putInForce(change, day);
      await cooperative.environment.advance('P1D');
    }
    for (const id of Object.keys(asked)) {
      for (const form of formsOf(id, 7, 20_200 + at)) {
        const one = await fileAlike(id, form);
        if (one) filed.push([...one, `corona-2020.${at + 1}`, id]);
      }
    }
  }
  expect(filed.length).toBeGreaterThan(100);
  expect(new Set(filed.map(([, , , id]) => id))).toEqual(new Set(Object.keys(asked)));
  for (const [person, claimId, version] of filed) {
    const again = await cooperative.as(person).get<Recomputation>(`/api/claims/${claimId}/recomputation`);
    expect(again.body, claimId).toMatchObject({ same: true, differences: [], decidedUnder: version });
  }
  expect(await cooperative.ledger()).toMatchObject({
    balanced: true,
    envelopesOverspent: [],
    countersDiffer: [],
  });
});
