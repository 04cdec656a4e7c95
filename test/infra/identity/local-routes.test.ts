/** `/local/users` and `/local/tokens`: who can sign in, and a bearer token for each of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import { openBrowser, type Runtime, startRuntime } from './ground.ts';

let runtime: Runtime;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(() => runtime.close());

interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

async function listUsers(): Promise<User[]> {
  return (await (await fetch(`${runtime.baseUrl}/local/users`)).json()) as User[];
}

function askToken(body: string, contentType = 'application/json', at = runtime): Promise<Response> {
  return fetch(`${at.baseUrl}/local/tokens`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': contentType },
  });
}

async function tokenOf(user: string, at = runtime): Promise<string> {
  return ((await (await askToken(JSON.stringify({ user }), undefined, at)).json()) as { token: string })
    .token;
}

async function whoami(token: string, at = runtime) {
  const answer = await fetch(`${at.baseUrl}/whoami`, { headers: { Authorization: `Bearer ${token}` } });
  return { status: answer.status, body: await answer.json() };
}

describe('the people', () => {
  it('are the staff, then the members', async () => {
    expect(await listUsers()).toEqual([
      { id: 'farid', name: 'Farid Benali', roles: ['coordinator', 'adviser', 'finance'] },
      { id: 'olga', name: 'Olga <b>Peeters</b>', roles: ['operator'] },
      { id: 'left', name: 'Leo Left', roles: [] },
      { id: 'nour', name: 'Nour El Amrani', roles: ['member', 'coordinator'] },
      { id: 'zoe', name: 'Zoé Dupont', roles: ['member'] },
    ]);
  });

  it('have the roles that the registers say one by one', async () => {
    for (const { id, name, roles } of await listUsers()) {
      expect(await runtime.registers.person(id, '2020-04-01')).toMatchObject({ personId: id, name, roles });
    }
  });
});

describe('a token', () => {
  it('lets each of them in', async () => {
    for (const { id, roles } of await listUsers()) {
      const found = await whoami(await tokenOf(id));
      expect(found).toMatchObject({ status: 200, body: { person: { personId: id, roles }, by: 'bearer' } });
    }
  });

  it('is of no use once the registers do not know the person any more', async () => {
    const token = await tokenOf('olga');
    expect(await whoami(token)).toMatchObject({ status: 200 });
    const stored = await runtime.store.get(keys.staff('olga'));
    const key = keys.staff('olga');
    await runtime.store.transact([{ op: 'delete', key, when: { version: stored?.version ?? 0 } }]);
    expect(await whoami(token)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    await runtime.store.transact([{ op: 'put', key, data: stored?.data, when: 'absent' }]);
  });

  it('that is not good is refused, even from somebody signed in', async () => {
    const browser = openBrowser(runtime.baseUrl);
    await browser.visit('/sign-in?next=/whoami');
    await browser.choose('nour');
    const headers = { Authorization: `Bearer ${(await tokenOf('nour')).slice(0, -4)}AAAA` };
    const answer = await browser.request('/whoami', { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  });

  it.each([
    ['for nobody we know', '{"user":"nobody"}', 404, 'not-found'],
    ['for a path', '{"user":"../nour"}', 404, 'not-found'],
    ['without a person', '{}', 422, 'invalid'],
    ['for an empty person', '{"user":""}', 422, 'invalid'],
    ['for a number', '{"user":1}', 422, 'invalid'],
    ['for an overlong person', JSON.stringify({ user: 'x'.repeat(65) }), 422, 'invalid'],
    ['from a list', '["nour"]', 422, 'invalid'],
    ['from nothing', '', 400, 'unreadable'],
    ['from half an object', '{"user":', 400, 'unreadable'],
    ['from too much', JSON.stringify({ user: 'nour', more: 'x'.repeat(9_000) }), 413, 'too-large'],
  ])('is not made %s', async (_, body, status, code) => {
    const answer = await askToken(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'is not made from a form that any site could send (%s)',
    async (type) => {
      expect((await askToken('{"user":"nour"}', type)).status).toBe(415);
    },
  );

  it('is still good after a start with the same data folder, and of no use with another', async () => {
    const folders = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `identity-${name}-`)));
    const [dataFolder = '', otherFolder = ''] = folders;
    const first = await startRuntime({ dataFolder });
    const token = await tokenOf('nour', first);
    const port = Number(new URL(first.baseUrl).port);
    await first.close();
    const again = await startRuntime({ dataFolder, port });
    expect(await whoami(token, again)).toMatchObject({ status: 200, body: { person: { personId: 'nour' } } });
    await again.close();
    const other = await startRuntime({ dataFolder: otherFolder, port });
    expect(await whoami(token, other)).toMatchObject({ status: 401 });
    await other.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
});
