/** The API of policies: read by everybody who is signed in, proposed by a delegate, decided by another. */
import type { Hono } from 'hono';
import { problem } from '../platform/problem.ts';
import type { Person } from '../platform/registers.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { policySchemaAnswer, policyVersion } from './answers.ts';
import { decidePolicy, proposalSchema, proposePolicy, rejectionSchema } from './propose.ts';
import { listPolicies, policySchema, viewPolicy } from './view.ts';

/** Bytes of a policy document: several times the plan's own. */
const longestPolicy = 300_000;

export function policiesApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Policies' });
  read(app, deps);
  propose(app, deps);
  decide(app, deps);
  return app.routes();
}

function delegate(actor: Person): void {
  if (!actor.roles.includes('board-delegate')) throw problem('forbidden.policy');
}

function read(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/policy/schema',
    {
      id: 'getPolicySchema',
      summary: 'What a policy document is made of',
      description: 'A JSON Schema with a title, a unit and a source for every figure.',
      answers: { 200: policySchemaAnswer },
    },
    async (c, { language }) => c.json(await policySchema(deps, language)),
  );
  app.get(
    '/policies',
    {
      id: 'listPolicies',
      summary: 'Every version of the policy, the newest first',
      description: 'Whole, whether it was in force or only proposed.',
      list: true,
      answers: { 200: () => listOf(policyVersion()) },
    },
    async (c, { page }) => c.json(pageOfList(await listPolicies(deps), page, ({ version }) => version)),
  );
  app.get(
    '/policies/:version',
    {
      id: 'getPolicyVersion',
      summary: 'One version of the policy',
      description: 'With what it changed.',
      answers: { 200: policyVersion },
    },
    async (c) => c.json(await viewPolicy(deps, c.req.param('version'))),
  );
}

function propose(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/policies',
    {
      id: 'proposePolicy',
      summary: 'Propose a policy',
      description:
        'By a delegate of the board: a document, whole or only what changes, in force from a day on.',
      may: delegate,
      body: proposalSchema,
      maxBytes: longestPolicy,
      tooLarge: () => problem('too-large.policy', { count: longestPolicy }),
      answers: { 201: policyVersion },
      problems: ['invalid-policy'],
    },
    async (c, { actor, body, language }) => {
      const view = await proposePolicy(deps, actor, body, language);
      return c.json(view, 201, { Location: `/api/policies/${encodeURIComponent(view.version)}` });
    },
  );
}

function decide(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/policies/:version/approve',
    {
      id: 'approvePolicy',
      summary: 'Approve a policy',
      description:
        'By another delegate than who proposed it. Claims keep the version that they were filed under.',
      may: delegate,
      answers: { 200: policyVersion },
      problems: ['second-person-needed', 'already-decided'],
    },
    async (c, { actor }) =>
      c.json(await decidePolicy(deps, actor, c.req.param('version'), { state: 'approved' })),
  );
  app.post(
    '/policies/:version/reject',
    {
      id: 'rejectPolicy',
      summary: 'Reject a policy',
      description: 'By another delegate than who proposed it.',
      may: delegate,
      body: rejectionSchema,
      bodyIsOptional: true,
      answers: { 200: policyVersion },
      problems: ['second-person-needed', 'already-decided'],
    },
    async (c, { actor, body: { reason } }) => {
      const decision = { state: 'rejected', reason } as const;
      return c.json(await decidePolicy(deps, actor, c.req.param('version'), decision));
    },
  );
}
