/** The API of claims: lists, one claim with its reasons and history, and the member's side of the conversation. */

import type { Hono } from 'hono';
import * as z from 'zod';
import { fieldErrorSentence } from '../../workflows/forms/error-texts.ts';
import type { Language } from '../../workflows/language.ts';
import { type FieldProblem, refusalOf } from '../platform/problem.ts';
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
import { listClaims } from './list-claims.ts';
import { answerClaim, appealClaim, reviewClaim, withdrawClaim } from './member-actions.ts';
import { recompute } from './recompute.ts';
import { viewClaim } from './view-claim.ts';

const words = z.string().trim().min(1).max(4000);

/** The text may come under any of the names that a client is likely to use. */
export const answerSchema = z
  .object({
    text: words.optional(),
    answer: words.optional(),
    message: words.optional(),
    comment: words.optional(),
    form: z.record(z.string(), z.unknown()).optional(),
    iban: z.string().max(60).optional(),
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

export const appealSchema = z
  .object({
    reason: words.optional(),
    text: words.optional(),
    message: words.optional(),
    comment: words.optional(),
  })
  .transform(({ reason, text, message, comment }) => ({ reason: reason ?? text ?? message ?? comment ?? '' }))
  .refine(({ reason }) => reason !== '', { path: ['reason'], error: 'required' });

/** Who refuses says why. */
export const reviewSchema = z
  .object({ decision: z.enum(['retry', 'reject']), comment: words.optional() })
  .refine(({ decision, comment }) => decision === 'retry' || comment !== undefined, {
    path: ['comment'],
    error: 'required',
  });

export function claimsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  const routes = app.routes();
  // Sealed ones are none of ours: only their own door knows them.
  const sealed = '/claims/:id{s-[^/]+}';
  routes.all(sealed, (c) => c.redirect(`/api/listening/${c.req.param('id')}`, 307));
  routes.all(`${sealed}/:action`, (c) => {
    const { id, action } = c.req.param();
    return c.redirect(`/api/listening/${id}/${action}`, 307);
  });
  app.get('/claims', async (c) => {
    const { q, measure, status, country, sort } = c.req.query();
    const { limit, after } = pageRequest(c);
    const filter = { q, measure, status, country, sort, limit, cursor: after, language: apiLanguage(c) };
    return c.json(await listClaims(deps, requirePerson(c), filter));
  });
  app.get('/claims/:id', async (c) =>
    c.json(await viewClaim(deps, requirePerson(c), c.req.param('id'), apiLanguage(c))),
  );
  app.get('/claims/:id/recomputation', async (c) =>
    c.json(await recompute(deps, requirePerson(c), c.req.param('id'))),
  );
  app.post('/claims/:id/answers', async (c) => {
    const input = parseBody(answerSchema, await readJson(c), apiLanguage(c));
    return c.json(await answerClaim(deps, requirePerson(c), idOf(c), input, apiLanguage(c)));
  });
  app.post('/claims/:id/withdraw', async (c) => {
    await readOptionalJson(c);
    return c.json(await withdrawClaim(deps, requirePerson(c), idOf(c)));
  });
  app.post('/claims/:id/appeal', async (c) => {
    const { reason } = parseBody(appealSchema, await readJson(c), apiLanguage(c));
    return c.json(await appealClaim(deps, requirePerson(c), idOf(c), reason));
  });
  app.post('/claims/:id/review', async (c) => {
    const { decision, comment } = parseBody(reviewSchema, await readJson(c), apiLanguage(c));
    const route = decision === 'retry' ? 'retry' : 'rejected';
    return c.json(await reviewClaim(deps, requirePerson(c), idOf(c), { route, comment }));
  });
  return routes;
}

function idOf(c: WebContext): string {
  return c.req.param('id') ?? '';
}

/**
 * The body as the schema has it.
 * @param language of the sentences about its fields
 * @throws Problem 422 with one error for each field
 */
export function parseBody<Value>(schema: z.ZodType<Value>, body: unknown, language: Language): Value {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = new Map<string, Required<FieldProblem>>();
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    const code = isMissing(issue) ? 'required' : issue.code;
    const message = fieldErrorSentence({ path, code }, undefined, language);
    if (!errors.has(path)) errors.set(path, { path, code, message });
  }
  const all = [...errors.values()];
  throw refusalOf('invalid-form', all, all.map(({ path, message }) => `${path}: ${message}`).join(' '));
}

function isMissing({ message }: z.core.$ZodIssue): boolean {
  return message === 'required' || message.endsWith('received undefined');
}
