/** What waits for an approver, urgent first, then oldest; several can be decided alike. */

import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import { roleLabel } from '../../claims/labels.ts';
import { amount, buttonLink, notice, tag } from '../../web/layout/components.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { fieldId } from '../../web/layout/field.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, radios } from '../../web/layout/inputs.ts';
import { approverRoles, hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { BulkOutcome } from '../bulk-decisions.ts';
import type { TaskSummary } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import { decisions } from './decision-form.ts';

export interface TaskListParts {
  readonly open: readonly TaskSummary[];
  /** What was ticked and typed, with what is wrong about it. */
  readonly picked?: readonly TaskSummary[];
  readonly decision?: string;
  readonly comment?: string;
  readonly errors?: readonly ShownError[];
  /** What became of several that were decided alike. */
  readonly outcomes?: readonly BulkOutcome[];
}

export function taskList(viewer: Viewer, parts: TaskListParts): PageContent {
  const { words, language } = viewer;
  const { open, errors = [], outcomes } = parts;
  const tasks = approvalWords[language];
  return {
    title: tasks.title,
    hasErrors: errors.length > 0,
    body: html`${errorSummary(errors, language)}<h1>${tasks.title}</h1>
${outcomes && told(viewer, outcomes)}
${open.length === 0 ? html`<p class="lead">${tasks.none}</p><p class="actions">${buttonLink('/claims', words.layout.allClaims, 'secondary')}</p>` : listForm(viewer, parts)}
${viewer.person && hasRole(viewer.person, approverRoles) && html`<p><a href="/absence">${tasks.absenceLink}</a></p>`}`,
  };
}

/** What could not be decided says why. */
function told({ language }: Viewer, outcomes: readonly BulkOutcome[]): Html {
  const count = outcomes.filter((one) => one.status !== undefined).length;
  const failed = outcomes.flatMap((one) => (one.problem ? [one.problem.detail] : []));
  const sentence = fillSentence(approvalWords[language].bulkDone, { count }, language);
  return notice(
    failed.length === 0 ? 'good' : 'wait',
    html`<p>${sentence}</p>${failed.length > 0 && html`<ul>${failed.map((one) => html`<li>${one}</li>`)}</ul>`}`,
    true,
  );
}

function listForm(viewer: Viewer, parts: TaskListParts): Html {
  const { open } = parts;
  const tasks = approvalWords[viewer.language];
  const several = open.length > 1;
  const cards = html`<ul class="cards">${open.map((task, at) => card(viewer, parts, task, several ? at : undefined))}</ul>`;
  if (!several) return html`<p class="lead">${tasks.listLead}</p>${cards}`;
  return html`<p class="lead">${tasks.listLead}</p><form method="post" action="/tasks" novalidate>${askFirst()}
${cards}${bulk(viewer, parts)}</form>`;
}

function card(
  viewer: Viewer,
  { picked = [] }: TaskListParts,
  task: TaskSummary,
  at: number | undefined,
): Html {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const { taskId, memberName, measureTitle, title, reference, urgent, until } = task;
  const since = fillSentence(tasks.waitingSince, { days: task.waitingDays }, language);
  const by = fillSentence(tasks.decideBy, { until: formatInstant(until, language) }, language);
  const role = fillSentence(tasks.asRole, { role: roleLabel(task.role, language) }, language);
  const id = at === 0 ? fieldId('tasks') : `task-${at}`;
  const isPicked = picked.some((one) => one.taskId === taskId);
  const box =
    at !== undefined &&
    html`<p class="radio"><input type="checkbox" id="${id}" name="task" value="${taskId}"${isPicked && html` checked`}><label for="${id}"><span class="hidden-visually">${fillSentence(tasks.pick, { reference, name: memberName }, language)}</span></label></p>`;
  return html`<li><div class="card"><h2><a href="/tasks/${taskId}">${memberName}</a></h2>
<p class="figure">${amount(task.amountCents, language)}</p>
<p>${urgent && html`${tag(tasks.urgent, 'bad')} `}${measureTitle} <span class="nowrap">${reference}</span>${title !== measureTitle && html`<br>${title}`}</p>
<p class="due">${since}</p><p class="small">${by}</p><p class="quiet">${role}</p>${box}</div></li>`;
}

function bulk(viewer: Viewer, { decision = '', comment = '', errors = [] }: TaskListParts): Html {
  const { words, language } = viewer;
  const tasks = approvalWords[language];
  const errorAt = (path: string) => errors.find((one) => one.path === path)?.message;
  return html`<details class="fold"${errors.length > 0 && html` open`}><summary>${tasks.bulkTitle}</summary><p>${tasks.bulkLead}</p>
${radios({
  path: 'decision',
  label: tasks.decideQuestion,
  value: decision,
  error: errorAt('decision'),
  options: decisions.map((value) => ({ value, label: tasks[value] })),
  words,
})}
${longTextInput({
  path: 'comment',
  label: tasks.comment,
  hint: tasks.commentHint,
  value: comment,
  error: errorAt('comment'),
  rows: 3,
  words,
})}
<div class="actions"><button class="button">${tasks.check}</button></div></details>`;
}
