/** The trial balance at a moment: every account, or one nature of account where there are very many of it. */

import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import type { AccountBalance } from '../../../workflows/ledger/balances.ts';
import { isNature, natures, partsOf } from '../../../workflows/ledger/chart-of-accounts.ts';
import { fundWords } from '../../fund/words/index.ts';
import type { TrialBalance } from '../../ledger/trial-balance.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, textInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { type Sorting, sortLinks, sortRows } from '../../web/layout/sorting.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { unknownLabels, unknownNotice } from '../../web/lists/unknown-values.ts';
import { accountLink, type NameAccount } from './account-names.ts';
import { booksMenu } from './books-menu.ts';

export const balanceSorts = ['account', 'debits', 'credits', 'balance', 'pending'] as const;
export type BalanceSort = (typeof balanceSorts)[number];

export interface BalancePageParts {
  readonly on: string;
  readonly time: string;
  readonly errors: readonly ShownError[];
  /** Absent when the moment could not be read. */
  readonly balance?: TrialBalance | undefined;
  /** Only the accounts of this nature. */
  readonly nature?: string | undefined;
  readonly sorting: Sorting<BalanceSort>;
  readonly nameOf: NameAccount;
}

/** From so many accounts on, a nature is one line that leads to them. */
const manyAccounts = 4;
/** Of one nature at most so many are shown. */
const mostShown = 2_000;

interface Line extends Omit<AccountBalance, 'account'> {
  readonly key: string;
  readonly name: Html;
  readonly sortName: string;
}

export function balancePage(viewer: Viewer, parts: BalancePageParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const { balance, errors } = parts;
  return {
    title: books.balanceTitle,
    hasErrors: errors.length > 0,
    back: { href: '/fund/ledger', label: fundWords[language].ledgerTitle },
    body: html`${errorSummary(errors, language)}
<h1>${books.balanceTitle}</h1>${unknownNotice(viewer, unknownLabels(viewer, [{ name: 'nature', label: books.account, values: natures }]))}${booksMenu(viewer, 'balance')}
${momentForm(viewer, parts)}
${
  balance &&
  html`<p>${fillSentence(books.balanceText, { at: formatInstant(balance.at, language) }, language)}</p>
${balance.accounts.length === 0 ? html`<p>${books.noAccounts}</p>` : accounts(viewer, parts, balance)}`
}`,
  };
}

function momentForm({ words, language }: Viewer, { on, time, errors, nature }: BalancePageParts): Html {
  const books = ledgerWords[language];
  const errorOf = (path: string) => errors.find((one) => one.path === path)?.message;
  return html`<form method="get" action="/fund/ledger/balance" novalidate>
${dateInput({ path: 'on', label: books.on, value: on, error: errorOf('on'), words })}
${textInput({ path: 'time', label: books.time, hint: books.timeHint, value: time, error: errorOf('time'), optional: true, words })}
${nature !== undefined && html`<input type="hidden" name="nature" value="${nature}">`}
<div class="actions"><button class="button secondary">${books.show}</button></div></form>`;
}

function accounts(viewer: Viewer, parts: BalancePageParts, balance: TrialBalance): Html {
  const { words, language } = viewer;
  const { layout } = words;
  const books = ledgerWords[language];
  const good = balance.debitsCents === balance.creditsCents;
  const lines = sortRows(linesOf(viewer, parts, balance), parts.sorting, (line, key) => {
    if (key === 'account') return line.sortName;
    return centsOf[key](line);
  });
  const column = (header: string, cents: (line: Line) => number, total: number) => ({
    header,
    number: true,
    cell: (line: Line) => amount(cents(line), language),
    total: amount(total, language),
  });
  const sum = (cents: (line: Line) => number) => lines.reduce((all, line) => all + cents(line), 0);
  const labels = {
    account: books.account,
    debits: books.debits,
    credits: books.credits,
    balance: books.balance,
    pending: books.pending,
  };
  const numbers = (['debits', 'credits', 'balance', 'pending'] as const).map((key) =>
    column(labels[key], centsOf[key], sum(centsOf[key])),
  );
  return html`${parts.nature === undefined ? notice(good ? 'good' : 'bad', html`<p><strong>${good ? books.balancedThen : books.unbalancedThen}</strong></p>`) : html`<p><a href="${address(viewer, undefined)}">${books.allAccounts}</a></p>`}
${sortLinks(viewer, parts.sorting, labels)}
<div class="rows">${table<Line>(books.balanceTitle, [{ header: books.account, names: true, cell: (line) => line.name, total: layout.total }, ...numbers], lines)}</div>`;
}

/** Money that is set aside counts where it will leave from: what it is for is on the other side. */
const centsOf: Readonly<Record<Exclude<BalanceSort, 'account'>, (line: Line) => number>> = {
  debits: (line) => line.debitsCents,
  credits: (line) => line.creditsCents,
  balance: (line) => line.debitsCents - line.creditsCents,
  pending: (line) => line.pendingDebitsCents,
};

function linesOf(viewer: Viewer, { nature, nameOf }: BalancePageParts, { accounts }: TrialBalance): Line[] {
  const byNature = Map.groupBy(accounts, (one) => partsOf(one.account).nature);
  const single = (one: AccountBalance): Line => ({
    ...one,
    key: one.account,
    name: accountLink(nameOf, one.account),
    sortName: nameOf(one.account),
  });
  if (nature !== undefined) return (byNature.get(nature) ?? []).slice(0, mostShown).map(single);
  return [...byNature].flatMap(([one, members]) =>
    members.length < manyAccounts ? members.map(single) : [summed(viewer, one, members)],
  );
}

function summed(viewer: Viewer, nature: string, members: readonly AccountBalance[]): Line {
  const { language } = viewer;
  const label = isNature(nature) ? ledgerWords[language].natures[nature] : nature;
  const text = fillSentence(
    ledgerWords[language].manyAccounts,
    { nature: label, count: members.length },
    language,
  );
  const sum = (cents: (one: AccountBalance) => number) => members.reduce((all, one) => all + cents(one), 0);
  return {
    key: nature,
    name: html`<a href="${address(viewer, nature)}">${text}</a>`,
    sortName: text,
    debitsCents: sum((one) => one.debitsCents),
    creditsCents: sum((one) => one.creditsCents),
    pendingDebitsCents: sum((one) => one.pendingDebitsCents),
    pendingCreditsCents: sum((one) => one.pendingCreditsCents),
  };
}

function address({ place }: Viewer, nature: string | undefined): string {
  const query = new URLSearchParams(place.search);
  if (nature === undefined) query.delete('nature');
  else query.set('nature', nature);
  return `${place.pathname}?${query}`;
}
