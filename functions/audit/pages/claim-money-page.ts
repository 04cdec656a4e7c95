/** The money of one claim on one page: funding, what was set aside, payments with the bank's answers, entries, returns. */

import { fillSentence } from '../../../workflows/language.ts';
import { refusalTextWithCode } from '../../../workflows/payment/refusal-text.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { fundingTable } from '../../claims/pages/funding-table.ts';
import { claimWords } from '../../claims/words/index.ts';
import { fundWords } from '../../fund/words/index.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { paymentWords } from '../../payments/words/index.ts';
import { amount, summaryList, tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { AdvanceMoney, ClaimMoney, PaymentMoney } from '../claim-money.ts';
import { accountLink, type NameAccount } from './account-names.ts';
import { booksMenu } from './books-menu.ts';
import { entryTable } from './journal-page.ts';

export interface ClaimMoneyParts {
  readonly money: ClaimMoney;
  readonly measureTitle: string;
  readonly statusText: string;
  readonly sourceLabel: (source: string) => string;
  readonly nameOf: NameAccount;
}

export function claimMoneyPage(viewer: Viewer, parts: ClaimMoneyParts): PageContent {
  const { language } = viewer;
  const books = ledgerWords[language];
  const claims = claimWords[language];
  const { money, measureTitle, statusText, nameOf } = parts;
  const title = fillSentence(books.moneyTitle, { reference: money.reference }, language);
  const cents = (value: number) => amount(value, language);
  const funding = money.funding.map((line) => ({ ...line, label: parts.sourceLabel(line.source) }));
  return {
    title,
    back: { href: '/fund/ledger', label: fundWords[language].ledgerTitle },
    body: html`<h1>${title}</h1>${booksMenu(viewer)}
<p>${measureTitle} ${tag(statusText, 'info')}${money.maySeeClaim && html` <a href="/claims/${money.claimId}">${books.seeClaim}</a>`}</p>
${summaryList([
  { label: books.approved, value: cents(money.amountCents) },
  { label: books.paid, value: cents(money.paidCents) },
  { label: books.cameBack, value: cents(money.returnedCents) },
])}
${funding.length > 0 && html`<h2>${claims.fundingTitle}</h2>${fundingTable(viewer, funding)}`}
<h2>${books.allocationsTitle}</h2>
${money.allocations.length === 0 ? html`<p>${books.allocationsNone}</p>` : allocationTable(viewer, parts)}
<h2>${books.paymentsTitle}</h2>
${money.payments.length === 0 ? html`<p>${books.paymentsNone}</p>` : paymentTable(viewer, money.payments)}
${money.advances.length > 0 && html`<h2>${books.advancesTitle}</h2>${advanceTable(viewer, nameOf, money.advances)}`}
<h2>${books.entriesTitle}</h2>
${money.entries.length === 0 ? html`<p>${books.entriesNone}</p>` : entryTable(viewer, nameOf, money.entries, false)}`,
  };
}

function allocationTable({ words, language }: Viewer, { money, sourceLabel, nameOf }: ClaimMoneyParts): Html {
  const { layout } = words;
  const books = ledgerWords[language];
  const standing = money.allocations.filter((one) => one.state === 'reserved' || one.state === 'posted');
  const total = standing.reduce((sum, one) => sum + one.amountCents, 0);
  const several = money.allocations.some((one) => one.round > 1);
  return table<ClaimMoney['allocations'][number]>(
    books.allocationsTitle,
    [
      {
        header: books.source,
        names: true,
        cell: (one) =>
          html`${sourceLabel(one.source)}${several && html`<span class="quiet small block">${fillSentence(books.round, { round: one.round }, language)}</span>`}`,
        total: layout.total,
      },
      { header: books.account, cell: (one) => accountLink(nameOf, one.debit) },
      { header: books.state, cell: (one) => books.allocationStates[one.state] },
      {
        header: books.amount,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(total, language),
      },
    ],
    money.allocations,
  );
}

function paymentTable(viewer: Viewer, payments: readonly PaymentMoney[]): Html {
  const { language, person } = viewer;
  const books = ledgerWords[language];
  const payment = paymentWords[language];
  const seesRuns = hasRole(person, ['finance', 'auditor']);
  const on = (label: string, at: string | undefined) =>
    at !== undefined &&
    html`<span class="block">${withColon(label, language)} ${moment(at, language)}</span>`;
  return table<PaymentMoney>(
    books.paymentsTitle,
    [
      {
        header: books.payee,
        names: true,
        cell: (one) =>
          html`${one.payeeName ?? books.confidentialPayee}${one.maskedIban !== undefined && html`<span class="quiet small block">${one.maskedIban}</span>`}`,
      },
      {
        header: books.state,
        cell: (one) => tag(payment.states[one.state], one.state === 'settled' ? 'good' : 'wait'),
      },
      {
        header: books.bankReason,
        cell: (one) =>
          html`<span class="small">${on(books.made, one.createdAt)}${one.runId !== undefined && seesRuns && html`<a class="block" href="/finance/runs/${one.runId}">${books.run} ${one.runId.slice(-8).toUpperCase()}</a>`}${on(books.settledOn, one.settledAt)}${on(books.returnedOn, one.returnedAt)}${one.reasonCode !== undefined && html`<span class="block">${refusalTextWithCode(one.reasonCode, language)}</span>`}</span>`,
      },
      { header: books.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    payments,
  );
}

function advanceTable(
  { words, language }: Viewer,
  nameOf: NameAccount,
  advances: readonly AdvanceMoney[],
): Html {
  const { layout } = words;
  const books = ledgerWords[language];
  const column = (header: string, cents: (one: AdvanceMoney) => number) => ({
    header,
    number: true,
    cell: (one: AdvanceMoney) => amount(cents(one), language),
    total: amount(
      advances.reduce((sum, one) => sum + cents(one), 0),
      language,
    ),
  });
  return table<AdvanceMoney>(
    books.advancesTitle,
    [
      {
        header: books.account,
        names: true,
        cell: (one) =>
          html`${accountLink(nameOf, one.account)}<span class="quiet small block">${moment(one.at, language)}</span>`,
        total: layout.total,
      },
      column(books.advanced, (one) => one.amountCents),
      column(books.returnedAmount, (one) => one.returnedCents),
      column(books.outstanding, (one) => one.outstandingCents),
    ],
    advances,
  );
}
