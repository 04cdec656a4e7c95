/** What only the embedded runtime's API has: who can sign in, and a bearer token for each of them. */
import { Hono } from 'hono';
import * as z from 'zod';
import { problem } from '../../../functions/platform/problem.ts';
import type { Registers } from '../../../functions/registers/store.ts';
import { readJson } from '../../../functions/web/context.ts';
import { limitBody } from '../../../functions/web/limit-body.ts';
import type { SessionEnv } from '../../../functions/web/session.ts';
import type { LocalPerson } from './people.ts';

export interface LocalRoutesDeps {
  readonly registers: Registers;
  readonly people: () => Promise<LocalPerson[]>;
  readonly issueToken: (personId: string) => Promise<string>;
}

const tokenRequest = z.object({ user: z.string().min(1).max(64) });
const tokenRequestLimit = limitBody({
  maxSize: 8_192,
  onError: () => {
    throw problem('too-large.token-request');
  },
});

/** `GET /local/users` and `POST /local/tokens`. */
export function localRoutes({ registers, people, issueToken }: LocalRoutesDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/local/users', async (c) => c.json(await people()));
  app.post('/local/tokens', tokenRequestLimit, async (c) => {
    const { user } = readTokenRequest(await readJson(c));
    if (!(await registers.person(user))) throw problem('not-found');
    return c.json({ token: await issueToken(user) });
  });
  return app;
}

function readTokenRequest(body: unknown): z.infer<typeof tokenRequest> {
  const request = tokenRequest.safeParse(body);
  if (request.success) return request.data;
  throw problem('invalid.user', {}, { errors: [{ path: 'user', code: 'invalid' }] });
}
