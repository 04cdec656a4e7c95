/** `/tasks`: what waits for me. `/tasks/{id}`: looking changes nothing; only the form's POST decides. */

import { maskIban } from '../../../workflows/bank/iban.ts';
import { isConfidential } from '../../claims/access.ts';
import { findTask } from '../../claims/approval-tasks.ts';
import { namedLines } from '../../claims/pages/named-lines.ts';
import { findClaim } from '../../claims/store.ts';
import { claimWords } from '../../claims/words/index.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
import { Problem, problem, refusalOf } from '../../platform/problem.ts';
import { acceptedLanguage } from '../../web/context.ts';
import { readCents } from '../../web/forms/read-number.ts';
import { mustAsk } from '../../web/layout/confirm.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
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
import { taskContext } from '../task-context.ts';
import { decideTask, listTasks, type TaskView, viewTask } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import { decideSeveral } from './bulk-routes.ts';
import {
  closedPage,
  conflictPage,
  donePage,
  otherPersonNotice,
  signInNotice,
  wrongLinkPage,
} from './closed-pages.ts';
import { decisionConfirmation } from './decision-confirm.ts';
import {
  type DecisionAnswer,
  type DecisionDraft,
  decisionErrors,
  decisionForm,
  withReason,
} from './decision-form.ts';
import { tasksList } from './task-columns.ts';
import { taskList } from './task-list.ts';
import { taskPage } from './task-page.ts';

export function taskRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/tasks', async (c, viewer) => {
    const open = await listTasks(deps, signedIn(viewer), viewer.language);
    const now = deps.clock.now();
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: tasksList(viewer, open, now), rows: open, format });
    return show(c, viewer, taskList(viewer, { open, now }));
  });

  pages.post('/tasks', (c, viewer) => decideSeveral(c, viewer, deps));

  pages.get('/tasks/:task', async (c, viewer) => {
    const taskId = c.req.param('task') ?? '';
    const token = c.req.query('token');
    if (token === undefined && !viewer.person) throw new SignInNeeded();
    try {
      return await showTask(c, viewer, deps, {
        taskId,
        token,
        decision: '',
        comment: '',
        reason: '',
        amount: '',
        errors: [],
      });
    } catch (error) {
      if (error instanceof Problem && error.status === 404)
        return show(c, viewer, wrongLinkPage(viewer), 404);
      throw error;
    }
  });

  pages.post('/tasks/:task', async (c, viewer) => {
    const sent = await formTexts(c);
    const decision = sent.get('decision') ?? '';
    const comment = sent.get('comment') ?? '';
    const taskId = c.req.param('task') ?? '';
    const token = sent.get('token');
    const amount = sent.get('amount') ?? '';
    const reason = sent.get('reason') ?? '';
    const draft = { taskId, token, decision, comment, reason, amount, cents: centsOf(sent), errors: [] };
    if (wantsJson(c)) return decideAsProgram(c, viewer, deps, draft);
    return decideAsPerson(c, viewer, deps, { draft, ask: mustAsk(sent) });
  });
}

/** `amountCents` as programs send it, else `amount` as people type it; NaN when it cannot be read. */
function centsOf(sent: ReadonlyMap<string, string>): number | undefined {
  const cents = sent.get('amountCents')?.trim() ?? '';
  if (cents !== '') return /^\d{1,15}$/.test(cents) ? Number(cents) : Number.NaN;
  const typed = sent.get('amount')?.trim() ?? '';
  return typed === '' ? undefined : (readCents(typed) ?? Number.NaN);
}

function decide(viewer: Viewer, deps: PagesDeps, { taskId, token, decision, comment, cents }: DecisionDraft) {
  return decideTask(deps, {
    taskId,
    secret: token,
    actor: viewer.person,
    decision: decision as DecisionAnswer,
    comment: comment.trim() === '' ? undefined : comment,
    amountCents: decision === 'approve' ? cents : undefined,
  });
}

/** @throws Problem for the program to read */
async function decideAsProgram(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  draft: DecisionDraft,
): Promise<Response> {
  const errors = decisionErrors(acceptedLanguage(c.req.header('Accept-Language')) ?? viewer.language, draft);
  if (errors.length > 0) {
    const fields = errors.map(({ path, message }) =>
      path === 'amount'
        ? { path: 'amountCents', code: 'not-an-amount', message }
        : { path, code: 'required', message },
    );
    throw refusalOf('invalid-form', fields);
  }
  return c.json(await decide(viewer, deps, draft));
}

async function decideAsPerson(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  { draft, ask }: { readonly draft: DecisionDraft; readonly ask: boolean },
): Promise<Response> {
  if (draft.token === undefined && !viewer.person) throw new SignInNeeded();
  try {
    const task = await viewTask(deps, draft.taskId, draft.token, viewer.person, viewer.language);
    const said = await worded(deps, task, draft);
    const errors = decisionErrors(viewer.language, said, ask ? task.claim.amountCents : undefined);
    if (errors.length > 0) return await showTask(c, viewer, deps, { ...draft, errors }, 422);
    const mayDecide = task.state === 'open' && !task.signInNeeded && (await isOwnTask(viewer, deps, draft));
    if (ask && mayDecide) return show(c, viewer, decisionConfirmation(viewer, task.claim, said));
    await decide(viewer, deps, said);
    return show(c, viewer, donePage(viewer, draft.decision as DecisionAnswer));
  } catch (error) {
    return showRefusal(c, viewer, deps, draft, error);
  }
}

/** The reason from the short list goes with a no and with a part, in the member's language. */
async function worded(
  deps: PagesDeps,
  { claim: view }: TaskView,
  draft: DecisionDraft,
): Promise<DecisionDraft> {
  const { decision, cents, reason, comment } = draft;
  const isPart = decision === 'approve' && cents !== undefined && cents < view.amountCents;
  const claim = reason === '' ? undefined : await findClaim(deps, view.claimId);
  if (!claim || !(isPart || decision === 'reject')) return { ...draft, reason: '' };
  return { ...draft, reason: '', comment: withReason(claim.language, reason, comment) };
}

/** Whoever came by the link, or signed in as the approver. */
async function isOwnTask({ person }: Viewer, deps: PagesDeps, { taskId }: DecisionDraft): Promise<boolean> {
  return !person || (await findTask(deps, taskId))?.data.approverId === person.personId;
}

async function showRefusal(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  draft: DecisionDraft,
  error: unknown,
) {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 404) return show(c, viewer, wrongLinkPage(viewer), 404);
  if (error.errors) {
    const { comment, part } = approvalWords[viewer.language];
    const errors = fieldErrorsIn(error, viewer.language).map(({ path, message }) =>
      path === 'amountCents' ? { path: 'amount', name: part, message } : { path, name: comment, message },
    );
    return showTask(c, viewer, deps, { ...draft, errors }, 422);
  }
  const mine = (await findTask(deps, draft.taskId))?.data.approverId === viewer.person?.personId;
  if (error.status === 403 && (mine || !viewer.person)) return show(c, viewer, conflictPage(viewer), 403);
  return showTask(c, viewer, deps, draft, error.status);
}

/** The task as it stands: open with its form, or what became of it. @throws Problem 404 for a wrong link */
async function showTask(
  c: PageContext,
  asked: Viewer,
  deps: PagesDeps,
  draft: DecisionDraft,
  status = 200,
): Promise<Response> {
  const viewer = withLink(asked, draft);
  const task = await viewTask(deps, draft.taskId, draft.token, viewer.person, viewer.language);
  if (task.state !== 'open') return show(c, viewer, closedPage(viewer, task), status);
  const claim = await findClaim(deps, task.claim.claimId);
  if (!claim) throw problem('not-found');
  const payees = (claim.decision?.payees ?? []).map(({ name, iban, amountCents }) => ({
    name,
    maskedIban: maskIban(iban),
    amountCents,
  }));
  const confidential = isConfidential(deps, claim);
  const action = await wayToDecide(viewer, deps, task, draft);
  const form = await namedLines(deps, claim.measure, task.claim.form, viewer.language);
  const named = { ...task, claim: { ...task.claim, form } };
  const context = await taskContext(deps, claim, task.claim, viewer.language);
  const done = c.req.query('done') === 'messageSent' ? claimWords[viewer.language].messageSent : undefined;
  return show(
    c,
    viewer,
    taskPage(viewer, { task: named, context, payees, confidential, action, done, errors: draft.errors }),
    status,
  );
}

async function wayToDecide(viewer: Viewer, deps: PagesDeps, task: TaskView, draft: DecisionDraft) {
  const approverId = (await findTask(deps, task.taskId))?.data.approverId;
  if (viewer.person && viewer.person.personId !== approverId) return otherPersonNotice(viewer);
  return task.signInNeeded ? signInNotice(viewer) : decisionForm(viewer.language, draft);
}

/** After a POST the address has lost the link's secret, which signing in has to lead back to. */
function withLink(viewer: Viewer, { token }: DecisionDraft): Viewer {
  const place = new URL(viewer.place);
  if (token !== undefined) place.searchParams.set('token', token);
  return { ...viewer, place };
}
