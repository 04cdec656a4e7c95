/** The API of claims: lists, one claim with its reasons and history, and the member's side of the conversation. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { writtenText } from '../../workflows/forms/written-text.ts';
import { countries } from '../../workflows/registers/records.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { claimFor } from './access.ts';
import { claimView, filedClaim, recomputation } from './answers.ts';
import { claimSorts } from './claim-order.ts';
import { correctionRoutes } from './corrections/api.ts';
import { withDuplicates } from './duplicates/with-duplicates.ts';
import { claimPage } from './list-answers.ts';
import { listClaims } from './list-claims.ts';
import { answerClaim, appealClaim, reviewClaim, withdrawClaim } from './member-actions.ts';
import { recompute } from './recompute.ts';
import { viewClaim } from './view-claim.ts';

const words = writtenText(4000);

/** The text may come under any of the names that a client is likely to use. */
const answerSchema = z
  .object({
    text: words.optional().describe('The answer.'),
    answer: words.optional().describe('The same as `text`.'),
    message: words.optional().describe('The same as `text`.'),
    comment: words.optional().describe('The same as `text`.'),
    form: z.record(z.string(), z.unknown()).optional().describe('Fields of the form that change.'),
    iban: z.string().max(60).optional().describe('The account, where that is asked for.'),
  })
  .transform(({ text, answer, message, comment, form, iban }) => ({
    text: text ?? answer ?? message ?? comment ?? '',
    form,
    iban,
  }))
  .refine(({ text, form, iban }) => text !== '' || form !== undefined || iban !== undefined, {
    path: ['text'],
    error: 'required',
  });

const appealSchema = z
  .object({
    reason: words.optional().describe('Why the decision is wrong.'),
    text: words.optional().describe('The same as `reason`.'),
    message: words.optional().describe('The same as `reason`.'),
    comment: words.optional().describe('The same as `reason`.'),
  })
  .transform(({ reason, text, message, comment }) => ({ reason: reason ?? text ?? message ?? comment ?? '' }))
  .refine(({ reason }) => reason !== '', { path: ['reason'], error: 'required' });

/** Who refuses says why. */
const reviewSchema = z
  .object({ decision: z.enum(['retry', 'reject']), comment: words.optional() })
  .refine(({ decision, comment }) => decision === 'retry' || comment !== undefined, {
    path: ['comment'],
    error: 'required',
  });

const claimsQuery = z.object({
  q: z.string().optional().describe('Searches the names and references that the reader may see.'),
  measure: z.string().optional().describe('Claims of one measure alone, by its id.'),
  status: z.enum(claimStatuses).optional().describe('Claims of one status alone.'),
  country: z.enum(countries).optional().describe('Claims of members of one country alone.'),
  sort: z.enum(claimSorts).optional().describe('What the list is sorted by; `oldest` unless told.'),
});

export function claimsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Claims' });
  const routes = app.routes();
  // Sealed ones are none of ours: only their own HTTP function knows them.
  const sealed = '/claims/:id{s-[^/]+}';
  routes.all(sealed, (c) => c.redirect(`/api/listening/${c.req.param('id')}`, 307));
  routes.all(`${sealed}/:action`, (c) => {
    const { id, action } = c.req.param();
    return c.redirect(`/api/listening/${id}/${action}`, 307);
  });
  read(app, deps);
  recomputed(app, deps);
  correctionRoutes(app, deps);
  converse(app, deps);
  review(app, deps);
  return routes;
}

function read(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/claims',
    {
      id: 'listClaims',
      summary: 'Claims that one may see',
      description:
        'One’s own; of a partner office, those of its members; of staff, those that their role may see.',
      list: true,
      query: claimsQuery,
      answers: { 200: claimPage },
      problems: ['unknown-status', 'unknown-sort', 'unknown-value'],
    },
    async (c, { actor, query, page: { limit, after: cursor }, language }) =>
      c.json(await listClaims(deps, actor, { ...query, limit, cursor, language })),
  );
  app.get(
    '/claims/:id',
    {
      id: 'getClaim',
      summary: 'One claim',
      description: 'With its reasons, who pays, who decides, its conversation and its history.',
      answers: { 200: claimView },
    },
    async (c, { actor, language }) => {
      const view = await viewClaim(deps, actor, c.req.param('id'), language);
      return c.json(await withDuplicates(deps, view, actor, language));
    },
  );
}

function recomputed(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/claims/:id/recomputation',
    {
      id: 'recomputeClaim',
      summary: 'The decision, made again',
      description:
        'From the stored form, the registers as they were and the policy that it was decided under: the same, or the differences.',
      answers: { 200: recomputation },
      problems: ['not-decided'],
    },
    async (c, { actor }) => c.json(await recompute(deps, actor, c.req.param('id'))),
  );
}

function converse(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/claims/:id/answers',
    {
      id: 'answerClaim',
      summary: 'Answer the open question',
      description:
        'By the member, or who filed the claim. Fields of the form may come along where the rules asked.',
      may: (actor, c) => claimFor(deps, actor, c.req.param('id') ?? ''),
      body: answerSchema,
      example: { text: 'The contract is attached now.' },
      answers: { 200: filedClaim },
      problems: ['nothing-asked', 'another-case'],
    },
    async (c, { actor, body, language }) =>
      c.json(await answerClaim(deps, actor, c.req.param('id'), body, language)),
  );
  app.post(
    '/claims/:id/withdraw',
    {
      id: 'withdrawClaim',
      summary: 'Withdraw the claim',
      description: 'By the member, as long as its payment is not on its way.',
      body: z.object({}),
      bodyIsOptional: true,
      answers: { 200: filedClaim },
      problems: ['forbidden', 'too-late'],
    },
    async (c, { actor }) => c.json(await withdrawClaim(deps, actor, c.req.param('id'))),
  );
  app.post(
    '/claims/:id/appeal',
    {
      id: 'appealClaim',
      summary: 'Appeal a refusal',
      description:
        'By the member, once, within the days that the policy gives. A delegate of the board looks first.',
      may: (actor, c) => claimFor(deps, actor, c.req.param('id') ?? ''),
      body: appealSchema,
      example: { reason: 'The contract had been signed before the day that the decision names.' },
      answers: { 200: filedClaim },
      problems: ['no-appeal', 'already-filed'],
    },
    async (c, { actor, body }) => c.json(await appealClaim(deps, actor, c.req.param('id'), body.reason)),
  );
}

function review(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/claims/:id/review',
    {
      id: 'reviewClaim',
      summary: 'Send a claim under review on, or refuse it',
      description: 'By an operator, where something technical stopped. Who refuses says why.',
      may: onlyFor('operator'),
      body: reviewSchema,
      example: { decision: 'retry' },
      answers: { 200: filedClaim },
      problems: ['not-under-review', 'too-late'],
    },
    async (c, { actor, body: { decision, comment } }) => {
      const route = decision === 'retry' ? 'retry' : 'rejected';
      return c.json(await reviewClaim(deps, actor, c.req.param('id'), { route, comment }));
    },
  );
}
