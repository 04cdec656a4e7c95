/** `/tasks`: what waits for me. `/tasks/{id}`: looking changes nothing; only the form's POST decides. */

import { maskIban } from '../../../workflows/bank/iban.ts';
import { findTask } from '../../claims/approval-tasks.ts';
import { namedLines } from '../../claims/pages/named-lines.ts';
import { findClaim } from '../../claims/store.ts';
import { Problem, problem, refusalOf } from '../../platform/problem.ts';
import type { Reader } from '../../web/layout/reader.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
  wantsJson,
} from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { SignInNeeded } from '../../web/problem-page.ts';
import { decideTask, listTasks, type TaskView, viewTask } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import {
  closedPage,
  conflictPage,
  donePage,
  otherPersonNotice,
  signInNotice,
  wrongLinkPage,
} from './closed-pages.ts';
import { type DecisionAnswer, type DecisionDraft, decisionErrors, decisionForm } from './decision-form.ts';
import { taskList } from './task-list.ts';
import { taskPage } from './task-page.ts';

export function taskRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/tasks', async (c, reader) =>
    show(c, reader, taskList(reader, await listTasks(deps, signedIn(reader), reader.language))),
  );

  pages.get('/tasks/:task', async (c, reader) => {
    const taskId = c.req.param('task') ?? '';
    const token = c.req.query('token');
    if (token === undefined && !reader.person) throw new SignInNeeded();
    try {
      return await showTask(c, reader, deps, { taskId, token, decision: '', comment: '', errors: [] });
    } catch (error) {
      if (error instanceof Problem && error.status === 404)
        return show(c, reader, wrongLinkPage(reader), 404);
      throw error;
    }
  });

  pages.post('/tasks/:task', async (c, reader) => {
    const sent = await formTexts(c);
    const decision = sent.get('decision') ?? '';
    const comment = sent.get('comment') ?? '';
    const taskId = c.req.param('task') ?? '';
    const draft: DecisionDraft = { taskId, token: sent.get('token'), decision, comment, errors: [] };
    return wantsJson(c) ? decideAsProgram(c, reader, deps, draft) : decideAsPerson(c, reader, deps, draft);
  });
}

function decide(reader: Reader, deps: PagesDeps, { taskId, token, decision, comment }: DecisionDraft) {
  return decideTask(deps, {
    taskId,
    secret: token,
    actor: reader.person,
    decision: decision as DecisionAnswer,
    comment: comment.trim() === '' ? undefined : comment,
  });
}

/** @throws Problem for the program to read */
async function decideAsProgram(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  draft: DecisionDraft,
): Promise<Response> {
  const errors = decisionErrors(reader.language, draft.decision, draft.comment);
  if (errors.length > 0) {
    const fields = errors.map(({ path, message }) => ({ path, code: 'required', message }));
    throw refusalOf('invalid-form', fields);
  }
  return c.json(await decide(reader, deps, draft));
}

async function decideAsPerson(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  draft: DecisionDraft,
): Promise<Response> {
  if (draft.token === undefined && !reader.person) throw new SignInNeeded();
  try {
    const errors = decisionErrors(reader.language, draft.decision, draft.comment);
    if (errors.length > 0) return await showTask(c, reader, deps, { ...draft, errors }, 422);
    await decide(reader, deps, draft);
    return show(c, reader, donePage(reader, draft.decision as DecisionAnswer));
  } catch (error) {
    return showRefusal(c, reader, deps, draft, error);
  }
}

async function showRefusal(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  draft: DecisionDraft,
  error: unknown,
) {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 404) return show(c, reader, wrongLinkPage(reader), 404);
  if (error.errors) {
    const name = approvalWords[reader.language].comment;
    const errors = fieldErrorsIn(error, reader.language).map(({ path, message }) => ({
      path,
      name,
      message,
    }));
    return showTask(c, reader, deps, { ...draft, errors }, 422);
  }
  const mine = (await findTask(deps, draft.taskId))?.data.approverId === reader.person?.personId;
  if (error.status === 403 && (mine || !reader.person)) return show(c, reader, conflictPage(reader), 403);
  return showTask(c, reader, deps, draft, error.status);
}

/** The task as it stands: open with its form, or what became of it. @throws Problem 404 for a wrong link */
async function showTask(
  c: PageContext,
  asked: Reader,
  deps: PagesDeps,
  draft: DecisionDraft,
  status = 200,
): Promise<Response> {
  const reader = withLink(asked, draft);
  const task = await viewTask(deps, draft.taskId, draft.token, reader.person, reader.language);
  if (task.state !== 'open') return show(c, reader, closedPage(reader, task), status);
  const claim = await findClaim(deps, task.claim.claimId);
  if (!claim) throw problem('not-found');
  const payees = (claim.decision?.payees ?? []).map(({ name, iban, amountCents }) => ({
    name,
    maskedIban: maskIban(iban),
    amountCents,
  }));
  const confidential = deps.measures.some(
    (one) => one.id === claim.measure && one.confidentialTo !== undefined,
  );
  const action = await wayToDecide(reader, deps, task, draft);
  const form = await namedLines(deps, claim.measure, task.claim.form, reader.language);
  const named = { ...task, claim: { ...task.claim, form } };
  return show(
    c,
    reader,
    taskPage(reader, { task: named, payees, confidential, action, errors: draft.errors }),
    status,
  );
}

async function wayToDecide(reader: Reader, deps: PagesDeps, task: TaskView, draft: DecisionDraft) {
  const approverId = (await findTask(deps, task.taskId))?.data.approverId;
  if (reader.person && reader.person.personId !== approverId) return otherPersonNotice(reader);
  return task.signInNeeded ? signInNotice(reader) : decisionForm(reader.language, draft);
}

/** After a POST the address has lost the link's secret, which signing in has to lead back to. */
function withLink(reader: Reader, { token }: DecisionDraft): Reader {
  const place = new URL(reader.place);
  if (token !== undefined) place.searchParams.set('token', token);
  return { ...reader, place };
}
