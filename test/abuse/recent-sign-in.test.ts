/** What a session or token that is not of this moment may not do any more. */
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerProblem, problemOf } from '../../functions/web/errors.ts';
import { recentSeconds, requireRecentSignIn } from '../../functions/web/recent-sign-in.ts';
import type { SessionEnv } from '../../functions/web/session.ts';
import { openApp } from './route-table.ts';

const now = Date.parse('2026-01-05T08:00:00Z');

async function ask(
  path: string,
  { method = 'POST', secondsAgo, by = 'session', fresh = false }: Partial<Asked> & { secondsAgo: number },
): Promise<{ status: number; code: string | undefined }> {
  const app = new Hono<SessionEnv>();
  app.use(async (c, next) => {
    c.set('person', {
      personId: 'farid',
      name: 'Farid',
      email: 'f@x.example',
      language: 'fr',
      roles: ['finance'],
    });
    c.set('authenticatedBy', by);
    c.set('signedInAt', now - secondsAgo * 1000);
    await next();
  });
  app.use(requireRecentSignIn({ identity: { tokensAreFresh: fresh }, realTime: { now: () => now } }));
  app.all('*', (c) => c.json({}));
  app.onError((error, c) => answerProblem(c, problemOf(error)));
  const answer = await app.request(path, { method });
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
}

interface Asked {
  readonly method: string;
  readonly by: 'session' | 'bearer';
  readonly fresh: boolean;
}

const weighty = [
  '/api/payment-runs/r-1/release',
  '/finance/runs/r-1/release',
  '/api/envelopes/e-1/votes',
  '/fund/envelopes/e-1',
  '/api/payments/p-1/confirm-account',
  '/finance/payments/p-1/confirm-account',
  '/api/payments/p-1/outcome/confirm',
  '/api/imports/members',
  '/finance/imports',
];

describe.each(weighty)('%s', (path) => {
  it('takes a sign-in of the last minutes, by session and by token', async () => {
    for (const by of ['session', 'bearer'] as const) {
      expect(await ask(path, { by, secondsAgo: recentSeconds - 1 })).toMatchObject({ status: 200 });
      expect(await ask(path, { by, secondsAgo: recentSeconds })).toEqual({
        status: 403,
        code: 'sign-in-again',
      });
    }
  });

  it('may be looked at all the same', async () => {
    expect((await ask(path, { method: 'GET', secondsAgo: 7 * 3_600 })).status).toBe(200);
  });
});

it('is an address that there is, or one machine would not notice a new name', async () => {
  const { routes, close } = await openApp('http://localhost:3000');
  const posted = routes
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => path.split('/').map(shape));
  // The page of an envelope stands in an application of its own.
  for (const path of weighty.filter((one) => one !== '/fund/envelopes/e-1'))
    expect(
      posted.some((one) => one.join('/') === path.split('/').map(shape).join('/') || fits(one, path)),
      path,
    ).toBe(true);
  await close();
});

const shape = (segment: string) => (segment.startsWith(':') ? ':' : segment);
const fits = (pattern: readonly string[], path: string) => {
  const segments = path.split('/');
  return (
    pattern.length === segments.length && pattern.every((one, at) => one === ':' || one === segments[at])
  );
};

it('plays the sign-in where tokens are given out for the asking', async () => {
  expect(
    (await ask('/api/payment-runs/r-1/release', { by: 'bearer', fresh: true, secondsAgo: 7 * 3_600 })).status,
  ).toBe(200);
  expect((await ask('/api/payment-runs/r-1/release', { fresh: true, secondsAgo: 7 * 3_600 })).status).toBe(
    403,
  );
});
