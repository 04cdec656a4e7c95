/** Signing in against the local provider, over HTTP, as a browser without scripts does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Runtime, startRuntime } from './ground.ts';

let runtime: Runtime;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(() => runtime.close());

const open = () => openBrowser(runtime.baseUrl);
type Browser = ReturnType<typeof open>;

async function whoami(browser: Browser) {
  return (await (await browser.request('/whoami')).json()) as {
    person: { personId: string } | null;
    by: string | null;
  };
}

/** As far as the redirect to our callback, which this browser does not follow. */
async function fetchCallback(browser: Browser, person: string): Promise<string> {
  await browser.visit('/sign-in');
  const choicePage = browser.visited.at(-1) ?? '';
  const chosen = await browser.request(choicePage, { method: 'POST', body: new URLSearchParams({ person }) });
  const back = await browser.request(chosen.headers.get('Location') ?? '');
  return back.headers.get('Location') ?? '';
}

describe('signing in', () => {
  it('leads over the choice of a person to where it was asked for', async () => {
    const browser = open();
    expect((await browser.visit('/sign-in?next=/whoami%3Fa%3D1')).status).toBe(200);
    const answer = await browser.choose('nour');
    expect(browser.visited.at(-1)).toBe(`${runtime.baseUrl}/whoami?a=1`);
    const person = { personId: 'nour', roles: ['member', 'coordinator'] };
    expect(await answer.json()).toMatchObject({ person, by: 'session' });
  });

  it('asks again who one is, and then is that person with another session', async () => {
    const browser = open();
    await browser.visit('/sign-in?next=/whoami');
    await browser.choose('nour');
    const before = browser.jar.get('entraide-session');
    await browser.visit('/sign-in?next=/whoami');
    expect(browser.visited.at(-1)).toContain('/local/sign-in/');
    await browser.choose('olga');
    expect(await whoami(browser)).toMatchObject({ person: { personId: 'olga' } });
    const thief = open();
    thief.jar.set('entraide-session', before ?? { value: '', path: '/' });
    expect(await whoami(thief)).toEqual({ person: null, by: null });
  });

  it('ends by signing out, for whoever copied the cookie as well', async () => {
    const browser = open();
    await browser.visit('/sign-in?next=/whoami');
    await browser.choose('farid');
    const thief = open();
    thief.jar.set('entraide-session', browser.jar.get('entraide-session') ?? { value: '', path: '/' });
    expect(await whoami(thief)).toMatchObject({ person: { personId: 'farid' } });
    await browser.post('/sign-out');
    expect(browser.jar.has('entraide-session')).toBe(false);
    expect(await whoami(thief)).toEqual({ person: null, by: null });
  });

  it('works for two people at once', async () => {
    const browsers = [open(), open()];
    await Promise.all(browsers.map((browser) => browser.visit('/sign-in?next=/whoami')));
    await Promise.all(browsers.map((browser, at) => browser.choose(['nour', 'olga'][at] ?? '')));
    const people = await Promise.all(browsers.map(whoami));
    expect(people.map(({ person }) => person?.personId)).toEqual(['nour', 'olga']);
  });
});

describe('what others prepared', () => {
  it('does not sign anybody in: an answer meant for another browser', async () => {
    const callback = await fetchCallback(open(), 'olga');
    const victim = open();
    expect((await victim.request(callback)).status).toBe(400);
    await victim.visit('/sign-in');
    expect((await victim.request(callback)).status).toBe(400);
    expect(await whoami(victim)).toEqual({ person: null, by: null });
  });

  it('does not sign anybody in twice: an answer used again', async () => {
    const browser = open();
    const callback = await fetchCallback(browser, 'nour');
    expect((await browser.request(callback)).status).toBe(303);
    const session = browser.jar.get('entraide-session');
    expect((await browser.request(callback)).status).toBe(400);
    expect(browser.jar.get('entraide-session')).toEqual(session);
  });

  it('is worth nothing without our secrets: a code on its own', async () => {
    const callback = new URL(await fetchCallback(open(), 'nour'));
    const form = {
      grant_type: 'authorization_code',
      client_id: 'entraide',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: `${runtime.baseUrl}/sign-in/callback`,
    };
    for (const extra of [{}, { code_verifier: 'v'.repeat(43) }]) {
      const body = new URLSearchParams({ ...form, ...extra });
      const answer = await fetch(`${runtime.baseUrl}/local/oidc/token`, { method: 'POST', body });
      expect([answer.status, await answer.json()]).toEqual([
        400,
        expect.objectContaining({ error: 'invalid_grant' }),
      ]);
    }
  });

  it('does not change who is chosen: the page of another browser', async () => {
    const browser = open();
    await browser.visit('/sign-in');
    const page = browser.visited.at(-1) ?? '';
    expect((await open().request(page)).status).toBe(400);
    const body = new URLSearchParams({ person: 'olga' });
    expect((await open().request(page, { method: 'POST', body })).status).toBe(400);
  });
});

describe('the provider', () => {
  const authorize = (changes: Record<string, string>) => {
    const wish = {
      client_id: 'entraide',
      response_type: 'code',
      redirect_uri: `${runtime.baseUrl}/sign-in/callback`,
      scope: 'openid',
      state: 's',
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
    };
    const query = new URLSearchParams({ ...wish, ...changes });
    return fetch(`${runtime.baseUrl}/local/oidc/auth?${query}`, { redirect: 'manual' });
  };

  it.each([
    ['another place to return to', { redirect_uri: 'https://evil.example/' }],
    ['another client', { client_id: 'other' }],
    ['no proof key', { code_challenge: '', code_challenge_method: '' }],
    ['a token instead of a code', { response_type: 'id_token', nonce: 'n' }],
  ])('does not let in a request with %s', async (_, changes) => {
    const { status, headers } = await authorize(changes);
    const location = new URL(headers.get('Location') ?? '', runtime.baseUrl);
    expect([302, 303]).toContain(status);
    expect(location.origin + location.pathname).toBe(`${runtime.baseUrl}/sign-in/callback`);
    expect(location.href).toMatch(/[?#&]error=/);
  });

  it('speaks of itself by the name of the pages, whatever name it is called by', async () => {
    const address = runtime.baseUrl.replace('localhost', '127.0.0.1');
    const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };
    const answer = await fetch(`${address}/local/oidc/.well-known/openid-configuration`, { headers });
    const issuer = `${runtime.baseUrl}/local/oidc`;
    expect(await answer.json()).toMatchObject({ issuer, token_endpoint: `${issuer}/token` });
  });

  it('shows its public key alone', async () => {
    const { keys } = (await (await fetch(`${runtime.baseUrl}/local/oidc/jwks`)).json()) as { keys: object[] };
    expect(keys).toEqual([expect.objectContaining({ crv: 'Ed25519' })]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it.each(['/local/oidc/', '/local/oidc/nothing', '/local/oidc'])('has nothing at %s', async (path) => {
    expect((await fetch(runtime.baseUrl + path)).status).toBe(404);
  });
});

describe('a start in between', () => {
  it('asks those who were about to choose to begin again', async () => {
    const before = await startRuntime();
    const browser = openBrowser(before.baseUrl);
    await browser.visit('/sign-in');
    const { pathname } = new URL(browser.visited.at(-1) ?? '');
    await before.close();
    const after = open();
    for (const [name, cookie] of browser.jar) after.jar.set(name, cookie);
    const answer = await after.request(pathname);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('href="/sign-in"')]);
  });
});
