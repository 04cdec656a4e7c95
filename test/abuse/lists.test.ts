/** Every list, of the API and of pages, with limits and cursors that are none: 400 and nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importActivities, lend, loan } from '../flow/activity-money.ts';
import type { ProblemBody } from '../flow/caller.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { fill, openApp, type Route } from './route-table.ts';

let cooperative: Cooperative;
let lists: readonly Route[];

beforeAll(async () => {
  const application = await openApp('https://plan.example');
  const reads = application.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'));
  await application.close();
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
  await lend(cooperative, loan());
  await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.file('mara', 'hardship-aid', hardship());
  lists = await keepLists(reads);
});
afterAll(() => cooperative.environment.close());

const readers = ['mara', 'karla', 'farid', 'bruno', 'leonie', 'omar', 'astrid'];

/** Those that answer `{ items }` to somebody; an address with a name in it is none here. */
async function keepLists(routes: readonly Route[]): Promise<Route[]> {
  const found: Route[] = [];
  for (const route of routes.filter(({ path }) => !path.includes(':'))) {
    for (const who of readers) {
      const { status, body } = await cooperative.as(who).get<{ items?: unknown } | null>(route.path);
      if (status === 200 && Array.isArray(body?.items)) {
        found.push({ ...route, method: who });
        break;
      }
    }
  }
  return found;
}

it.each(['x', '%00', 'W10', 'WyJ4Il0x', '__proto__', 'A'.repeat(300)])(
  'a cursor %s is none of any list',
  async (cursor) => {
    const wrong: string[] = [];
    expect(lists.length).toBeGreaterThan(20);
    for (const { path, method: who } of lists) {
      const reply = await cooperative.as(who).get<{ code?: string }>(`${path}?cursor=${cursor}`);
      if (reply.status !== 400 || reply.body.code !== 'bad-cursor') wrong.push(`${path} ${reply.status}`);
    }
    expect(wrong).toEqual([]);
  },
);

it.each(['0', '-1', '1.5', 'x', '1e9', '1001', '%00', ''])('a limit %s is none', async (limit) => {
  const wrong: string[] = [];
  for (const { path, method: who } of lists) {
    const reply = await cooperative.as(who).get<{ code?: string }>(`${path}?limit=${limit}`);
    if (reply.status !== 400 || reply.body.code !== 'bad-limit') wrong.push(`${path} ${reply.status}`);
  }
  expect(wrong).toEqual([]);
});

it.each([
  ['limit=1&limit=2', 'bad-limit'],
  ['cursor=a&cursor=b', 'bad-cursor'],
])('%s says two things at once', async (query, code) => {
  const wrong: string[] = [];
  for (const { path, method: who } of lists) {
    const reply = await cooperative.as(who).get<{ code?: string }>(`${path}?${query}`);
    if (reply.status !== 400 || reply.body.code !== code) wrong.push(`${path} ${reply.status}`);
  }
  expect(wrong).toEqual([]);
});

it('a list goes on where its page ended, to its end', async () => {
  const wrong: string[] = [];
  for (const { path, method: who } of lists) {
    type Page = { items: unknown[]; nextCursor: string | null };
    const whole = (await cooperative.as(who).get<Page>(path)).body.items;
    const items: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null && items.length <= whole.length) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await cooperative.as(who).get<Page>(`${path}?limit=2${from}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    if (JSON.stringify(items) !== JSON.stringify(whole)) wrong.push(path);
  }
  expect(wrong).toEqual([]);
});

interface Description {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly { name: string; in: string }[] } }>
  >;
}

/** Parameters that are words, days or names of one thing. */
const free = ['q', 'from', 'until', 'at', 'cursor', 'limit', 'claim', 'token', 'name'];

it('a value that is none is refused by the name of its parameter, whatever the list', async () => {
  const { body } = await cooperative.as(undefined).get<Description>('/openapi.json');
  const asked = Object.entries(body.paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? [])
      .filter(({ name, in: place }) => place === 'query' && !free.includes(name) && !path.includes('{'))
      .map(({ name }) => ({ path, name })),
  );
  expect(asked.length).toBeGreaterThan(9);
  const wrong: string[] = [];
  for (const { path, name } of asked) {
    for (const value of ['x', '__proto__', 'constructor']) {
      const query = new URLSearchParams({ [name]: value });
      const {
        status,
        headers,
        body: told,
      } = await cooperative.as('farid').get<Partial<ProblemBody>>(`${path}?${query.toString()}`);
      const isProblem = headers.get('Content-Type')?.startsWith('application/problem+json') === true;
      if (status !== 400 || !isProblem || told.errors?.[0]?.path !== name)
        wrong.push(`${path}?${query.toString()} ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

it.each(['/news?cursor=x', '/distributions/none?cursor=x', '/fund/ledger/journal?cursor=x', '/news?limit=x'])(
  'the page %s is no failure of ours',
  async (path) => {
    const headers = { Accept: 'text/html' };
    const response = await cooperative.as('farid').fetch(path, { method: 'GET' }, { headers });
    expect([400, 404]).toContain(response.status);
  },
);

it('no address that is read fails on them', async () => {
  const failed: string[] = [];
  const application = await openApp('https://plan.example');
  for (const { path } of application.routes.filter(({ method }) => method === 'GET')) {
    for (const query of ['cursor=x&limit=2', 'cursor=%00&limit=x', 'limit=1000&cursor=W10']) {
      const response = await application.app.request(`https://plan.example${fill(path, 'one')}?${query}`, {
        headers: { Authorization: 'Bearer farid', Accept: 'text/html' },
      });
      if (response.status >= 500) failed.push(`${path}?${query} ${response.status}`);
    }
  }
  await application.close();
  expect(failed).toEqual([]);
});
