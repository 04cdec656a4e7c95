/** The API of policies: read by everybody who is signed in, proposed by a delegate, decided by another. */
import type { Hono } from 'hono';
import { parseBody } from '../claims/api.ts';
import { problem } from '../platform/problem.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, readOptionalJson, requirePerson, type WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { decidePolicy, proposalSchema, proposePolicy, rejectionSchema } from './propose.ts';
import { listPolicies, policySchema, viewPolicy } from './view.ts';

/** Bytes of a policy document: several times the plan's own. */
const longestPolicy = 300_000;

export function policiesApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/policy/schema', async (c) => c.json(await policySchema(deps, apiLanguage(c))));
  app.get('/policies', async (c) => c.json({ items: await listPolicies(deps), nextCursor: null }));
  app.get('/policies/:version', async (c) => c.json(await viewPolicy(deps, c.req.param('version') ?? '')));
  app.post(
    '/policies',
    async (c) => {
      const proposal = parseBody(proposalSchema, await readJson(c), apiLanguage(c));
      const view = await proposePolicy(deps, requirePerson(c), proposal, apiLanguage(c));
      return c.json(view, 201, { Location: `/api/policies/${encodeURIComponent(view.version)}` });
    },
    { maxBytes: longestPolicy, tooLarge: () => problem('too-large.policy', { count: longestPolicy }) },
  );
  app.post('/policies/:version/approve', async (c) => {
    await readOptionalJson(c);
    return c.json(
      await decidePolicy(deps, requirePerson(c), c.req.param('version') ?? '', { state: 'approved' }),
    );
  });
  app.post('/policies/:version/reject', async (c) => {
    const { reason } = parseBody(rejectionSchema, await readOptionalJson(c), apiLanguage(c));
    const decision = { state: 'rejected', reason } as const;
    return c.json(await decidePolicy(deps, requirePerson(c), c.req.param('version') ?? '', decision));
  });
  return app.routes();
}
