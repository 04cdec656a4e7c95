/** The API of the listening line: filing, one's own calls, a listener's calls. It answers before the API of claims. */
import type { Hono } from 'hono';
import { listeningLine } from '../../workflows/measures/listening-line/index.ts';
import { keys } from '../platform/keys.ts';
import { pageOfList } from '../platform/store/page-of-list.ts';
import { type ApiApp, apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { ApiContext, Call } from '../web/operation.ts';
import type { SessionEnv } from '../web/session.ts';
import { closeCall, handCallOver, withdrawCall } from './act.ts';
import { actedCall, callEstimate, callsAnswer, filedCall, ownCallView } from './answers.ts';
import { fileCall, isListeningOpen, readCall } from './file-call.ts';
import { heldCalls, ownCalls, viewOwnCall } from './view-calls.ts';

export function listeningApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Listening line', keyOf: keys.listeningRequest });
  ask(app, deps);
  own(app, deps);
  listen(app, deps);
  return app.routes();
}

function ask(app: ApiApp, deps: WebDeps): void {
  const form = () => listeningLine.form.schema;
  app.post(
    '/measures/listening-line/estimate',
    {
      id: 'checkCall',
      summary: 'Whether one may ask to be called',
      description: 'Nothing is kept of it.',
      form,
      answers: { 200: callEstimate },
      problems: ['forbidden'],
    },
    (c, { actor, body, language }) => {
      readCall(deps, actor, body, language);
      const outcome = isListeningOpen(deps) ? 'eligible' : 'ineligible';
      const nothing = { amountCents: 0, rules: [], funding: [], tables: [] };
      return c.json({ outcome, policyVersion: deps.plan.version, ...nothing });
    },
  );
  app.post(
    '/measures/listening-line/claims',
    {
      id: 'askForCall',
      summary: 'Ask to be called',
      description: 'A trained colleague calls. Nobody else sees it, and it is forgotten afterwards.',
      form,
      answers: { 201: filedCall },
      problems: ['forbidden', 'closed'],
    },
    async (c, { actor, body, language }) => {
      const filed = await fileCall(deps, actor, body, language);
      return c.json(filed, 201, { Location: `/api/claims/${filed.claimId}` });
    },
  );
}

function own(app: ApiApp, deps: WebDeps): void {
  const show = async (c: ApiContext, { actor, language }: Call) =>
    c.json(await viewOwnCall(deps, actor, c.req.param('id') ?? '', language));
  const withdraw = async (c: ApiContext, { actor }: Call) =>
    c.json(await withdrawCall(deps, actor, c.req.param('id') ?? ''));
  const showing = {
    id: 'getOwnCall',
    summary: 'One’s own wish to be called',
    description: 'Also under `/api/claims/{id}`, as any claim.',
    answers: { 200: ownCallView },
  };
  const withdrawing = {
    id: 'withdrawCall',
    summary: 'Withdraw the wish to be called',
    description: 'Also under `/api/claims/{id}/withdraw`, as any claim.',
    answers: { 200: filedCall },
    problems: ['too-late'],
  } as const;
  app.get('/claims/:id{s-[^/]+}', { ...showing, unlisted: true }, show);
  app.post('/claims/:id{s-[^/]+}/withdraw', { ...withdrawing, unlisted: true }, withdraw);
  app.get('/listening/:id', showing, show);
  app.post('/listening/:id/withdraw', withdrawing, withdraw);
}

function listen(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/listening',
    {
      id: 'listCalls',
      summary: 'Calls in hand, and one’s own wishes',
      description: 'A listener’s calls in hand, page by page; whatever one has asked for oneself.',
      list: true,
      answers: { 200: callsAnswer },
    },
    async (c, { actor, language, page }) => {
      const [held, asked] = await Promise.all([heldCalls(deps, actor), ownCalls(deps, actor, language)]);
      return c.json({ ...pageOfList(held, page, ({ callId }) => callId), own: asked });
    },
  );
  app.post(
    '/listening/:id/close',
    {
      id: 'closeCall',
      summary: 'Say that the call was made',
      description: 'By the listener who has it in hand.',
      answers: { 200: actedCall },
      problems: ['not-yet'],
    },
    async (c, { actor }) => {
      const claimId = c.req.param('id');
      await closeCall(deps, actor, claimId);
      return c.json({ claimId, status: 'completed' });
    },
  );
  app.post(
    '/listening/:id/handover',
    {
      id: 'handCallOver',
      summary: 'Hand the call over',
      description: 'By the listener who has it in hand: another one is asked.',
      answers: { 200: actedCall },
    },
    async (c, { actor }) => {
      const claimId = c.req.param('id');
      await handCallOver(deps, actor, claimId);
      return c.json({ claimId, status: 'submitted' });
    },
  );
}
