/** A wrong figure is corrected from a past day: what it touched is listed, decided again, and told to each member. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecidedAgain } from '../../functions/claims/corrections/decide-again.ts';
import type { TouchedClaim } from '../../functions/claims/corrections/touched-claims.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function inForce(policy: object, note: string): Promise<string> {
  const proposal = { from: '2020-04-01', note, policy, correction: true };
  const { body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
  await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
  return body.version;
}

const cap = (cents: number) => ({
  measures: { 'hardship-aid': { parameters: { householdCapCents: cents } } },
});

async function touched(person: string, version: string): Promise<readonly TouchedClaim[]> {
  const path = `/api/claims/touched-by/${version}`;
  return (await cooperative.as(person).get<{ items: TouchedClaim[] }>(path)).body.items;
}

async function again(person: string, version: string, claimIds: readonly string[]) {
  const body = { version, claimIds };
  return (await cooperative.as(person).post<{ items: DecidedAgain[] }>('/api/claims/decide-again', body)).body
    .items;
}

describe('a correction', () => {
  it('adds what is missing as a claim of its own, and says so in the conversation', async () => {
    await inForce(cap(20_000), 'Board of 1 April');
    const claimId = await cooperative.file('niels', 'hardship-aid', hardship({ amountCents: 30_000 }));
    const [committee = ''] = await cooperative.approve('niels', claimId);
    await cooperative.payAll();
    expect(await cooperative.claim('niels', claimId)).toMatchObject({ status: 'paid', amountCents: 20_000 });
    const version = await inForce(cap(150_000), 'The cap was a slip');
    // Confidential: its committee alone.
    expect(await touched('bruno', version)).toEqual([]);
    expect((await cooperative.as('niels').get(`/api/claims/touched-by/${version}`)).status).toBe(403);
    expect(await touched(committee, version)).toMatchObject([
      { claimId, beforeCents: 20_000, afterCents: 30_000, canDecideAgain: true },
    ]);
    expect(await again('bruno', version, [claimId])).toEqual([{ claimId, outcome: 'not-found' }]);
    const [outcome] = await again(committee, version, [claimId]);
    expect(outcome).toMatchObject({ claimId, outcome: 'more' });
    expect(await again(committee, version, [claimId])).toEqual([{ claimId, outcome: 'unchanged' }]);
    await cooperative.environment.settle();
    const rest = outcome?.restClaimId ?? '';
    expect(await cooperative.claim('niels', rest)).toMatchObject({
      amountCents: 10_000,
      decidedUnder: version,
      restOf: claimId,
      status: 'awaiting-approval',
    });
    const { messages } = await cooperative.claim('niels', claimId);
    expect(messages.at(-1)).toMatchObject({ kind: 'message' });
    expect(messages.at(-1)?.text).toContain('The cap was a slip');
    await cooperative.approve('niels', rest);
    await cooperative.payAll();
    expect(await cooperative.status('niels', rest)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });
  });

  it('of a chain tells that the amount stays', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.approve('mara', claimId);
    const chain = [{ role: 'adviser' }, { role: 'finance' }];
    const version = await inForce(
      { measures: { 'cancelled-contract': { settings: { approvals: chain } } } },
      'Finance sees all',
    );
    expect(await touched('bruno', version)).toMatchObject([
      { claimId, differences: [{ path: 'approvals' }] },
    ]);
    const path = `/claims/touched-by/${version}`;
    expect((await visit(cooperative, 'bruno', `/policies/${version}`)).html).toContain(path);
    expect(wordsOf((await visit(cooperative, 'bruno', path)).html)).toContain('Mara Peeters');
    const asked = await submit(cooperative, 'bruno', path, { comment: 'Sorry', 'ask-first': 'yes' });
    expect([asked.status, wordsOf(asked.html).includes('Decide 1 claim again?')]).toEqual([200, true]);
    expect(await touched('bruno', version)).toMatchObject([{ claimId, canDecideAgain: true }]);
    const csv = await visit(cooperative, 'bruno', `${path}?format=csv`);
    expect([csv.status, csv.html.includes('Mara Peeters')]).toEqual([200, true]);
    expect((await submit(cooperative, 'bruno', path, { comment: 'Sorry' })).status).toBe(303);
    const { messages } = await cooperative.claim('mara', claimId);
    expect(messages.at(-1)?.text).toContain('Sorry');
    expect(await again('bruno', version, [claimId])).toEqual([{ claimId, outcome: 'unchanged' }]);
    expect(await touched('bruno', version)).toMatchObject([{ claimId, canDecideAgain: false }]);
  });

  it('of a refusal holds what may be claimed once, and gives it back when the rest is refused', async () => {
    const countries = (list: readonly string[]) => ({
      measures: { 'cancelled-contract': { settings: { countries: list } } },
    });
    await inForce(countries(['FR']), 'France alone');
    const [first, second] = [service(), service()];
    const refused = await cooperative.file('mara', 'cancelled-contract', first);
    const anew = await cooperative.file('mara', 'cancelled-contract', second);
    expect(await cooperative.status('mara', refused)).toBe('ineligible');
    const version = await inForce(countries(['BE', 'FR']), 'Belgium was forgotten');
    const path = '/api/measures/cancelled-contract/claims';
    const file = (form: object) => cooperative.as('mara').post<{ claimId: string }>(path, form);
    // The second was filed again before anybody looked.
    expect((await file(second)).status).toBe(201);
    const outcomes = await again('bruno', version, [refused, anew]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['more', 'unchanged']);
    expect(await file(first)).toMatchObject({ status: 409, body: { code: 'already-filed' } });
    const rest = outcomes[0]?.restClaimId ?? '';
    await cooperative.decideLast(rest, 'reject', 'The work took place.');
    expect(await cooperative.status('mara', rest)).toBe('rejected');
    expect((await file(first)).status).toBe(201);
  });
});
