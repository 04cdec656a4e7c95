/** Who a request comes from, and the cookies that say it. */
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/platform/deps.ts';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import type { Identity } from '../../../functions/platform/identity/port.ts';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { removeStaff } from '../../../functions/registers/save-staff.ts';
import { openRegisters, saveStaff } from '../../../functions/registers/store.ts';
import { endOneSession, endSessionsOf, listSessions } from '../../../functions/sessions/store.ts';
import { answerProblem, problemOf } from '../../../functions/web/errors.ts';
import { identifyPerson, type SessionDeps, type SessionEnv } from '../../../functions/web/session.ts';
import { idleSeconds } from '../../../functions/web/session-records.ts';
import { signInRoutes } from '../../../functions/web/sign-in.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

const baseUrl = 'https://plan.example';

const farid = {
  personId: 'farid',
  name: 'Farid',
  email: 'f@entraide.example',
  language: 'fr',
  roles: ['finance'],
} as const;

let store: Store;
let now: number;
let identity: Identity;
let deps: SessionDeps;

beforeEach(async () => {
  store = createSqliteStore(openDatabase(':memory:'));
  now = Date.parse('2026-01-05T08:00:00Z');
  await saveStaff(store, { ...farid, roles: [...farid.roles] });
  const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
  // Takes the token, or the code, for the person's id.
  identity = {
    verifyBearer: async (token) => (token.startsWith('good-') ? { personId: token.slice(5) } : undefined),
    signIn: {
      start: async () => ({ url: 'https://provider.example/authorize', attempt }),
      finish: async (answer) => ({ personId: answer.searchParams.get('code') ?? '' }),
    },
    signOutUrl: () => 'https://provider.example/logout',
  };
  let made = 0;
  const random = { id: () => 'id', secret: () => String(++made).padStart(43, 'A') };
  const clock = { now: () => Date.parse('2020-04-01T07:00:00Z') };
  deps = {
    store,
    registers: openRegisters(store),
    clock,
    random,
    baseUrl,
    identity,
    realTime: { now: () => now },
  };
});

function open(changes: Partial<SessionDeps> = {}) {
  const app = new Hono<SessionEnv>();
  app.use(identifyPerson({ ...deps, ...changes }));
  app.route('/', signInRoutes({ ...deps, ...changes }));
  app.get('/whoami', (c) =>
    c.json({ person: c.var.person?.personId ?? null, by: c.var.authenticatedBy ?? null }),
  );
  app.onError((error, c) => answerProblem(c, problemOf(error)));
  return app;
}

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** Signs in and answers the session cookie. */
async function signIn(personId = 'farid', next = '/'): Promise<{ cookie: string; response: Response }> {
  const app = open();
  const left = await app.request(`${baseUrl}/sign-in?next=${encodeURIComponent(next)}`);
  const response = await app.request(`${baseUrl}/sign-in/callback?code=${personId}&state=s`, {
    headers: { Cookie: cookieOf(left) },
  });
  return { cookie: cookieOf(response), response };
}

async function whoami(headers: Record<string, string>) {
  const response = await open().request(`${baseUrl}/whoami`, { headers });
  return { status: response.status, body: await response.json() };
}

const nobody = { status: 200, body: { person: null, by: null } };

const faridBySession = { status: 200, body: { person: 'farid', by: 'session' } };

describe('a request', () => {
  it('comes from nobody without token and cookie', async () => {
    await expect(whoami({})).resolves.toEqual(nobody);
  });

  it('comes from the bearer of a good token', async () => {
    const found = { status: 200, body: { person: 'farid', by: 'bearer' } };
    await expect(whoami({ Authorization: 'Bearer good-farid' })).resolves.toEqual(found);
    await expect(whoami({ Authorization: 'bearer   good-farid ' })).resolves.toEqual(found);
  });

  it.each(['Bearer bad', 'Bearer', 'Bearer ', 'Bearer good-nobody', 'BEARER x y'])(
    'with a token that is not good (%j) is refused, whatever cookie comes with it',
    async (authorization) => {
      const { cookie } = await signIn();
      const refused = await whoami({ Authorization: authorization, Cookie: cookie });
      expect(refused).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    },
  );

  it('says in the reader’s language that the token is not good', async () => {
    const headers = { Authorization: 'Bearer bad', 'Accept-Language': 'nl' };
    expect(await whoami(headers)).toMatchObject({
      body: { detail: 'Het token is niet geldig, of niet meer.' },
    });
  });

  it('with credentials of another kind goes by its cookie', async () => {
    const { cookie } = await signIn();
    await expect(whoami({ Authorization: 'Basic Zm9vOmJhcg==', Cookie: cookie })).resolves.toEqual(
      faridBySession,
    );
  });

  it('has to wait while tokens cannot be verified', async () => {
    const unreachable = { ...identity, verifyBearer: () => Promise.reject(new TransientFailure('keys')) };
    const response = await open({ identity: unreachable }).request('/whoami', {
      headers: { Authorization: 'Bearer x' },
    });
    expect(response.status).toBe(503);
  });

  it('with a session comes from its person, with the roles of this moment; losing one ends it', async () => {
    const { cookie } = await signIn();
    const app = open();
    app.get('/roles', (c) => c.json(c.var.person?.roles ?? []));
    const roles = async () => (await app.request(`${baseUrl}/roles`, { headers: { Cookie: cookie } })).json();
    await expect(roles()).resolves.toEqual(['finance']);
    await saveStaff(store, { ...farid, roles: ['finance', 'auditor'] }, deps.realTime);
    await expect(roles()).resolves.toEqual(['finance', 'auditor']);
    await saveStaff(store, { ...farid, roles: ['auditor'] }, deps.realTime);
    await expect(roles()).resolves.toEqual([]);
    const secret = cookie.replace(/.*=/, '');
    await expect(store.get(keys.session(digest(secret)))).resolves.toBeUndefined();
  });

  it('with a session or a token of somebody who left and came back comes from nobody', async () => {
    const { cookie } = await signIn();
    const token = { Authorization: 'Bearer good-farid' };
    await whoami(token);
    now += 1_000;
    await removeStaff(store, 'farid', deps.realTime);
    await saveStaff(store, { ...farid, roles: [...farid.roles] }, deps.realTime);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
    await expect(whoami(token)).resolves.toMatchObject({ status: 401 });
  });

  it('with a session that lost its role by a day that passed comes from nobody', async () => {
    const { cookie } = await signIn();
    const [item] = [await store.get(keys.staff('farid'))];
    const data = { ...farid, roles: ['auditor'] };
    await store.transact([
      { op: 'put', key: keys.staff('farid'), data, when: { version: item?.version ?? 0 } },
    ]);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
  });

  it('with a token whose sign-in was ended is refused, also when it is renewed', async () => {
    const verified = { personId: 'farid', session: 's-1', signedInAt: now - 60_000 };
    const app = (more: object) =>
      open({ identity: { ...identity, verifyBearer: async () => ({ ...verified, ...more }) } });
    const call = async (more: object) =>
      (await app(more).request(`${baseUrl}/whoami`, { headers: { Authorization: 'Bearer x' } })).status;
    expect(await call({ expiresAt: now + 1_000 })).toBe(200);
    const [one] = await listSessions(deps, 'farid', undefined);
    expect(one).toMatchObject({ kind: 'program', current: false });
    await endOneSession(deps, 'farid', one?.sessionId ?? '');
    expect(await call({ expiresAt: now + 3_600_000 })).toBe(401);
    expect(await call({ session: 's-2' })).toBe(200);
    await endSessionsOf(deps, 'farid');
    expect([await call({ session: 's-2' }), await call({ session: 'never-used' })]).toEqual([401, 401]);
    expect(await call({ session: 's-3', signedInAt: now + 1 })).toBe(200);
  });

  it('with the session of a person who left the registers comes from nobody', async () => {
    const { cookie } = await signIn();
    await store.transact([{ op: 'delete', key: keys.staff('farid'), when: { version: 1 } }]);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
  });

  it('with a session that was not used for half an hour comes from nobody', async () => {
    const { cookie } = await signIn();
    now += idleSeconds * 1000;
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
  });

  it.each(['', 'x', 'A'.repeat(44), `${'A'.repeat(42)}/`, `${'A'.repeat(42)}%41`])(
    'with a made-up session (%j) comes from nobody',
    async (secret) => {
      await expect(whoami({ Cookie: `__Host-entraide-session=${secret}` })).resolves.toEqual(nobody);
    },
  );

  it('with a session under the name without its prefix comes from nobody', async () => {
    const { cookie } = await signIn();
    await expect(whoami({ Cookie: cookie.replace('__Host-', '') })).resolves.toEqual(nobody);
  });
});

describe('the cookies', () => {
  it('belong to this host alone, over HTTPS alone, and are out of reach of scripts', async () => {
    const left = await open().request(`${baseUrl}/sign-in?next=/claims`);
    const { response } = await signIn();
    const [attempt = ''] = left.headers.getSetCookie();
    const session =
      response.headers.getSetCookie().find((line) => line.startsWith('__Host-entraide-session=')) ?? '';
    for (const line of [attempt, session]) {
      expect(line).toMatch(/^__Host-/);
      const attributes = line
        .split('; ')
        .slice(1)
        .map((one) => one.toLowerCase());
      expect(attributes).toEqual(expect.arrayContaining(['path=/', 'httponly', 'secure', 'samesite=lax']));
      expect(line).not.toMatch(/domain=/i);
    }
  });

  it('work over plain http on this machine alone', async () => {
    const left = await open({ baseUrl: 'http://localhost:3000' }).request('http://localhost:3000/sign-in');
    expect(left.headers.getSetCookie()).toEqual([expect.stringMatching(/^entraide-sign-in=/)]);
    expect(left.headers.getSetCookie().join()).not.toMatch(/secure/i);
    expect(() => open({ baseUrl: 'http://plan.example' })).toThrow(RangeError);
  });

  it('are the only place that holds the path to go to, which may be an approval link', async () => {
    const written: string[] = [];
    const transact: Store['transact'] = (writes) => {
      written.push(JSON.stringify(writes));
      return store.transact(writes);
    };
    const watched: Store = { ...store, transact };
    await open({ store: watched }).request(
      `${baseUrl}/sign-in?next=${encodeURIComponent('/tasks/t?token=s3cret')}`,
    );
    expect(written).toHaveLength(1);
    expect(written.join()).not.toContain('s3cret');
  });
});
