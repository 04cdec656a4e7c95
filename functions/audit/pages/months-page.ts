/** The ledger's months, and one of them with its closing. */

import { lastDayOf } from '../../../workflows/calendar.ts';
import { fillSentence, formatInstant, formatNumber, type Language } from '../../../workflows/language.ts';
import { fundWords } from '../../fund/words/index.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import {
  amount,
  notice,
  type SummaryLine,
  summaryList,
  type Tone,
  tag,
} from '../../web/layout/components.ts';
import { askFirst, confirmPage } from '../../web/layout/confirm.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LedgerMonthView } from '../months.ts';
import { booksMenu } from './books-menu.ts';
import { exportLinks } from './journal-page.ts';

const tones: Readonly<Record<LedgerMonthView['state'], Tone>> = {
  running: 'neutral',
  open: 'wait',
  closing: 'wait',
  closed: 'good',
};

export function monthName(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

export interface MonthsPageParts {
  readonly months: readonly LedgerMonthView[];
  /** Names by the ids in the months. */
  readonly names: ReadonlyMap<string, string>;
}

export function monthsPage(viewer: Viewer, { months, names }: MonthsPageParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const fund = fundWords[language];
  return {
    title: books.monthsTitle,
    back: { href: '/fund/ledger', label: fund.ledgerTitle },
    body: html`<h1>${books.monthsTitle}</h1>${booksMenu(viewer, 'months')}<p>${books.monthsText}</p>
${table<LedgerMonthView>(
  books.monthsTitle,
  [
    {
      header: books.month,
      names: true,
      cell: ({ month }) => html`<a href="/fund/ledger/months/${month}">${monthName(month, language)}</a>`,
    },
    { header: books.state, cell: ({ state }) => tag(books.monthStates[state], tones[state]) },
    {
      header: books.entries,
      number: true,
      cell: ({ entries }) => (entries === undefined ? '' : formatNumber(entries, language)),
    },
    {
      header: books.turnover,
      number: true,
      cell: ({ turnoverCents }) => (turnoverCents === undefined ? '' : amount(turnoverCents, language)),
    },
    {
      header: books.closedBy,
      cell: ({ closedBy, closedAt }) =>
        closedBy === undefined || closedAt === undefined
          ? ''
          : html`${names.get(closedBy) ?? closedBy}, ${moment(closedAt, language)}`,
    },
  ],
  months,
)}`,
  };
}

export interface MonthPageParts {
  readonly month: LedgerMonthView;
  readonly names: ReadonlyMap<string, string>;
  readonly openUnmatched: number;
  readonly mayClose: boolean;
  readonly done: boolean;
  /** The code of what kept it from being closed just now. */
  readonly refused?: string | undefined;
}

export function monthPage(viewer: Viewer, parts: MonthPageParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const { month, done, refused } = parts;
  const title = fillSentence(books.monthTitle, { month: monthName(month.month, language) }, language);
  const refusals: Readonly<Record<string, string>> = books.refusals;
  return {
    title,
    hasErrors: refused !== undefined,
    back: { href: '/fund/ledger/months', label: books.monthsTitle },
    body: html`<h1>${title}</h1><p>${tag(books.monthStates[month.state], tones[month.state])}</p>
${done && month.state === 'closed' && notice('good', html`<p>${books.closed}</p>`, true)}
${refused !== undefined && notice('bad', html`<p>${refusals[refused] ?? refused}</p>`, true)}
${summaryList(figures(viewer, parts))}
<h2>${books.exportTitle}</h2>${exportLinks(viewer, `${month.month}-01`, lastDayOf(month.month))}
<p><a href="/fund/ledger/journal?${new URLSearchParams({ from: `${month.month}-01`, until: lastDayOf(month.month) })}">${books.journalTitle}</a></p>
${closing(viewer, parts)}`,
  };
}

function figures({ language }: Viewer, { month, names }: MonthPageParts): SummaryLine[] {
  const books = ledgerWords[language];
  const line = (label: string, value: string | Html | undefined) =>
    value === undefined ? [] : [{ label, value }];
  const cents = (value: number | undefined) => (value === undefined ? undefined : amount(value, language));
  const count = (value: number | undefined) =>
    value === undefined ? undefined : formatNumber(value, language);
  const { closedBy, closedAt, chainHash } = month;
  return [
    ...line(books.entries, count(month.entries)),
    ...line(books.turnover, cents(month.turnoverCents)),
    ...line(books.debits, cents(month.debitsCents)),
    ...line(books.credits, cents(month.creditsCents)),
    ...line(books.pending, cents(month.pendingCents)),
    ...line(books.unmatchedThen, count(month.openUnmatched)),
    ...line(
      books.closedBy,
      closedBy && closedAt && html`${names.get(closedBy) ?? closedBy}, ${moment(closedAt, language)}`,
    ),
    ...line(books.block, count(month.block)),
    ...line(books.hash, chainHash && html`<code class="words">${chainHash}</code>`),
  ];
}

function closing({ language }: Viewer, { month, mayClose, openUnmatched }: MonthPageParts): Html | undefined {
  const books = ledgerWords[language];
  if (month.state === 'running') {
    const at = formatInstant(month.closableFrom, language);
    return html`<p>${fillSentence(books.closableFrom, { at }, language)}</p>`;
  }
  if (month.state === 'closed' || !mayClose) return undefined;
  const waiting = fillSentence(books.unmatchedNow, { count: openUnmatched }, language);
  const action = fillSentence(books.closeAction, { month: monthName(month.month, language) }, language);
  return html`<section class="decision" aria-labelledby="close-title"><h2 id="close-title">${books.closeTitle}</h2>
<p>${books.closeText}</p>
${openUnmatched > 0 && notice('wait', html`<p><a href="/unmatched">${waiting}</a></p>`)}
<form method="post" action="/fund/ledger/months/${month.month}/closing">${askFirst()}<div class="actions"><button class="button">${action}</button></div></form></section>`;
}

/** A month is closed for good: it is asked about once more. */
export function closingConfirmation(viewer: Viewer, month: string): PageContent {
  const books = ledgerWords[viewer.language];
  const values = { month: monthName(month, viewer.language) };
  return confirmPage(viewer, {
    title: fillSentence(books.confirmClose, values, viewer.language),
    text: html`<p>${books.closeText}</p>`,
    action: `/fund/ledger/months/${month}/closing`,
    fields: [],
    yes: books.confirmCloseYes,
    back: `/fund/ledger/months/${month}`,
  });
}
