/** Recovery cases as a list: who owes whom, since when, how it stands, what was asked for and what came. */
import { fillSentence } from '../../../workflows/language.ts';
import { amount, type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { ageFilter, choiceFilter, countryFilter } from '../../web/lists/filters.ts';
import type { List, ListColumn } from '../../web/lists/list.ts';
import type { CaseSummary } from '../view-cases.ts';
import { recoveryTexts, recoveryWords } from '../words/index.ts';

export const caseTones: Readonly<Record<CaseSummary['status'], Tone>> = {
  opened: 'info',
  invited: 'wait',
  pledged: 'info',
  declined: 'bad',
  'said-paid': 'wait',
  silent: 'bad',
  overdue: 'bad',
  recovered: 'good',
  irrecoverable: 'neutral',
  'written-off': 'neutral',
};

/** @param now of the plan's clock, in milliseconds */
export function casesList(viewer: Viewer, now: number): List<CaseSummary> {
  const { language, words } = viewer;
  const recovery = recoveryWords[language];
  const money = (
    id: string,
    header: string,
    cents: (one: CaseSummary) => number,
  ): ListColumn<CaseSummary> => ({
    ...{ id, header, kind: 'cents', value: cents },
    cell: (one) => amount(cents(one), language),
  });
  return {
    id: 'recovery-cases',
    caption: recovery.caption,
    sortedBy: '-since',
    searched: ({ clientName, activityName }) => `${clientName} ${activityName}`,
    filters: [
      choiceFilter(
        { name: 'status', label: recovery.state, labels: recoveryTexts[language].statuses },
        ({ status }) => status,
      ),
      countryFilter(viewer, ({ country }) => country),
      ageFilter(viewer, now, ({ openedAt }) => openedAt),
    ],
    columns: [
      {
        ...{ id: 'client', header: recovery.client, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/recovery/${one.caseId}">${one.clientName}</a><span class="quiet small block">${one.activityName}</span>`,
        value: ({ clientName }) => clientName,
      },
      {
        ...{ id: 'state', header: recovery.state, kind: 'text' },
        cell: ({ status, statusText }) => tag(statusText, caseTones[status]),
        value: ({ statusText }) => statusText,
      },
      {
        ...{ id: 'since', header: words.layout.lists.since, kind: 'date' },
        cell: ({ openedAt, ageDays }) =>
          html`${formatDay(openedAt, language)} <span class="quiet small">(${fillSentence(recovery.daysOpen, { days: ageDays }, language)})</span>`,
        value: ({ openedAt }) => openedAt,
      },
      money('asked', recovery.asked, ({ amountCents }) => amountCents),
      money('received', recovery.received, ({ receivedCents }) => receivedCents),
      money('open', recovery.open, ({ openCents }) => openCents),
    ],
  };
}
