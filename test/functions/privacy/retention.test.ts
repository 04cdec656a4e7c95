/** Erasing what is over goes on the next day where it stopped, and comes to every claim. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import { applyRetention } from '../../../functions/privacy/jobs/apply-retention.ts';
import type { PrivacyDeps } from '../../../functions/privacy/privacy-deps.ts';
import { type RunningServer, startServer } from '../../../infra/embedded/server.ts';
import { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import { expenses, openCooperative } from '../../flow/small-cooperative.ts';

let server: RunningServer;
let deps: PrivacyDeps;

beforeEach(async () => {
  server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataDir: ':memory:',
    startAt,
    demonstration: false,
  });
  const cooperative = new Cooperative(reachEmbedded(server.url));
  await openCooperative(cooperative.environment);
  for (let at = 0; at < 7; at += 1) {
    const claimId = await cooperative.file('karla', 'committed-expenses', expenses([1_000 + at]));
    if (at < 4) await cooperative.as('karla').post(`/api/claims/${claimId}/withdraw`, {});
    else await cooperative.decideLast(claimId, 'reject', 'Non.');
    await cooperative.environment.settle();
  }
  const later = server.runtime.deps.clock.now() + 20 * 366 * 86_400_000;
  deps = { ...server.runtime.deps, clock: { now: () => later } } as PrivacyDeps;
});
afterEach(() => server.close());

const place = async () => (await deps.store.get(keys.retentionPlace()))?.data;

it('takes on a little a day, and begins anew once it has been through', async () => {
  const done: number[] = [];
  for (let day = 0; day < 6; day += 1) {
    done.push((await applyRetention(deps, { erased: 2, lookedAt: 1_000 })).claimsErased);
  }
  expect(done).toEqual([2, 2, 2, 1, 0, 0]);
  expect(await place()).toEqual({});
});
