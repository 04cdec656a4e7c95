/** The API of entries that match nothing: the list, one entry with suggestions, and a person's word on one. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { pageOfList } from '../../platform/store/page-of-list.ts';
import { listOf } from '../../web/answer-schemas.ts';
import { apiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import { onlyFor } from '../../web/operation.ts';
import type { SessionEnv } from '../../web/session.ts';
import { entryView, ignoreRule, unmatchedView } from './answers.ts';
import { resolutionSchema, resolveUnmatched } from './resolve.ts';
import { listRules } from './rules.ts';
import { viewUnmatched } from './suggest.ts';
import { unmatchedViews } from './view.ts';

const unmatchedQuery = z.object({
  state: z.enum(['open', 'resolved']).optional().describe('`open` unless told.'),
});

export function unmatchedApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Bank' });
  const may = onlyFor('finance', 'auditor');
  app.get(
    '/unmatched',
    {
      id: 'listUnmatched',
      summary: 'Entries of the bank that match nothing',
      description:
        'Money that came in with the receipts that it may be for; runs and payments are looked for in one entry. For finance and auditors.',
      may,
      list: true,
      query: unmatchedQuery,
      answers: { 200: () => listOf(unmatchedView()) },
      problems: ['unknown-state'],
    },
    async (c, { actor, page, query }) => c.json(await unmatchedViews(deps, actor, { ...page, ...query })),
  );
  app.get(
    '/unmatched/rules',
    {
      id: 'listUnmatchedRules',
      summary: 'What is left aside by itself',
      description: 'Counterparties whose entries are none of the plan’s. For finance and auditors.',
      may,
      list: true,
      answers: { 200: () => listOf(ignoreRule()) },
    },
    async (c, { page }) => c.json(pageOfList(await listRules(deps), page, ({ ruleId }) => ruleId)),
  );
  app.get(
    '/unmatched/:id',
    {
      id: 'getUnmatched',
      summary: 'One entry, with suggestions',
      description: 'Runs, payments and receipts that it may be of. For finance and auditors.',
      may,
      answers: { 200: entryView },
    },
    async (c, { actor }) => c.json(await viewUnmatched(deps, actor, c.req.param('id'))),
  );
  app.post(
    '/unmatched/:id/resolve',
    {
      id: 'resolveUnmatched',
      summary: 'Say what an entry is',
      description:
        'By finance: of a receipt, of a run or of a payment; or `not-ours`, with a comment. `always` leaves this counterparty aside from now on.',
      may: onlyFor('finance'),
      body: resolutionSchema,
      example: { receiptId: 'not-ours', comment: 'The bank’s own fees.' },
      answers: { 200: unmatchedView },
      problems: ['already-resolved'],
    },
    async (c, { actor, body }) => c.json(await resolveUnmatched(deps, actor, c.req.param('id'), body)),
  );
  return app.routes();
}
