/** `/clients/{case}`: the client's own page behind the link of a mail; looking changes nothing, only the form's POST. */

import { knownLanguage } from '../../../workflows/language.ts';
import type { ClientAnswer } from '../../../workflows/recovery/answer.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { readCents } from '../../web/forms/read-number.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  viewerOf,
  wantsJson,
} from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { answerAsClient, type ClientView, viewAsClient } from '../answer-client.ts';
import { clientWords } from '../words/index.ts';
import { type AnswerDraft, clientAnswers, clientPage, wrongClientLinkPage } from './client-page.ts';

export function clientRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/clients/:case', async (c, viewer) => {
    const token = c.req.query('token') ?? '';
    try {
      const view = await viewAsClient(deps, caseIdOf(c), token);
      if (wantsJson(c)) return c.json(view);
      return show(
        c,
        viewerFor(c, deps, view, token),
        clientPage(viewerFor(c, deps, view, token), view, emptyDraft(token)),
      );
    } catch (error) {
      return wrongLink(c, viewer, error);
    }
  });

  pages.post('/clients/:case', async (c, viewer) => {
    const sent = await formTexts(c);
    const draft = draftOf(sent);
    try {
      const before = await viewAsClient(deps, caseIdOf(c), draft.token);
      if (wantsJson(c)) return c.json(await answer(deps, c, draft, sent));
      return await answerOnPage(c, deps, before, draft, sent);
    } catch (error) {
      return wrongLink(c, viewer, error);
    }
  });
}

function caseIdOf(c: PageContext): string {
  return c.req.param('case') ?? '';
}

function emptyDraft(token: string): AnswerDraft {
  return { token, answer: '', amount: '', reason: '', errors: [] };
}

function draftOf(sent: ReadonlyMap<string, string>): AnswerDraft {
  const text = (name: string) => sent.get(name) ?? '';
  return {
    token: text('token'),
    answer: text('answer'),
    amount: text('amount'),
    reason: text('reason'),
    errors: [],
  };
}

/** @throws Problem 422 with the field that is missing or wrong, 409 when it was answered or the link has expired */
async function answer(
  deps: PagesDeps,
  c: PageContext,
  draft: AnswerDraft,
  sent: ReadonlyMap<string, string>,
): Promise<ClientView> {
  const given = clientAnswers.find((one) => one === draft.answer);
  if (!given) {
    throw problem('invalid-form.client-answer', {}, { errors: [{ path: 'answer', code: 'required' }] });
  }
  const corrects = sent.get('correct') === 'yes';
  return answerAsClient(deps, caseIdOf(c), draft.token, answerOf(given, draft, sent), corrects);
}

function answerOf(
  given: ClientAnswer['answer'],
  draft: AnswerDraft,
  sent: ReadonlyMap<string, string>,
): ClientAnswer {
  if (given !== 'pledge') return { answer: given, reason: draft.reason };
  const cents = sent.get('amountCents');
  const amountCents = cents === undefined ? readCents(draft.amount) : Number(cents);
  return { answer: given, amountCents: amountCents ?? Number.NaN };
}

async function answerOnPage(
  c: PageContext,
  deps: PagesDeps,
  before: ClientView,
  draft: AnswerDraft,
  sent: ReadonlyMap<string, string>,
): Promise<Response> {
  const viewer = viewerFor(c, deps, before, draft.token);
  try {
    const view = await answer(deps, c, draft, sent);
    return show(c, viewer, clientPage(viewer, view, emptyDraft(draft.token)));
  } catch (error) {
    if (!(error instanceof Problem) || (error.status !== 422 && error.status !== 409)) throw error;
    const view = await viewAsClient(deps, caseIdOf(c), draft.token);
    const errors = error.status === 409 ? [] : shownErrors(viewer, error);
    return show(c, viewer, clientPage(viewer, view, { ...draft, errors }), error.status);
  }
}

function shownErrors({ language }: Viewer, problem: Problem) {
  const clients = clientWords[language];
  return fieldErrorsIn(problem, language).map(({ path, message }) => {
    if (path === 'answer') return { path, name: clients.answerTitle, message: clients.answerNeeded };
    return path === 'amountCents'
      ? { path: 'amount', name: clients.amount, message }
      : { path, name: clients.reason, message };
  });
}

/** In the client's language, unless another is asked for; the address keeps the secret for the language switch. */
function viewerFor(c: PageContext, deps: PagesDeps, view: ClientView, token: string): Viewer {
  const asked = c.req.query('lang');
  const language = knownLanguage(asked, view.language);
  const viewer = viewerOf(c, deps, language);
  const place = new URL(viewer.place);
  place.searchParams.set('token', token);
  return { ...viewer, place };
}

/** A wrong link tells nothing, not even whether there is such a case. */
function wrongLink(c: PageContext, viewer: Viewer, error: unknown): Response | Promise<Response> {
  if (!(error instanceof Problem) || error.status !== 404 || wantsJson(c)) throw error;
  return show(c, viewer, wrongClientLinkPage(viewer), 404);
}
