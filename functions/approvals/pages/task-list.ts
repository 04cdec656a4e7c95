/** What waits for an approver, urgent first, then oldest; several can be decided alike. */

import { fillSentence } from '../../../workflows/language.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { fieldId } from '../../web/layout/field.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, radios } from '../../web/layout/inputs.ts';
import { approverRoles, hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { listSection } from '../../web/lists/list-section.ts';
import type { BulkOutcome } from '../bulk-decisions.ts';
import type { TaskSummary } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import { decisions } from './decision-form.ts';
import { tasksList } from './task-columns.ts';

export interface TaskListParts {
  readonly open: readonly TaskSummary[];
  /** Of the plan's clock, in milliseconds. */
  readonly now: number;
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
${open.length === 0 ? html`<p class="lead">${tasks.none}</p><p class="actions">${buttonLink('/claims', words.layout.allClaims, 'secondary')}</p>` : list(viewer, parts)}
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

function list(viewer: Viewer, { open, now, picked = [], ...rest }: TaskListParts): Html {
  const tasks = approvalWords[viewer.language];
  const section = tasksList(viewer, open, now);
  const lead = html`<p class="lead">${tasks.listLead}</p>`;
  if (open.length < 2) return html`${lead}${listSection(viewer, section, open)}`;
  return html`${lead}${listSection(viewer, section, open, {
    action: `/tasks${viewer.place.search}`,
    name: 'task',
    value: ({ taskId }) => taskId,
    label: ({ reference, memberName: name }) =>
      fillSentence(tasks.pick, { reference, name }, viewer.language),
    picked: new Set(picked.map(({ taskId }) => taskId)),
    firstId: fieldId('tasks'),
    form: html`${askFirst()}${bulk(viewer, { open, now, picked, ...rest })}`,
  })}`;
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
