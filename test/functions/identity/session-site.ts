/** A plan with its sign-in, for tests: who asks is known by a session or a token. */
import { Hono } from 'hono';
import type { Identity } from '../../../functions/platform/identity/port.ts';
import { openRegisters, saveStaff } from '../../../functions/registers/store.ts';
import { answerProblem, problemOf } from '../../../functions/web/errors.ts';
import { identifyPerson, type SessionDeps, type SessionEnv } from '../../../functions/web/session.ts';
import { signInRoutes } from '../../../functions/web/sign-in.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

export const baseUrl = 'https://plan.example';

export const farid = {
  personId: 'farid',
  name: 'Farid',
  email: 'f@entraide.example',
  language: 'fr',
  roles: ['finance'],
} as const;

/** Made anew before each test. @property now the real time, in milliseconds */
export const site = {} as { now: number; identity: Identity; deps: SessionDeps };

/** Makes the site anew: each file of tests calls it before each test. */
export async function makeSite(): Promise<void> {
  const store = createSqliteStore(openDatabase(':memory:'));
  site.now = Date.parse('2026-01-05T08:00:00Z');
  await saveStaff(store, { ...farid, roles: [...farid.roles] });
  const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
  // Takes the token, or the code, for the person's id.
  site.identity = {
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
  site.deps = {
    store,
    registers: openRegisters(store),
    clock,
    random,
    baseUrl,
    identity: site.identity,
    realTime: { now: () => site.now },
  };
}

export function open(changes: Partial<SessionDeps> = {}) {
  const app = new Hono<SessionEnv>();
  app.use(identifyPerson({ ...site.deps, ...changes }));
  app.route('/', signInRoutes({ ...site.deps, ...changes }));
  app.get('/whoami', (c) =>
    c.json({ person: c.var.person?.personId ?? null, by: c.var.authenticatedBy ?? null }),
  );
  app.onError((error, c) => answerProblem(c, problemOf(error)));
  return app;
}

export const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .filter((pair) => !pair.endsWith('='))
    .join('; ');

/** Signs in and answers the session cookie. */
export async function signIn(
  personId = 'farid',
  next = '/',
): Promise<{ cookie: string; response: Response }> {
  const app = open();
  const left = await app.request(`${baseUrl}/sign-in?next=${encodeURIComponent(next)}`);
  const response = await app.request(`${baseUrl}/sign-in/callback?code=${personId}&state=s`, {
    headers: { Cookie: cookieOf(left) },
  });
  return { cookie: cookieOf(response), response };
}

export async function whoami(headers: Record<string, string>) {
  const response = await open().request(`${baseUrl}/whoami`, { headers });
  return { status: response.status, body: await response.json() };
}

export const nobody = { status: 200, body: { person: null, by: null } };

export const faridBySession = { status: 200, body: { person: 'farid', by: 'session' } };
