/** The API of entries that match nothing: the list with suggestions, and a person's word on one. */
import type { Hono } from 'hono';
import { parseBody } from '../../claims/api.ts';
import { problem } from '../../platform/problem.ts';
import { apiApp } from '../../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../../web/context.ts';
import { pageRequest } from '../../web/page-request.ts';
import type { SessionEnv } from '../../web/session.ts';
import { resolutionSchema, resolveUnmatched } from './resolve.ts';
import { listRules } from './rules.ts';
import { viewUnmatched } from './suggest.ts';
import { unmatchedViews } from './view.ts';

export function unmatchedApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/unmatched', async (c) =>
    c.json(await unmatchedViews(deps, requirePerson(c), { ...pageRequest(c), state: c.req.query('state') })),
  );
  app.get('/unmatched/rules', async (c) => {
    const { roles } = requirePerson(c);
    if (!roles.includes('finance') && !roles.includes('auditor')) throw problem('forbidden');
    return c.json({ items: await listRules(deps) });
  });
  app.get('/unmatched/:id', async (c) =>
    c.json(await viewUnmatched(deps, requirePerson(c), c.req.param('id'))),
  );
  app.post('/unmatched/:id/resolve', async (c) => {
    const actor = requirePerson(c);
    const body = await readJson(c);
    const input = parseBody(resolutionSchema, body, apiLanguage(c));
    return c.json(await resolveUnmatched(deps, actor, c.req.param('id'), input));
  });
  return app.routes();
}
