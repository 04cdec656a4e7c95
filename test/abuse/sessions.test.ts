/** Sessions that an attacker chose, kept, copied or outlived; cookies as browsers are told to keep them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative } from '../flow/small-cooperative.ts';
import { openApp } from './route-table.ts';

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')));
const cookieNamed = (answer: Response, name: string) =>
  cookiesOf(answer).find((pair) => pair.startsWith(`${name}=`) && !pair.endsWith('=')) ?? '';

/** A request of a browser that follows no redirect by itself. */
function request(path: string, cookie: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Accept: 'text/html', Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
  return fetch(new URL(path, cooperative.environment.baseUrl), { redirect: 'manual', ...init, headers });
}

/** Goes through the provider's pages. @returns the session cookie, and the answer that set it */
async function signIn(person: string, cookieBefore = ''): Promise<{ session: string; answer: Response }> {
  const start = await request('/sign-in?next=/claims', cookieBefore);
  const attempt = cookieNamed(start, 'entraide-sign-in');
  let provider = '';
  let answer = await request(start.headers.get('Location') ?? '', provider);
  for (let hop = 0; hop < 8; hop += 1) {
    provider = [provider, ...cookiesOf(answer)].filter(Boolean).join('; ');
    const place = answer.headers.get('Location');
    if (place?.includes('/sign-in/callback')) {
      const back = await request(place, [cookieBefore, attempt].filter(Boolean).join('; '));
      return { session: cookieNamed(back, 'entraide-session'), answer: back };
    }
    const isChoice = place?.includes('/local/sign-in/') ?? false;
    answer = await request(
      place ?? '',
      provider,
      isChoice ? { method: 'POST', body: new URLSearchParams({ person }) } : {},
    );
  }
  throw new Error('the provider never came back');
}

const isSignedIn = async (cookie: string) => (await request('/claims', cookie)).status === 200;

async function token(user: string): Promise<string> {
  const answer = await fetch(new URL('/local/tokens', cooperative.environment.baseUrl), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return ((await answer.json()) as { token: string }).token;
}

interface Listed {
  readonly sessionId: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

function call(path: string, bearer: string, method: string): Promise<Response> {
  const address = new URL(`/api/me/sessions${path}`, cooperative.environment.baseUrl);
  return fetch(address, { method, headers: { Authorization: `Bearer ${bearer}` } });
}

const listOf = async (bearer: string) => (await (await call('', bearer, 'GET')).json()) as Listed[];
const isGood = async (bearer: string) => (await call('', bearer, 'GET')).status === 200;

describe('a session', () => {
  it('gets a name of its own at signing in, whatever name the browser came with', async () => {
    const chosen = `entraide-session=${'A'.repeat(43)}`;
    const { session } = await signIn('mara', chosen);
    expect(session).toMatch(/^entraide-session=[\w-]{43}$/);
    expect(session).not.toBe(chosen);
    expect(await isSignedIn(chosen)).toBe(false);
    expect(await isSignedIn(session)).toBe(true);
  });

  it('that stood before a sign-in ends with it', async () => {
    const first = await signIn('mara');
    const second = await signIn('niels', first.session);
    expect(await isSignedIn(first.session)).toBe(false);
    expect(await isSignedIn(second.session)).toBe(true);
  });

  it('ends when its person signs out, for whoever has copied it', async () => {
    const { session } = await signIn('mara');
    // Every page has the way out.
    expect(await (await request('/claims', session)).text()).toContain(
      '<form method="post" action="/sign-out">',
    );
    const out = await request('/sign-out', session, { method: 'POST' });
    expect(out.status).toBe(303);
    expect(out.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(out.headers.getSetCookie().join()).toMatch(/entraide-session=;.*Max-Age=0/i);
    expect(await isSignedIn(session)).toBe(false);
  });

  it('is not ended or begun by another site', async () => {
    const { session } = await signIn('mara');
    const answer = await fetch(new URL('/sign-out', cooperative.environment.baseUrl), {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: session, 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(await isSignedIn(session)).toBe(true);
    // Somebody else's answer of the provider, without the cookie of this browser's own attempt.
    const { answer: theirs } = await signIn('niels');
    expect(theirs.status).toBe(303);
    const forced = await request('/sign-in/callback?code=stolen&state=stolen', '');
    expect([forced.status, cookieNamed(forced, 'entraide-session')]).toEqual([400, '']);
  });

  it.each([
    ['empty', ''],
    ['of another length', 'A'.repeat(42)],
    ['guessed', 'B'.repeat(43)],
    ['of other letters', `${'A'.repeat(42)}*`],
    ['as long as can be', 'A'.repeat(7_000)],
  ])('with a name that is %s is none', async (_name, secret) => {
    expect(await isSignedIn(`entraide-session=${secret}`)).toBe(false);
  });

  it('of a member who has left shows nothing of the plan any more', async () => {
    const { session } = await signIn('ines');
    expect((await request('/measures/hardship-aid/new', session)).status).toBe(200);
    const gone = {
      member_id: 'ines',
      name: 'Ines Peeters',
      email: 'ines@members.example',
      country: 'BE',
      language: 'fr',
      employment: 'permanent',
      joined_on: '2015-01-01',
      left_on: '2020-01-31',
    };
    const bearer = await token('ines');
    await cooperative.import('members', [gone]);
    expect(await isSignedIn(session)).toBe(false);
    expect(await isGood(bearer)).toBe(false);
    await cooperative.import('members', [{ ...gone, left_on: '' }]);
    expect(await isSignedIn(session)).toBe(false);
    expect(await isGood(bearer)).toBe(false);
    await cooperative.import('members', [gone]);
    const again = { Authorization: `Bearer ${await token('ines')}`, 'Content-Type': 'application/json' };
    const filing = { method: 'POST', headers: again, body: '{}' };
    const address = new URL('/api/measures/hardship-aid/claims', cooperative.environment.baseUrl);
    expect((await fetch(address, filing)).status).toBe(403);
  });

  it('is one of a list, from which its person can end it, or all', async () => {
    const [browser, other] = [await signIn('mara'), await signIn('mara')];
    const [mine, lost] = [await token('mara'), await token('mara')];
    expect(await isGood(lost)).toBe(true);
    const listed = await listOf(mine);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    expect(listed.length).toBeGreaterThanOrEqual(4);
    for (const one of listed)
      expect(Date.parse(one.lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(one.startedAt));
    const ofLost = (await listOf(lost)).find(({ current }) => current)?.sessionId ?? '';
    expect((await call(`/${ofLost}`, mine, 'DELETE')).status).toBe(204);
    expect([await isGood(lost), await isGood(mine)]).toEqual([false, true]);
    expect((await call(`/${ofLost}`, mine, 'DELETE')).status).toBe(404);

    const page = await (await request('/sessions', browser.session)).text();
    expect(page.match(/\/sessions\/[0-9a-f]{64}\/end/g)?.length).toBeGreaterThanOrEqual(3);
    const never = await token('mara');
    expect((await request('/sessions/end', browser.session, { method: 'POST' })).status).toBe(303);
    expect(await Promise.all([isSignedIn(browser.session), isSignedIn(other.session)])).toEqual([
      false,
      false,
    ]);
    expect(await Promise.all([isGood(mine), isGood(never)])).toEqual([false, false]);
    expect(await isGood(await token('mara'))).toBe(true);
  });

  it('of somebody else cannot be seen or ended', async () => {
    const [mine, theirs] = [await token('milo'), await token('niels')];
    const target = (await listOf(theirs)).find(({ current }) => current)?.sessionId ?? '';
    expect((await listOf(mine)).map(({ sessionId }) => sessionId)).not.toContain(target);
    expect((await call(`/${target}`, mine, 'DELETE')).status).toBe(404);
    expect(await isGood(theirs)).toBe(true);
    expect((await call('', 'nothing', 'GET')).status).toBe(401);
  });
});

describe('cookies', () => {
  it('on this machine are for requests alone, never for scripts, and stay with our own pages', async () => {
    const { answer } = await signIn('mara');
    const [line = ''] = answer.headers.getSetCookie().filter((one) => one.startsWith('entraide-session='));
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(line).not.toMatch(/Domain=|Expires=|Max-Age=[1-9]/i);
  });

  it('over https carry the prefix that no neighbour can write', async () => {
    const { app, close } = await openApp('https://plan.example');
    const start = await app.request('https://plan.example/sign-in');
    const [attempt = ''] = start.headers.getSetCookie();
    expect(attempt).toMatch(/^__Host-entraide-sign-in=/);
    const back = await app.request('https://plan.example/sign-in/callback?code=x&state=s', {
      headers: { Cookie: attempt.slice(0, attempt.indexOf(';')) },
    });
    const lines = [
      attempt,
      ...back.headers.getSetCookie().filter((one) => one.startsWith('__Host-entraide-session=')),
    ];
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      for (const attribute of ['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax'])
        expect(line).toContain(attribute);
      expect(line).not.toContain('Domain=');
    }
    await close();
  });
});
