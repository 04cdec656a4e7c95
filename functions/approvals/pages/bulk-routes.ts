/** Several tasks of the list decided alike: ticked, asked about once more, then each decided by itself. */
import { fillSentence } from '../../../workflows/language.ts';
import { confirmPage, mustAsk } from '../../web/layout/confirm.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { decideAlike } from '../bulk-decisions.ts';
import { listTasks, type TaskSummary } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import { type DecisionAnswer, decisionErrors } from './decision-form.ts';
import { taskList } from './task-list.ts';

const mostAtOnce = 100;

export async function decideSeveral(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = signedIn(viewer);
  const { language } = viewer;
  const sent = await formTexts(c);
  const [decision = '', comment = ''] = [sent.get('decision'), sent.get('comment')];
  const open = await listTasks(deps, person, language);
  const picked = await pickedTasks(c, open);
  const errors = bulkErrors(viewer, picked, decision, comment);
  if (errors.length > 0) {
    return show(
      c,
      viewer,
      taskList(viewer, { open, now: deps.clock.now(), picked, decision, comment, errors }),
      422,
    );
  }
  if (mustAsk(sent))
    return show(c, viewer, confirmation(viewer, picked, decision as DecisionAnswer, comment));
  const ids = picked.map((one) => one.taskId);
  const said = comment.trim() === '' ? undefined : comment;
  const outcomes = await decideAlike(
    deps,
    person,
    ids,
    { decision: decision as DecisionAnswer, comment: said },
    language,
  );
  const left = await listTasks(deps, person, language);
  return show(c, viewer, taskList(viewer, { open: left, now: deps.clock.now(), outcomes }));
}

async function pickedTasks(c: PageContext, open: readonly TaskSummary[]): Promise<TaskSummary[]> {
  const { task = [] } = await c.req.parseBody({ all: true });
  const ids = new Set([task].flat().slice(0, mostAtOnce));
  return open.filter((one) => ids.has(one.taskId));
}

function bulkErrors(
  { language }: Viewer,
  picked: readonly TaskSummary[],
  decision: string,
  comment: string,
): ShownError[] {
  const tasks = approvalWords[language];
  if (picked.length === 0) return [{ path: 'tasks', name: tasks.bulkTitle, message: tasks.bulkNeeded }];
  return decisionErrors(language, { decision, comment });
}

function confirmation(
  viewer: Viewer,
  picked: readonly TaskSummary[],
  decision: DecisionAnswer,
  comment: string,
) {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const facts = picked.map(({ memberName, title, amountCents }) => ({
    label: memberName,
    value: fillSentence('{title}, {amount}', { title, amount: { cents: amountCents } }, language),
  }));
  return confirmPage(viewer, {
    title: fillSentence(tasks.bulkConfirm[decision], { count: picked.length }, language),
    text: html`<p>${tasks.willHappen[decision]}</p>${comment.trim() !== '' && html`<blockquote class="words">${comment}</blockquote>`}`,
    facts,
    action: '/tasks',
    fields: [
      ...picked.map(({ taskId }): [string, string] => ['task', taskId]),
      ['decision', decision],
      ['comment', comment],
    ],
    yes: tasks.send,
    back: '/tasks',
  });
}
