/** The check of the ledger, for those who audit: sums, envelopes, balances of every account. */
import type { AccountBalance } from '../../../../workflows/ledger/balances.ts';
import type { LedgerCheck } from '../../../fund/ledger.ts';
import { amount, notice, summaryList } from '../../layout/components.ts';
import { html } from '../../layout/html.ts';
import type { PageContent, Reader } from '../../layout/page.ts';
import { table } from '../../layout/table.ts';

export function ledgerPage(
  { words, language }: Reader,
  check: LedgerCheck,
  balances: readonly AccountBalance[],
): PageContent {
  const { fund } = words;
  const cents = (amountCents: number) => amount(amountCents, language);
  const good = check.balanced && check.envelopesOverspent.length === 0;
  const overspent =
    check.envelopesOverspent.length === 0 ? fund.overspentNone : check.envelopesOverspent.join(', ');
  return {
    title: fund.ledgerTitle,
    back: { href: '/fund', label: fund.title },
    body: html`<h1>${fund.ledgerTitle}</h1><p>${fund.ledgerText}</p>
${notice(good ? 'good' : 'bad', html`<p><strong>${check.balanced ? fund.balanced : fund.unbalanced}</strong></p>`)}
${summaryList([
  { label: fund.entries, value: String(check.entries) },
  { label: fund.debits, value: cents(check.debitsCents) },
  { label: fund.credits, value: cents(check.creditsCents) },
  { label: fund.pending, value: cents(check.pendingCents) },
  { label: fund.overspent, value: overspent },
])}
${table<AccountBalance>(
  fund.accountsCaption,
  [
    { header: fund.account, names: true, cell: (one) => one.account },
    { header: fund.debits, number: true, cell: (one) => cents(one.debitsCents) },
    { header: fund.credits, number: true, cell: (one) => cents(one.creditsCents) },
    { header: fund.balance, number: true, cell: (one) => cents(one.debitsCents - one.creditsCents) },
  ],
  balances,
  true,
)}`,
  };
}
