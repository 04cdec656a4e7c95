import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/platform/deps.ts';
import { TransientFailure } from '../../../functions/platform/failures.ts';
import { keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { removeStaff } from '../../../functions/registers/save-staff.ts';
import { saveStaff } from '../../../functions/registers/store.ts';
import { endOneSession, endSessionsOf, listSessions } from '../../../functions/sessions/store.ts';
import { idleSeconds } from '../../../functions/web/session-records.ts';
import {
  baseUrl,
  farid,
  faridBySession,
  makeSite,
  nobody,
  open,
  signIn,
  site,
  whoami,
} from './session-site.ts';

beforeEach(makeSite);

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
    const unreachable = {
      ...site.identity,
      verifyBearer: () => Promise.reject(new TransientFailure('keys')),
    };
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
    await saveStaff(site.deps.store, { ...farid, roles: ['finance', 'auditor'] }, site.deps.realTime);
    await expect(roles()).resolves.toEqual(['finance', 'auditor']);
    await saveStaff(site.deps.store, { ...farid, roles: ['auditor'] }, site.deps.realTime);
    await expect(roles()).resolves.toEqual([]);
    const secret = cookie.replace(/.*=/, '');
    await expect(site.deps.store.get(keys.session(digest(secret)))).resolves.toBeUndefined();
  });

  it('with a session or a token of somebody who left and came back comes from nobody', async () => {
    const { cookie } = await signIn();
    const token = { Authorization: 'Bearer good-farid' };
    await whoami(token);
    site.now += 1_000;
    await removeStaff(site.deps.store, 'farid', site.deps.realTime);
    await saveStaff(site.deps.store, { ...farid, roles: [...farid.roles] }, site.deps.realTime);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
    await expect(whoami(token)).resolves.toMatchObject({ status: 401 });
  });

  it('with a session that lost its role by a day that passed comes from nobody', async () => {
    const { cookie } = await signIn();
    const [item] = [await site.deps.store.get(keys.staff('farid'))];
    const data = { ...farid, roles: ['auditor'] };
    await site.deps.store.transact([
      { op: 'put', key: keys.staff('farid'), data, when: { version: item?.version ?? 0 } },
    ]);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
  });

  it('with a token whose sign-in was ended is refused, also when it is renewed', async () => {
    const verified = { personId: 'farid', session: 's-1', signedInAt: site.now - 60_000 };
    const app = (more: object) =>
      open({ identity: { ...site.identity, verifyBearer: async () => ({ ...verified, ...more }) } });
    const call = async (more: object) =>
      (await app(more).request(`${baseUrl}/whoami`, { headers: { Authorization: 'Bearer x' } })).status;
    expect(await call({ expiresAt: site.now + 1_000 })).toBe(200);
    const [one] = await listSessions(site.deps, 'farid', undefined);
    expect(one).toMatchObject({ kind: 'program', current: false });
    await endOneSession(site.deps, 'farid', one?.sessionId ?? '');
    expect(await call({ expiresAt: site.now + 3_600_000 })).toBe(401);
    expect(await call({ session: 's-2' })).toBe(200);
    await endSessionsOf(site.deps, 'farid');
    expect([await call({ session: 's-2' }), await call({ session: 'never-used' })]).toEqual([401, 401]);
    expect(await call({ session: 's-3', signedInAt: site.now + 1 })).toBe(200);
  });

  it('with the session of a person who left the registers comes from nobody', async () => {
    const { cookie } = await signIn();
    await site.deps.store.transact([{ op: 'delete', key: keys.staff('farid'), when: { version: 1 } }]);
    await expect(whoami({ Cookie: cookie })).resolves.toEqual(nobody);
  });

  it('with a session that was not used for half an hour comes from nobody', async () => {
    const { cookie } = await signIn();
    site.now += idleSeconds * 1000;
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
      return site.deps.store.transact(writes);
    };
    const watched: Store = { ...site.deps.store, transact };
    await open({ store: watched }).request(
      `${baseUrl}/sign-in?next=${encodeURIComponent('/tasks/t?token=s3cret')}`,
    );
    expect(written).toHaveLength(1);
    expect(written.join()).not.toContain('s3cret');
  });
});
