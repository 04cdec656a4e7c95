/** A cap that was wrong is put right for everybody under it together: each claim at its own place, never above the cap. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DecidedAgain } from '../../functions/claims/corrections/decide-again.ts';
import type { TouchedClaim } from '../../functions/claims/corrections/touched-claims.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function correct(householdCapCents: number): Promise<string> {
  const policy = { measures: { 'hardship-aid': { parameters: { householdCapCents } } } };
  const proposal = { from: '2020-04-01', note: 'The cap was a slip', policy, correction: true };
  const { body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
  await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
  return body.version;
}

it('gives a household no more than the cap in all, first to whoever asked first', async () => {
  await correct(20_000);
  const first = await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 30_000 }));
  const { approver } = await cooperative.lastLink(first);
  await cooperative.approve('mara', first);
  const second = await cooperative.file('milo', 'hardship-aid', hardship({ amountCents: 30_000 }));
  expect(await cooperative.status('milo', second)).toBe('ineligible');
  const version = await correct(40_000);
  const path = `/api/claims/touched-by/${version}`;
  const { body } = await cooperative.as(approver).get<{ items: TouchedClaim[] }>(path);
  const touched = new Map(body.items.map((one) => [one.claimId, [one.beforeCents, one.afterCents]]));
  expect(touched.get(first)).toEqual([20_000, 30_000]);
  expect(touched.get(second)).toEqual([0, 10_000]);
  const again = await cooperative
    .as(approver)
    .post<{ items: DecidedAgain[] }>('/api/claims/decide-again', { version, claimIds: [second, first] });
  const rests = again.body.items.map(({ restClaimId = '' }) => restClaimId);
  expect(await cooperative.claim('milo', rests[0] ?? '')).toMatchObject({ amountCents: 10_000 });
  expect(await cooperative.claim('mara', rests[1] ?? '')).toMatchObject({ amountCents: 10_000 });
});
