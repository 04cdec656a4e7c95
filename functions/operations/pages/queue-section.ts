/** For operators: who has what waits, as a chart, and what falls due in the next days, as a list. */
import { dayOfInstant } from '../../../workflows/calendar.ts';
import { fillSentence, formatDue } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import { claimWords } from '../../claims/words/index.ts';
import { barList } from '../../web/charts/bar-list.ts';
import { amount } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { List } from '../../web/lists/list.ts';
import { listSection } from '../../web/lists/list-section.ts';
import { operationsWords } from '../words/index.ts';
import type { WaitingClaim } from './waiting.ts';

interface Holder {
  readonly person: string;
  readonly count: number;
  readonly since: string;
  readonly cents: number;
}

/** Others stand in the table behind the chart. */
const mostBars = 6;

/** Nothing while nothing waits. */
export function queueChart(viewer: Viewer, waiting: readonly WaitingClaim[]): Html | undefined {
  const { language } = viewer;
  const words = operationsWords[language];
  const holders = holdersOf(waiting);
  const [first] = holders;
  if (!first) return undefined;
  const values = { count: waiting.length, person: first.person, most: first.count };
  const title = fillSentence(words.queueTitle, values, language);
  return barList(
    viewer,
    {
      ...{ id: 'queue', title, subtitle: words.queueSubtitle, description: title },
      table: holdersTable(viewer, holders),
    },
    holders.slice(0, mostBars).map(({ person, count, since }) => ({
      name: person,
      parts: [{ ink: 'waiting', value: count }],
      figure: html`${String(count)} <span class="quiet small">${fillSentence(words.oldestSince, { since: { date: dayOfInstant(since) } }, language)}</span>`,
    })),
  );
}

/** Those with the most in front. */
function holdersOf(waiting: readonly WaitingClaim[]): Holder[] {
  return [...Map.groupBy(waiting, ({ person }) => person)]
    .map(([person, own]) => ({
      person,
      count: own.length,
      since: own.map((one) => one.since).toSorted()[0] ?? '',
      cents: sumCents(own.map((one) => one.amountCents)),
    }))
    .toSorted((a, b) => b.count - a.count || a.since.localeCompare(b.since));
}

function holdersTable({ language }: Viewer, holders: readonly Holder[]): Html {
  const words = operationsWords[language];
  return table<Holder>(
    words.queueSubtitle,
    [
      { header: words.person, names: true, cell: ({ person }) => person },
      { header: claimWords[language].allTitle, number: true, cell: ({ count }) => String(count) },
      { header: words.oldest, cell: ({ since }) => formatDay(since, language) },
      { header: claimWords[language].amount, number: true, cell: ({ cents }) => amount(cents, language) },
    ],
    holders,
  );
}

/** Folded until somebody looks into it. */
export function aheadSection(viewer: Viewer, ahead: readonly WaitingClaim[]): Html | undefined {
  const { language, place } = viewer;
  const words = operationsWords[language];
  if (ahead.length === 0) return undefined;
  const isAsked = ['q', 'sort', 'page'].some((name) => place.searchParams.has(name));
  const title = fillSentence(words.aheadTitle, { count: ahead.length }, language);
  return html`<details class="fold" id="ahead"${isAsked && html` open`}><summary>${title}</summary><p>${words.aheadLead}</p>
${listSection(viewer, aheadList(viewer), ahead)}</details>`;
}

export function aheadList({ language }: Viewer): List<WaitingClaim> {
  const words = operationsWords[language];
  const claims = claimWords[language];
  return {
    ...{ id: 'deadlines', caption: words.due, sortedBy: 'until', filters: [] },
    searched: ({ person, memberName, reference, measureTitle }) =>
      `${person} ${memberName} ${reference} ${measureTitle}`,
    columns: [
      {
        ...{ id: 'until', header: words.due, kind: 'date', names: true },
        cell: ({ until }) => formatDue(until ?? '', language),
        value: ({ until }) => until ?? '',
      },
      {
        ...{ id: 'person', header: words.person, kind: 'text' },
        cell: ({ person, role }) =>
          html`${person}${role !== person && html`<span class="quiet small block">${role}</span>`}`,
        value: ({ person }) => person,
      },
      {
        ...{ id: 'claim', header: claims.claim, kind: 'text' },
        cell: ({ claimId, memberName, measureTitle, reference }) =>
          html`<a href="/claims/${claimId}">${memberName || reference}</a><span class="quiet small block">${measureTitle} · <span class="nowrap">${reference}</span></span>`,
        value: ({ memberName, reference }) => `${memberName} ${reference}`,
      },
      {
        ...{ id: 'amount', header: claims.amount, kind: 'cents' },
        cell: ({ amountCents }) => amount(amountCents, language),
        value: ({ amountCents }) => amountCents,
      },
    ],
  };
}
