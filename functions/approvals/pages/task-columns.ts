/** The list of what waits for an approver: what tells one from another, for how long it waits, and until when. */
import { fillSentence, formatDue } from '../../../workflows/language.ts';
import { roleLabel } from '../../claims/labels.ts';
import { claimWords } from '../../claims/words/index.ts';
import { amount, tag } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { ageFilter, choiceFilter, countryFilter } from '../../web/lists/filters.ts';
import type { List, ListColumn, ListFilter } from '../../web/lists/list.ts';
import type { TaskSummary } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';

/** @param open all of them: a measure is a filter when something of it waits @param now of the plan's clock */
export function tasksList(viewer: Viewer, open: readonly TaskSummary[], now: number): List<TaskSummary> {
  const { language } = viewer;
  return {
    id: 'tasks',
    caption: approvalWords[language].title,
    // As they come: urgent ones first, then the oldest.
    sortedBy: '',
    filters: filters(viewer, open, now),
    searched: ({ memberName, title, measureTitle, reference }) =>
      `${memberName} ${title} ${measureTitle} ${reference}`,
    columns: [claimColumn(viewer), ...timeColumns(viewer), amountColumn(viewer)],
  };
}

function filters(viewer: Viewer, open: readonly TaskSummary[], now: number): ListFilter<TaskSummary>[] {
  const { words, language } = viewer;
  const tasks = approvalWords[language];
  const measures = new Map(open.map(({ measure, measureTitle }) => [measure, measureTitle]));
  return [
    choiceFilter<TaskSummary, 'yes' | 'no'>(
      { name: 'urgent', label: tasks.urgent, labels: { yes: tasks.urgent, no: tasks.notUrgent } },
      ({ urgent }) => (urgent ? 'yes' : 'no'),
    ),
    {
      name: 'measure',
      label: words.layout.lists.measure,
      options: [...measures].map(([value, label]) => ({ value, label })),
      of: ({ measure }) => measure,
    },
    countryFilter<TaskSummary>(viewer, ({ country }) => country),
    ageFilter<TaskSummary>(viewer, now, ({ since }) => since),
  ];
}

function claimColumn({ language }: Viewer): ListColumn<TaskSummary> {
  const { urgent: urgentTag } = approvalWords[language];
  return {
    ...{ id: 'member', header: claimWords[language].claim, kind: 'text', names: true },
    cell: ({ taskId, memberName, measureTitle, title, reference, urgent }) =>
      html`<a href="/tasks/${taskId}">${memberName}</a>${urgent && html` ${tag(urgentTag, 'bad')}`}
<span class="quiet small block">${measureTitle}${title !== measureTitle && html`, ${title}`} · <span class="nowrap">${reference}</span></span>`,
    value: ({ memberName }) => memberName,
  };
}

function timeColumns({ words, language }: Viewer): ListColumn<TaskSummary>[] {
  const tasks = approvalWords[language];
  return [
    {
      ...{ id: 'since', header: words.layout.lists.age, kind: 'date' },
      cell: ({ waitingDays, role }) =>
        html`${fillSentence(tasks.waitingSince, { days: waitingDays }, language)}<span class="quiet small block">${fillSentence(tasks.asRole, { role: roleLabel(role, language) }, language)}</span>`,
      value: ({ since }) => since,
    },
    {
      ...{ id: 'until', header: tasks.due, kind: 'date' },
      cell: ({ until }) => formatDue(until, language),
      value: ({ until }) => until,
    },
  ];
}

function amountColumn({ language }: Viewer): ListColumn<TaskSummary> {
  return {
    ...{ id: 'amount', header: claimWords[language].amount, kind: 'cents' },
    cell: ({ amountCents }) => amount(amountCents, language),
    value: ({ amountCents }) => amountCents,
  };
}
