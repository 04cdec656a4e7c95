/** The statement of one account: opening, line by line, closing. */

import { fillSentence } from '../../../workflows/language.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { amount, summaryList } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { unknownLabels, unknownNotice } from '../../web/lists/unknown-values.ts';
import type { AccountStatement, StatementLine } from '../account-statement.ts';
import { accountLink, type NameAccount, statementAddress } from './account-names.ts';
import { booksMenu } from './books-menu.ts';
import { claimLink, reasonText } from './entry-cells.ts';
import { spanInputs } from './span-inputs.ts';

export interface StatementPageParts {
  readonly account: string;
  readonly from: string;
  readonly until: string;
  readonly errors: readonly ShownError[];
  /** Absent when the days could not be read. */
  readonly statement?: AccountStatement | undefined;
  /** Whether this is not the first page. */
  readonly further: boolean;
  readonly nameOf: NameAccount;
}

export function statementPage(viewer: Viewer, parts: StatementPageParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const { account, errors, statement, nameOf } = parts;
  const title = fillSentence(books.statementOf, { name: nameOf(account) }, language);
  return {
    title,
    hasErrors: errors.length > 0,
    back: { href: '/fund/ledger/balance', label: books.balanceTitle },
    body: html`${errorSummary(errors, language)}
<h1>${title}</h1>${booksMenu(viewer)}
<details class="fold"><summary>${books.accountInFiles}</summary><p><code>${account}</code></p></details>
<form method="get" action="/fund/ledger/statement" novalidate>${hiddenInputs([['account', account]])}
${spanInputs(viewer, parts)}</form>
${statement && lines(viewer, parts, statement)}`,
  };
}

function lines(viewer: Viewer, parts: StatementPageParts, statement: AccountStatement): Html {
  const { language } = viewer;
  const books = ledgerWords[language];
  const cents = (value: number) => amount(value, language);
  const span = { from: parts.from, until: parts.until };
  const next =
    statement.next !== undefined && statementAddress(parts.account, { ...span, cursor: statement.next });
  return html`${summaryList([{ label: books.opening, value: cents(statement.openingCents) }])}
${statement.lines.length === 0 ? html`<p>${books.noLines}</p>` : html`<div class="rows">${lineTable(viewer, parts, statement)}</div>`}
${summaryList([{ label: books.closing, value: html`<span class="figure">${cents(statement.closingCents)}</span>` }])}
${(parts.further || next !== false) && html`<p>${parts.further && html`<a href="${statementAddress(parts.account, span)}">${books.firstLines}</a>`}${parts.further && next !== false && ' · '}${next !== false && html`<a href="${next}">${books.following}</a>`}</p>`}`;
}

function lineTable(viewer: Viewer, { nameOf }: StatementPageParts, statement: AccountStatement): Html {
  const { language } = viewer;
  const books = ledgerWords[language];
  const orNothing = (value: number) => (value === 0 ? '' : amount(value, language));
  return table<StatementLine>(
    books.statementTitle,
    [
      {
        header: books.what,
        names: true,
        cell: (line) =>
          html`${reasonText(language, line.reason)}<span class="quiet small block">${moment(line.at, language)}</span>${claimLink(line.claimId)}`,
      },
      { header: books.account, cell: (line) => accountLink(nameOf, line.counterAccount) },
      { header: books.debit, number: true, cell: (line) => orNothing(line.debitCents) },
      { header: books.credit, number: true, cell: (line) => orNothing(line.creditCents) },
      { header: books.balance, number: true, cell: (line) => amount(line.balanceCents, language) },
    ],
    statement.lines,
  );
}

/** Which account's statement is asked for, when the address names none. */
export function chooseAccountPage(
  viewer: Viewer,
  accounts: readonly string[],
  nameOf: NameAccount,
): PageContent {
  const { language, words } = viewer;
  const books = ledgerWords[language];
  const unknown = unknownLabels(viewer, [{ name: 'account', label: books.account, values: accounts }]);
  const options = accounts
    .map((value) => ({ value, label: nameOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return {
    title: books.statementChoose,
    back: { href: '/fund/ledger/balance', label: books.balanceTitle },
    body: html`<h1>${books.statementChoose}</h1>${unknownNotice(viewer, unknown)}${booksMenu(viewer)}
${options.length === 0 ? html`<p class="empty">${books.noAccounts}</p>` : html`<form method="get" action="/fund/ledger/statement">${select({ path: 'account', label: books.account, value: '', options, placeholder: books.chooseAccount, words })}<div class="actions"><button class="button">${books.show}</button></div></form>`}`,
  };
}
