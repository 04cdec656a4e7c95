/** The API of loans: how they stand, paying back, asking for more time, writing off, deciding on what is asked. */
import type { Hono } from 'hono';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { listOf } from '../web/answer-schemas.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebContext, WebDeps } from '../web/context.ts';
import { onlyFor } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { loanSummary, loanView, repaymentAnswer } from './answers.ts';
import {
  askReschedule,
  askWriteOff,
  decideLoanRequest,
  loanDecisionSchema,
  rescheduleSchema,
  writeOffSchema,
} from './ask-about-loan.ts';
import { coordinates, loanFor } from './loan-access.ts';
import { repayLoan, repaymentSchema } from './repay-loan.ts';
import { loanSummaries, viewLoan } from './view-loan.ts';

export function loansApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Loans' });
  app.get(
    '/loans',
    {
      id: 'listLoans',
      summary: 'Loans, the newest first',
      description: 'Loans of one’s Activités; all of them for staff.',
      list: true,
      answers: { 200: () => listOf(loanSummary()) },
    },
    async (c, { actor, page }) => c.json(await loanSummaries(deps, actor, page)),
  );
  app.get(
    '/loans/:id',
    {
      id: 'getLoan',
      summary: 'One loan',
      description: 'Its instalments, what came back, and what is asked about it.',
      answers: { 200: loanView },
    },
    async (c, { actor }) => c.json(await viewLoan(deps, actor, c.req.param('id'))),
  );
  payBack(app, deps);
  askAndDecide(app, deps);
  return app.routes();
}

/** Whoever speaks for the loan's Activité. */
const speaksFor = (deps: Deps) => async (actor: Person, c: WebContext) => {
  const { activityId } = await loanFor(deps, actor, c.req.param('id') ?? '');
  if (!(await coordinates(deps, actor, activityId))) throw problem('forbidden');
};

function payBack(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/loans/:id/repayments',
    {
      id: 'repayLoan',
      summary: 'Pay back sooner',
      description:
        'By a coordinator of the Activité: from its budget at once, or from outside, by bank, under the reference in the answer.',
      may: speaksFor(deps),
      body: repaymentSchema,
      example: { amountCents: 50_000, from: 'budget' },
      answers: { 201: repaymentAnswer },
      problems: ['loan-over', 'more-than-owed', 'budget-too-small'],
    },
    async (c, { actor, body }) => c.json(await repayLoan(deps, actor, c.req.param('id'), body), 201),
  );
}

function askAndDecide(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/loans/:id/reschedule',
    {
      id: 'askLoanReschedule',
      summary: 'Ask for more time',
      description: 'By a coordinator of the Activité; others decide.',
      may: speaksFor(deps),
      body: rescheduleSchema,
      example: { months: 18, reason: 'The festivals of this summer are put off by a year.' },
      answers: { 201: loanView },
      problems: ['loan-over', 'asked-already'],
    },
    async (c, { actor, body }) => c.json(await askReschedule(deps, actor, c.req.param('id'), body), 201),
  );
  app.post(
    '/loans/:id/write-off',
    {
      id: 'askLoanWriteOff',
      summary: 'Ask that the rest be written off',
      description: 'By finance; others decide.',
      may: onlyFor('finance'),
      body: writeOffSchema,
      example: { reason: 'The Activité has ended, and nothing is left.' },
      answers: { 201: loanView },
      problems: ['loan-over', 'asked-already'],
    },
    async (c, { actor, body }) => c.json(await askWriteOff(deps, actor, c.req.param('id'), body), 201),
  );
  app.post(
    '/loans/:id/requests/:request/decision',
    {
      id: 'decideLoanRequest',
      summary: 'Decide on what is asked about a loan',
      description: 'By whoever’s role comes next, and who is not close to the loan. A refusal says why.',
      may: (actor, c) => loanFor(deps, actor, c.req.param('id') ?? ''),
      body: loanDecisionSchema,
      example: { decision: 'approve' },
      answers: { 200: loanView },
      problems: ['already-decided'],
    },
    async (c, { actor, body }) => {
      const { id, request } = c.req.param();
      return c.json(await decideLoanRequest(deps, actor, id, request, body));
    },
  );
}
