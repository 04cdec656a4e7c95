/** The API of single payments: what waits, what is held, and the word of people on it. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { paymentView } from './answers.ts';
import { confirmAccount, holdPayment, holdReasonSchema, unholdPayment } from './hold-payment.ts';
import { confirmOutcome, outcomeSchema, proposeOutcome } from './state-outcome.ts';
import { paymentViews, viewPayment } from './view-payment.ts';

const finance = onlyFor('finance');
const nothing = z.object({});
const paymentsQuery = z
  .object({
    state: z.enum(['ready', 'held']).optional().describe('`ready` unless told.'),
    debtorAccount: z.string().optional().describe('One of the plan’s accounts; the first unless told.'),
  })
  .transform(({ state, debtorAccount: accountId }) => ({ state, accountId }));

export function paymentsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Payments' });
  app.get(
    '/payments',
    {
      id: 'listPayments',
      summary: 'Payments that wait for a run, or are held',
      description: 'For finance and auditors.',
      may: onlyFor('finance', 'auditor'),
      list: true,
      query: paymentsQuery,
      answers: { 200: () => listOf(paymentView()) },
      problems: ['forbidden', 'unknown-state', 'unknown-value'],
    },
    async (c, { actor, page, query }) => c.json(await paymentViews(deps, actor, { ...page, ...query })),
  );
  app.get(
    '/payments/:id',
    {
      id: 'getPayment',
      summary: 'One payment',
      description: 'To whom, from which account, where it stands, and what people said of it.',
      answers: { 200: paymentView },
      problems: ['forbidden'],
    },
    async (c, { actor }) => c.json(await viewPayment(deps, actor, c.req.param('id'))),
  );
  holds(app, deps);
  outcomes(app, deps);
  return app.routes();
}

function holds(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/payments/:id/hold',
    {
      id: 'holdPayment',
      summary: 'Hold a payment',
      description:
        'By finance, with a reason, before it has left. It is taken out of a run that is being prepared.',
      may: finance,
      body: holdReasonSchema,
      example: { reason: 'The account looks wrong; the member has been asked.' },
      answers: { 200: paymentView },
      problems: ['already-held', 'too-late', 'not-prepared', 'second-person-needed'],
    },
    async (c, { actor, body }) => c.json(await holdPayment(deps, actor, c.req.param('id'), body.reason)),
  );
  app.post(
    '/payments/:id/unhold',
    {
      id: 'unholdPayment',
      summary: 'Let a held payment go on',
      description: 'By finance, with a reason.',
      may: finance,
      body: holdReasonSchema,
      example: { reason: 'The member has confirmed the account.' },
      answers: { 200: paymentView },
      problems: ['not-held', 'second-person-needed'],
    },
    async (c, { actor, body }) => c.json(await unholdPayment(deps, actor, c.req.param('id'), body.reason)),
  );
  app.post(
    '/payments/:id/confirm-account',
    {
      id: 'confirmAccount',
      summary: 'Confirm an account that changed',
      description: 'By finance, after asking the member: the payment need not wait any longer.',
      may: finance,
      body: nothing,
      bodyIsOptional: true,
      answers: { 200: paymentView },
      problems: ['nothing-to-confirm', 'second-person-needed'],
    },
    async (c, { actor }) => c.json(await confirmAccount(deps, actor, c.req.param('id'))),
  );
}

function outcomes(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/payments/:id/outcome',
    {
      id: 'proposeOutcome',
      summary: 'Say what became of a payment',
      description:
        'By finance, for what no file of the bank will ever settle. It counts once somebody else confirms it.',
      may: finance,
      body: outcomeSchema,
      example: { outcome: 'paid', on: '2020-04-14', reason: 'On the paper statement of 14 April.' },
      answers: { 200: paymentView },
      problems: ['already-decided', 'not-released', 'second-person-needed'],
    },
    async (c, { actor, body }) => c.json(await proposeOutcome(deps, actor, c.req.param('id'), body)),
  );
  app.post(
    '/payments/:id/outcome/confirm',
    {
      id: 'confirmOutcome',
      summary: 'Confirm what became of a payment',
      description: 'By another person of finance.',
      may: finance,
      body: nothing,
      bodyIsOptional: true,
      answers: { 200: paymentView },
      problems: ['nothing-to-confirm', 'second-person-needed', 'already-decided', 'not-released'],
    },
    async (c, { actor }) => c.json(await confirmOutcome(deps, actor, c.req.param('id'))),
  );
}
