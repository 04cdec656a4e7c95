/** The API of recovery cases, for staff; clients have a page of their own behind a link. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { parseBody } from '../claims/api.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { apiApp } from '../web/api-app.ts';
import {
  apiLanguage,
  readJson,
  readOptionalJson,
  requirePerson,
  type WebContext,
  type WebDeps,
} from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import {
  acknowledgePledge,
  askWriteOff,
  decideWriteOff,
  declareIrrecoverable,
  inviteAgain,
} from './staff-actions.ts';
import { listRecoveryCases, presentCase, recoveryTotals, viewCase } from './view-cases.ts';

const words = z.string().trim().min(1).max(2000);

export const reasonSchema = z.object({ reason: words });
export const inviteSchema = z.object({ email: z.email().max(254).optional() });
/** Finance asks with a reason; a delegate of the board decides. */
export const caseWriteOffSchema = z.object({
  reason: words.optional(),
  decision: z.enum(['approve', 'reject']).optional(),
  comment: words.optional(),
});

export function recoveryApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/recovery-cases', async (c) => {
    const { status } = c.req.query();
    const { limit, after: cursor } = pageRequest(c);
    const actor = requirePerson(c);
    const list = await listRecoveryCases(deps, actor, {
      status,
      cursor,
      limit,
      language: apiLanguage(c),
    });
    return c.json({ ...list, ...(await recoveryTotals(deps, actor)) });
  });
  app.get('/recovery-cases/:id', async (c) =>
    c.json(await viewCase(deps, requirePerson(c), c.req.param('id'), apiLanguage(c))),
  );

  const action = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    work: (actor: Person, caseId: string, body: Body) => Promise<RecoveryCase>,
  ) => {
    app.post(`/recovery-cases/:id/${path}`, async (c: WebContext) => {
      const body =
        path === 'acknowledge' || path === 'invite' ? await readOptionalJson(c) : await readJson(c);
      const input = parseBody(schema, body, apiLanguage(c));
      const recovery = await work(requirePerson(c), c.req.param('id') ?? '', input);
      return c.json(await presentCase(deps, recovery, apiLanguage(c)));
    });
  };
  action('acknowledge', z.object({}), (actor, id) => acknowledgePledge(deps, actor, id));
  action('invite', inviteSchema, (actor, id, body) => inviteAgain(deps, actor, id, body));
  action('irrecoverable', reasonSchema, (actor, id, { reason }) =>
    declareIrrecoverable(deps, actor, id, reason),
  );
  action('write-off', caseWriteOffSchema, (actor, id, { reason, decision, comment }) => {
    if (decision !== undefined) return decideWriteOff(deps, actor, id, { decision, comment });
    if (reason !== undefined) return askWriteOff(deps, actor, id, reason);
    throw problem('invalid-form.write-off-reason', {}, { errors: [{ path: 'reason', code: 'required' }] });
  });
  return app.routes();
}
