/** The journal of some days, page by page, with the ways to take it along. */

import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { fundWords } from '../../fund/words/index.ts';
import type { JournalPage } from '../../ledger/journal.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { amount } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { journalFormats } from '../export-journal.ts';
import { accountLink, type NameAccount } from './account-names.ts';
import { booksMenu } from './books-menu.ts';
import { claimLink, reasonText } from './entry-cells.ts';
import { spanInputs } from './span-inputs.ts';

export interface JournalPageParts {
  readonly from: string;
  readonly until: string;
  readonly errors: readonly ShownError[];
  /** Absent when the days could not be read. */
  readonly page?: JournalPage | undefined;
  readonly further: boolean;
  readonly nameOf: NameAccount;
}

export function journalPageContent(viewer: Viewer, parts: JournalPageParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const { errors, page, from, until } = parts;
  return {
    title: books.journalTitle,
    hasErrors: errors.length > 0,
    back: { href: '/fund/ledger', label: fundWords[language].ledgerTitle },
    body: html`${errorSummary(errors, language)}
<h1>${books.journalTitle}</h1>${booksMenu(viewer, 'journal')}
<p>${books.journalText}</p>
<form method="get" action="/fund/ledger/journal" novalidate>${spanInputs(viewer, parts)}</form>
${page && html`${entries(viewer, parts, page)}<h2>${books.exportTitle}</h2>${exportLinks(viewer, from, until)}`}`,
  };
}

/** Each leads to a file. */
export function exportLinks({ language }: Viewer, from: string, until: string): Html {
  const { exports } = ledgerWords[language];
  return html`<ul>${journalFormats.map((format) => html`<li><a href="/api/ledger/journal?${new URLSearchParams({ from, until, format })}" download>${exports[format]}</a></li>`)}</ul>`;
}

function entries(
  viewer: Viewer,
  { from, until, further, nameOf }: JournalPageParts,
  page: JournalPage,
): Html {
  const { language } = viewer;
  const books = ledgerWords[language];
  const address = (more: Readonly<Record<string, string>>) =>
    `/fund/ledger/journal?${new URLSearchParams({ from, until, ...more })}`;
  const { next } = page;
  return html`<h2>${books.entriesTitle}</h2>
${page.entries.length === 0 ? html`<p>${books.noEntries}</p>` : html`<div class="rows">${entryTable(viewer, nameOf, page.entries)}</div>`}
${(further || next !== undefined) && html`<p>${further && html`<a href="${address({})}">${books.firstLines}</a>`}${further && next !== undefined && ' · '}${next !== undefined && html`<a href="${address({ cursor: next })}">${books.following}</a>`}</p>`}`;
}

export function entryTable(
  { language }: Viewer,
  nameOf: NameAccount,
  entries: readonly Transfer[],
  withClaim = true,
): Html {
  const books = ledgerWords[language];
  return table<Transfer>(
    books.entriesTitle,
    [
      {
        header: books.what,
        names: true,
        cell: (entry) =>
          html`${reasonText(language, entry.reason)} <span class="quiet small">(${books.kinds[entry.kind]})</span><span class="quiet small block">${moment(entry.at, language)}</span>${withClaim && claimLink(entry.claimId)}`,
      },
      { header: books.debit, cell: (entry) => accountLink(nameOf, entry.debit) },
      { header: books.credit, cell: (entry) => accountLink(nameOf, entry.credit) },
      { header: books.amount, number: true, cell: (entry) => amount(entry.amountCents, language) },
    ],
    entries,
  );
}
