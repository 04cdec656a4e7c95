/** Two ways in: the staff's, which has a second factor, and everybody else's. */
import { Hono } from 'hono';
import { UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../functions/platform/identity/port.ts';
import { joinProviders } from '../../../functions/platform/identity/two-pools.ts';
import { openRegisters, saveStaff } from '../../../functions/registers/store.ts';
import { identifyPerson, type SessionDeps, type SessionEnv } from '../../../functions/web/session.ts';
import { signInRoutes } from '../../../functions/web/sign-in.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };

function provider(name: string): Identity {
  return {
    verifyBearer: async () => ({ personId: 'farid', session: name }),
    signIn: {
      start: async () => ({ url: `https://${name}.example/authorize`, attempt }),
      finish: async () => ({ personId: 'farid' }),
    },
    signOutUrl: () => `https://${name}.example/logout`,
  };
}

let deps: SessionDeps;
beforeEach(async () => {
  const store = createSqliteStore(openDatabase(':memory:'));
  await saveStaff(store, {
    ...{ personId: 'farid', name: 'Farid', email: 'f@entraide.example', language: 'fr' },
    roles: ['finance', 'operator'],
  });
  const clock = { now: () => Date.parse('2026-01-05T08:00:00Z') };
  let made = 0;
  const random = { id: () => 'id', secret: () => String(++made).padStart(43, 'A') };
  const identity = joinProviders({
    ...{ members: provider('members'), staff: provider('staff'), staffIssuer: 'https://staff' },
  });
  deps = {
    store,
    registers: openRegisters(store),
    clock,
    random,
    baseUrl: 'https://plan.example',
    identity,
    realTime: clock,
  };
});

function open() {
  const app = new Hono<SessionEnv>();
  app.use(identifyPerson(deps));
  app.route('/', signInRoutes(deps));
  app.get('/roles', (c) => c.json(c.var.person?.roles ?? null));
  return app;
}

const tokenFrom = (issuer: string) => new UnsecuredJWT({}).setIssuer(issuer).encode();
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

async function rolesBy(headers: Record<string, string>): Promise<unknown> {
  return (await open().request('https://plan.example/roles', { headers })).json();
}

async function signInAs(as: string) {
  const left = await open().request(`https://plan.example/sign-in?as=${as}`);
  const back = await open().request('https://plan.example/sign-in/callback?code=x&state=s', {
    headers: { Cookie: cookieOf(left) },
  });
  return { address: left.headers.get('Location'), cookie: cookieOf(back) };
}

describe('the roles of the staff', () => {
  it('are there for tokens of the staff’s pool alone', async () => {
    expect(await rolesBy({ Authorization: `Bearer ${tokenFrom('https://staff')}` })).toEqual([
      'finance',
      'operator',
    ]);
    expect(await rolesBy({ Authorization: `Bearer ${tokenFrom('https://members')}` })).toEqual([]);
    expect(await rolesBy({ Authorization: 'Bearer none' })).toEqual([]);
  });

  it('are there for sessions that began at the staff’s pool alone, which signing out ends there', async () => {
    const staff = await signInAs('staff');
    expect(staff.address).toBe('https://staff.example/authorize');
    expect(await rolesBy({ Cookie: staff.cookie })).toEqual(['finance', 'operator']);
    const member = await signInAs('member');
    expect(member.address).toBe('https://members.example/authorize');
    expect(await rolesBy({ Cookie: member.cookie })).toEqual([]);
    for (const [cookie, where] of [
      [staff.cookie, 'staff'],
      [member.cookie, 'members'],
    ] as const) {
      const out = await open().request('https://plan.example/sign-out', {
        method: 'POST',
        headers: { Cookie: cookie },
      });
      expect(out.headers.get('Location')).toBe(`https://${where}.example/logout`);
    }
  });
});

describe('the way in', () => {
  it('is asked for, and keeps where somebody wanted to go', async () => {
    const page = await open().request('https://plan.example/sign-in?next=/tasks&again=yes', {
      headers: { 'Accept-Language': 'en' },
    });
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('/sign-in?as=staff&amp;next=%2Ftasks&amp;again=yes');
    expect(text).toContain('I work for the plan');
  });
});
