/** The API of recovery cases, for staff; clients have a page of their own behind a link. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { writtenText } from '../../workflows/forms/written-text.ts';
import { type RecoveryCase, recoveryStatuses } from '../../workflows/recovery/recovery-case.ts';
import { problem } from '../platform/problem.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { type ApiContext, type Call, onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { casesAnswer, caseView } from './answers.ts';
import {
  acknowledgePledge,
  askWriteOff,
  decideWriteOff,
  declareIrrecoverable,
  inviteAgain,
} from './staff-actions.ts';
import { caseRoles, listRecoveryCases, presentCase, recoveryTotals, viewCase } from './view-cases.ts';

const words = writtenText(2000);

const reasonSchema = z.object({ reason: words });
const inviteSchema = z.object({ email: z.email().max(254).optional() });
/** Finance asks with a reason; a delegate of the board decides. */
const caseWriteOffSchema = z.object({
  reason: words.optional(),
  decision: z.enum(['approve', 'reject']).optional(),
  comment: words.optional(),
});
const casesQuery = z.object({
  status: z.enum(recoveryStatuses).optional().describe('Cases of one status alone.'),
});

export function recoveryApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Recovery' });
  app.get(
    '/recovery-cases',
    {
      id: 'listRecoveryCases',
      summary: 'Cases against clients, the newest first',
      description: 'With totals over all of them, and how old they are. For staff.',
      may: onlyFor(...caseRoles),
      list: true,
      query: casesQuery,
      answers: { 200: casesAnswer },
      problems: ['forbidden', 'unknown-status'],
    },
    async (c, { actor, language, query, page: { limit, after: cursor } }) => {
      const list = await listRecoveryCases(deps, actor, { ...query, cursor, limit, language });
      return c.json({ ...list, ...(await recoveryTotals(deps, actor)) });
    },
  );
  app.get(
    '/recovery-cases/:id',
    {
      id: 'getRecoveryCase',
      summary: 'One case with its history',
      description: 'For staff.',
      answers: { 200: caseView },
      problems: ['forbidden'],
    },
    async (c, { actor, language }) => c.json(await viewCase(deps, actor, c.req.param('id'), language)),
  );
  clients(app, deps);
  writeOffs(app, deps);
  return app.routes();
}

/** The case as it is after the work. */
const presents =
  <Body>(deps: WebDeps, work: (caseId: string, call: Call<Body>) => Promise<RecoveryCase>) =>
  async (c: ApiContext, call: Call<Body>) =>
    c.json(await presentCase(deps, await work(c.req.param('id') ?? '', call), call.language));

function clients(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/recovery-cases/:id/acknowledge',
    {
      id: 'acknowledgePledge',
      summary: 'Take note of what the client pledged',
      description: 'By an adviser. Repeated, it changes nothing.',
      may: onlyFor('adviser'),
      body: z.object({}),
      bodyIsOptional: true,
      answers: { 200: caseView },
      problems: ['nothing-pledged'],
    },
    presents(deps, (id, { actor }) => acknowledgePledge(deps, actor, id)),
  );
  app.post(
    '/recovery-cases/:id/invite',
    {
      id: 'inviteClient',
      summary: 'Invite the client again',
      description: 'By finance or an adviser, at another address where one is given.',
      may: onlyFor('adviser', 'finance'),
      body: inviteSchema,
      bodyIsOptional: true,
      example: { email: 'comptabilite@salle.example' },
      answers: { 200: caseView },
      problems: ['forbidden', 'closed', 'pledged', 'no-address'],
    },
    presents(deps, (id, { actor, body }) => inviteAgain(deps, actor, id, body)),
  );
}

function writeOffs(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/recovery-cases/:id/irrecoverable',
    {
      id: 'declareIrrecoverable',
      summary: 'Say that the client cannot pay',
      description: 'By two people: the cooperative then absorbs it.',
      may: onlyFor('finance'),
      body: reasonSchema,
      example: { reason: 'Declared bankrupt on 3 June 2020.' },
      answers: { 200: caseView },
      problems: ['forbidden', 'closed', 'second-person-needed'],
    },
    presents(deps, (id, { actor, body }) => declareIrrecoverable(deps, actor, id, body.reason)),
  );
  app.post(
    '/recovery-cases/:id/write-off',
    {
      id: 'writeOffCase',
      summary: 'Ask for a write-off, or decide on one',
      description: 'Finance asks, with `reason`; a delegate of the board answers, with `decision`.',
      may: onlyFor('finance', 'board-delegate'),
      body: caseWriteOffSchema,
      example: { reason: 'The rest is not worth a bailiff.' },
      answers: { 200: caseView },
      problems: ['forbidden', 'closed', 'nothing-asked', 'second-person-needed'],
    },
    presents(deps, (id, { actor, body: { reason, decision, comment } }) => {
      if (decision !== undefined) return decideWriteOff(deps, actor, id, { decision, comment });
      if (reason !== undefined) return askWriteOff(deps, actor, id, reason);
      throw problem('invalid-form.write-off-reason', {}, { errors: [{ path: 'reason', code: 'required' }] });
    }),
  );
}
