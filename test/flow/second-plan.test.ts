/** The next crisis is a new policy: a second plan as a document alone, put in force from the pages beside the first. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Recomputation } from '../../functions/claims/recompute.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { MeasureView } from '../../functions/filing/measure-view.ts';
import type { EnvelopeView } from '../../functions/fund/envelopes.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { expenses, hardship, openCooperative } from './small-cooperative.ts';

const document = readFileSync(new URL('../../docs/plans/floods-2021.json', import.meta.url), 'utf8');
const flooded = { happenedAt: 'liege', happenedOn: '2021-07-15' };
let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await cooperative.environment.advance('P474D');
});

afterAll(() => cooperative.environment.close());

it('is proposed as a file by one delegate and approved on its page by another', async () => {
  const form = new FormData();
  form.set('from', '2021-07-16');
  form.set('note', 'Board of 16 July 2021');
  form.set('file', new File([document], 'floods-2021.json', { type: 'application/json' }));
  const sent = await submit(cooperative, 'bruno', '/policies/new', form);
  expect(wordsOf(sent.html)).not.toContain('problem');
  expect(sent.location).toBe('/policies/floods-2021.1');
  const place = sent.location ?? '';
  expect(wordsOf((await visit(cooperative, 'beatrix', place)).html)).toContain('Floods of July 2021');
  expect((await submit(cooperative, 'beatrix', `${place}/approve`, {})).status).toBe(303);
});

it('offers its measures beside those of the first plan, in its own words', async () => {
  const { body } = await cooperative.as('mara').get<MeasureView[]>('/api/measures', { language: 'en' });
  const own = body.filter(({ plan }) => plan.planId === 'floods-2021');
  expect(own.map(({ id }) => id)).toEqual([
    'cancelled-contract@floods-2021',
    'hardship-aid@floods-2021',
    'committed-expenses@floods-2021',
    'zero-interest-loan@floods-2021',
  ]);
  expect(own.find(({ id }) => id.startsWith('committed'))?.title).toBe('Destroyed equipment');
  expect(body.filter(({ id }) => id === 'hardship-aid')).toHaveLength(1);
  expect(wordsOf((await visit(cooperative, 'mara', '/measures')).html)).toContain(
    'Emergency aid after the floods',
  );
});

it('has places and days as conditions', async () => {
  const estimate = async (more: object) =>
    (
      await cooperative
        .as('mara')
        .post<Estimate>('/api/measures/hardship-aid@floods-2021/estimate', { ...hardship(), ...more })
    ).body;
  expect(await estimate(flooded)).toMatchObject({ outcome: 'eligible', policyVersion: 'floods-2021.1' });
  expect(await estimate({ ...flooded, happenedAt: 'Ostende' })).toMatchObject({ outcome: 'ineligible' });
  expect(await estimate({ ...flooded, happenedOn: '2021-06-01' })).toMatchObject({ outcome: 'ineligible' });
  expect((await cooperative.as('mara').file('hardship-aid@floods-2021', hardship())).status).toBe(422);
});

it('spends its own envelope, voted by itself, and its decisions can be made again', async () => {
  const claimId = await cooperative.file('mara', 'hardship-aid@floods-2021', { ...hardship(), ...flooded });
  const claim = await cooperative.claim('mara', claimId, 'en');
  expect(claim).toMatchObject({ status: 'awaiting-approval', decidedUnder: 'floods-2021.1' });
  expect(claim.form.map(({ label }) => label)).toContain('Where it happened');
  const again = await cooperative.as('mara').get<Recomputation>(`/api/claims/${claimId}/recomputation`);
  expect(again.body).toMatchObject({ same: true, decidedUnder: 'floods-2021.1' });
  const all = async () =>
    (await cooperative.as('bruno').get<{ items?: EnvelopeView[] } & EnvelopeView[]>('/api/envelopes')).body;
  const envelopes = await all();
  const list = envelopes.items ?? envelopes;
  const own = list.find(({ envelopeId }) => envelopeId === 'hardship-aid-BE-floods-2021');
  expect(own).toMatchObject({
    planId: 'floods-2021',
    ceilingCents: 10_000_000,
    reservedCents: claim.amountCents,
  });
  expect(list.find(({ envelopeId }) => envelopeId === 'hardship-aid-BE-2020')?.reservedCents).toBe(0);
});

it('pays for destroyed equipment without a client', async () => {
  const { clientId: _, ...lost } = expenses([30_000], {
    cancelledOn: '2021-07-15',
    ...flooded,
  }) as Record<string, unknown>;
  const claimId = await cooperative.file('karla', 'committed-expenses@floods-2021', lost);
  expect(await cooperative.claim('karla', claimId)).toMatchObject({ amountCents: 30_000 });
});
