/** What waits for an approver, oldest first. */

import { fillSentence } from '../../../workflows/language.ts';
import { roleLabel } from '../../claims/labels.ts';
import { amount, buttonLink } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { TaskSummary } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';

export function taskList(viewer: Viewer, open: readonly TaskSummary[]): PageContent {
  const { words, language } = viewer;
  const tasks = approvalWords[language];
  const cards = open.map((task) => {
    const since = fillSentence(tasks.waitingSince, { days: task.waitingDays }, language);
    const role = fillSentence(tasks.asRole, { role: roleLabel(task.role, language) }, language);
    return html`<li><div class="card"><h2><a href="/tasks/${task.taskId}">${task.measureTitle} <span class="nowrap">${task.reference}</span></a></h2>
<p class="figure">${amount(task.amountCents, language)}</p><p class="due">${since}</p><p class="quiet">${role}</p></div></li>`;
  });
  return {
    title: tasks.title,
    body: html`<h1>${tasks.title}</h1>
${open.length === 0 ? html`<p class="lead">${tasks.none}</p><p class="actions">${buttonLink('/claims', words.layout.allClaims, 'secondary')}</p>` : html`<p class="lead">${tasks.listLead}</p><ul class="cards">${cards}</ul>`}`,
  };
}
