/** The check of the ledger, for those who audit: sums, envelopes, balances of every account. */

import { fillSentence } from '../../../workflows/language.ts';
import type { AccountBalance } from '../../../workflows/ledger/balances.ts';
import { fundWords } from '../../fund/words/index.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LedgerCheck } from '../view-ledger.ts';
import { accountLink, type NameAccount } from './account-names.ts';
import { booksMenu } from './books-menu.ts';

export function ledgerPage(
  viewer: Viewer,
  check: LedgerCheck,
  balances: readonly AccountBalance[],
  nameOf: NameAccount,
): PageContent {
  const { language } = viewer;
  const fund = fundWords[language];
  const cents = (amountCents: number) => amount(amountCents, language);
  const good = check.balanced && check.envelopesOverspent.length === 0;
  const { asOf } = check;
  const said =
    asOf === undefined
      ? fund.ledgerText
      : fillSentence(fund.ledgerTextAsOf, { at: { instant: asOf } }, language);
  const overspent =
    check.envelopesOverspent.length === 0 ? fund.overspentNone : check.envelopesOverspent.join(', ');
  return {
    title: fund.ledgerTitle,
    back: { href: '/fund', label: fund.title },
    body: html`<h1>${fund.ledgerTitle}</h1>${booksMenu(viewer, 'check')}<p>${said}</p>
${notice(good ? 'good' : 'bad', html`<p><strong>${check.balanced ? fund.balanced : fund.unbalanced}</strong></p>`)}
${summaryList([
  { label: fund.entries, value: String(check.entries) },
  { label: fund.debits, value: cents(check.debitsCents) },
  { label: fund.credits, value: cents(check.creditsCents) },
  { label: fund.pending, value: cents(check.pendingCents) },
  { label: fund.overspent, value: overspent },
])}
<details class="fold"><summary>${fund.accountsCaption}</summary><div class="rows">${table<AccountBalance>(
      fund.accountsCaption,
      [
        { header: fund.account, names: true, cell: (one) => accountLink(nameOf, one.account) },
        { header: fund.debits, number: true, cell: (one) => cents(one.debitsCents) },
        { header: fund.credits, number: true, cell: (one) => cents(one.creditsCents) },
        { header: fund.balance, number: true, cell: (one) => cents(one.debitsCents - one.creditsCents) },
      ],
      balances,
    )}</div></details>`,
  };
}
