/** What a first start opens on: four weeks of the plan, with something to do for everybody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../../infra/embedded/server.ts';
import { type ApiClient, openApi } from '../../../infra/rehearsal/api-client.ts';

let server: RunningServer;
let api: ApiClient;

beforeAll(async () => {
  const startAt = Date.parse('2020-04-01T07:00:00Z');
  server = await startServer({ port: 0, dataDir: ':memory:', startAt, demonstration: true, scene: true });
  api = openApi(server.url);
}, 300_000);
afterAll(() => server.close());

interface List {
  readonly items: readonly Record<string, unknown>[];
  readonly totals?: readonly { readonly status: string; readonly count: number }[];
}

it('has some 150 claims in every state that a month brings', async () => {
  const { totals = [] } = await api.get<List>('/api/claims?limit=1', 'omar');
  const counts = new Map(totals.map(({ status, count }) => [status, count]));
  for (const status of ['paid', 'completed', 'rejected', 'ineligible', 'needs-information', 'approved'])
    expect(counts.get(status), status).toBeGreaterThan(0);
  expect(counts.get('awaiting-approval')).toBeGreaterThan(5);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(130);
});

it('has a run to sign, money that nobody announced, and books that agree', async () => {
  const { items: runs } = await api.get<List>('/api/payment-runs', 'farid');
  expect(
    runs.filter(({ state, signaturesMissing }) => state !== 'released' && signaturesMissing === 1),
  ).not.toEqual([]);
  const { items: unmatched } = await api.get<List>('/api/unmatched', 'farid');
  expect(unmatched.length).toBeGreaterThan(0);
  expect(await api.get('/api/ledger/check', 'farid')).toMatchObject({
    balanced: true,
    envelopesOverspent: [],
  });
});

it('stands four weeks after its beginning', async () => {
  const { now } = await api.get<{ now: string }>('/local/clock');
  expect(now.slice(0, 10)).toBe('2020-04-29');
});
