import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/platform/deps.ts';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import { SignInRefused } from '../../../functions/platform/identity/port.ts';
import { keys } from '../../../functions/platform/keys.ts';
import {
  baseUrl,
  cookieOf,
  faridBySession,
  makeSite,
  nobody,
  open,
  signIn,
  site,
  whoami,
} from './session-site.ts';

beforeEach(makeSite);

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const { response, cookie } = await signIn('farid', '/tasks/t?token=s3cret');
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/tasks/t?token=s3cret');
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(faridBySession);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/sign-in?next=/', 'x'])(
    'never leads elsewhere (%j)',
    async (next) => {
      const { response } = await signIn('farid', next);
      expect(response.headers.get('Location')).toBe('/');
    },
  );

  it('never leads elsewhere, even by a cookie that was changed', async () => {
    const app = open();
    const left = await app.request(`${baseUrl}/sign-in?next=/claims`);
    const changed = cookieOf(left).replace(/\..*/, `.${Buffer.from('//evil.example').toString('base64url')}`);
    const response = await app.request(`${baseUrl}/sign-in/callback?code=farid`, {
      headers: { Cookie: changed },
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/');
  });

  it('gives a session that nobody could know before', async () => {
    const planted = 'B'.repeat(43);
    const app = open();
    const left = await app.request(`${baseUrl}/sign-in`);
    const headers = { Cookie: `${cookieOf(left)}; __Host-entraide-session=${planted}` };
    const response = await app.request(`${baseUrl}/sign-in/callback?code=farid`, { headers });
    expect(cookieOf(response)).not.toContain(planted);
    await expect(whoami({ Cookie: `__Host-entraide-session=${planted}` })).resolves.toEqual(nobody);
    const attemptSecret = cookieOf(left).replace(/.*=/, '').split('.')[0];
    await expect(whoami({ Cookie: `__Host-entraide-session=${attemptSecret}` })).resolves.toEqual(nobody);
  });

  it('ends the session before it', async () => {
    const { cookie: first } = await signIn();
    const app = open();
    const left = await app.request(`${baseUrl}/sign-in`, { headers: { Cookie: first } });
    const headers = { Cookie: `${first}; ${cookieOf(left)}` };
    const { cookie } = {
      cookie: cookieOf(await app.request(`${baseUrl}/sign-in/callback?code=farid`, { headers })),
    };
    await expect(whoami({ Cookie: first })).resolves.toEqual(nobody);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(faridBySession);
  });

  it.each([
    ['in another browser', ''],
    ['with a made-up cookie', `__Host-entraide-sign-in=${'C'.repeat(43)}.Lw`],
    ['with a broken cookie', '__Host-entraide-sign-in=..'],
  ])('cannot be finished %s', async (_, cookie) => {
    const app = open();
    await app.request(`${baseUrl}/sign-in`);
    const response = await app.request(`${baseUrl}/sign-in/callback?code=farid&state=s`, {
      headers: { Cookie: cookie },
    });
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('is finished once', async () => {
    const app = open();
    const headers = { Cookie: cookieOf(await app.request(`${baseUrl}/sign-in`)) };
    const url = `${baseUrl}/sign-in/callback?code=farid`;
    expect((await app.request(url, { headers })).status).toBe(303);
    expect((await app.request(url, { headers })).status).toBe(400);
  });

  it('says so when the person gave up, and when the plan does not know them', async () => {
    const refusing = open({
      identity: {
        ...site.identity,
        signIn: { ...site.identity.signIn, finish: () => Promise.reject(new SignInRefused('no')) },
      },
    });
    const headers = async (app: typeof refusing) => ({
      Cookie: cookieOf(await app.request(`${baseUrl}/sign-in`)),
      'Accept-Language': 'en',
    });
    const refused = await refusing.request(`${baseUrl}/sign-in/callback?error=access_denied`, {
      headers: await headers(refusing),
    });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('The sign-in did not take place'),
    ]);
    const app = open();
    const unknown = await app.request(`${baseUrl}/sign-in/callback?code=nobody`, {
      headers: await headers(app),
    });
    expect([unknown.status, await unknown.text()]).toEqual([
      403,
      expect.stringContaining('We cannot find your name'),
    ]);
  });

  it('has to wait while the provider does not answer', async () => {
    const start = () => Promise.reject(new TransientFailure('provider'));
    const app = open({ identity: { ...site.identity, signIn: { ...site.identity.signIn, start } } });
    expect((await app.request(`${baseUrl}/sign-in`)).status).toBe(503);
  });

  it('begins at the one name of this machine that the provider knows', async () => {
    const app = open({ baseUrl: 'http://localhost:3000' });
    const response = await app.request('http://127.0.0.1:3000/sign-in?next=/claims%3Fa=1');
    expect(response.headers.get('Location')).toBe('http://localhost:3000/sign-in?next=%2Fclaims%3Fa%3D1');
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe('signing out', () => {
  it('ends the session for whoever still has its cookie, here and at the provider', async () => {
    const { cookie } = await signIn();
    const response = await open().request(`${baseUrl}/sign-out`, {
      method: 'POST',
      headers: { Cookie: cookie },
    });
    expect(response.headers.get('Location')).toBe('https://provider.example/logout');
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-entraide-session=;.*Max-Age=0/),
      expect.stringMatching(/^__Host-entraide-kept=;.*Max-Age=0/),
    ]);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
    const secret = cookie.replace(/.*=/, '');
    await expect(site.deps.store.get(keys.session(digest(secret)))).resolves.toBeUndefined();
  });

  it('does nothing without a session, and nothing by a link', async () => {
    const { cookie } = await signIn();
    expect((await open().request(`${baseUrl}/sign-out`, { method: 'POST' })).status).toBe(303);
    expect((await open().request(`${baseUrl}/sign-out`, { headers: { Cookie: cookie } })).status).toBe(404);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(faridBySession);
  });
});
