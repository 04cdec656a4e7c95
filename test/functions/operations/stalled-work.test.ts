/** What needs a person is found, named, and found no more once somebody has seen to it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watch } from '../../../functions/operations/jobs/watch.ts';
import { stalledWork } from '../../../functions/operations/stalled-work.ts';
import type { RunningServer } from '../../../infra/embedded/server.ts';
import { startServer } from '../../../infra/embedded/server.ts';
import type { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import { hardship, openCooperative } from '../../flow/small-cooperative.ts';

let server: RunningServer;
let cooperative: Cooperative;

beforeEach(async () => {
  const memory = { dataDir: ':memory:', startAt, demonstration: false, schedules: () => [] };
  server = await startServer({ port: 0, host: '127.0.0.1', ...memory });
  cooperative = await openCooperative(reachEmbedded(server.url));
});
afterEach(() => server.close());

const look = () => stalledWork(server.runtime.deps);
const days = (count: number) => cooperative.environment.advance(`P${count}D`);
const nothing = {
  ...{ ClaimsUnderReview: 0, ClaimsSilent: 0, ApprovalsOverdue: 0 },
  ...{ RunsNotReleased: 0, EnvelopesNearlyFull: 0 },
};

it('is nothing while everything moves', async () => {
  await cooperative.file('mara', 'hardship-aid', hardship());
  await days(1);
  expect(await watch(server.runtime.deps)).toEqual(nothing);
});

it('is an approved claim that no run takes up, and a run that nobody releases', async () => {
  const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
  await cooperative.approve('mara', claimId);
  await days(6);
  expect((await look()).silent).toMatchObject([{ claimId, status: 'approved', measure: 'hardship-aid' }]);
  const run = await cooperative.as('farid').post<{ id: string }>('/api/payment-runs', {});
  await days(4);
  expect((await look()).unreleasedRuns).toMatchObject([{ runId: run.body.id }]);
  await cooperative.as('fien').post(`/api/payment-runs/${run.body.id}/release`, {});
  expect((await look()).unreleasedRuns).toEqual([]);
});

it('is an envelope from eighty per cent of its ceiling on', async () => {
  await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 80_000 }));
  await cooperative.environment.settle();
  await cooperative.vote('hardship-aid-BE-2020', 100_001);
  expect((await look()).fullEnvelopes).toEqual([]);
  await cooperative.vote('hardship-aid-BE-2020', 100_000);
  expect((await look()).fullEnvelopes).toEqual([{ envelopeId: 'hardship-aid-BE-2020', percent: 80 }]);
});
