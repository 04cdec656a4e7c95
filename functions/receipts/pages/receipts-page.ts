/** Expected payments: the list for finance, and one of them for whoever waits for it. */

import { formatDate } from '../../../workflows/language.ts';
import type { PublicAid } from '../../../workflows/measures/public-aid/aids.ts';
import { incomingWords } from '../../distributions/words/index.ts';
import { filingWords } from '../../filing/words/index.ts';
import { loanWords } from '../../loans/words/index.ts';
import { paymentWords } from '../../payments/words/index.ts';
import { amount, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { moneyInput, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { listSection } from '../../web/lists/list-section.ts';
import type { ReceiptView } from '../view-receipts.ts';
import { receiptTag } from './receipt-tag.ts';
import { type ReceiptsShown, receiptsList } from './receipts-list.ts';

/** What somebody typed to expect public money, and which of it is wrong. */
export interface ReceiptDraft {
  readonly scheme: string;
  readonly expectedCents: string;
  readonly wrong: readonly string[];
}

const emptyDraft: ReceiptDraft = { scheme: '', expectedCents: '', wrong: [] };

export interface ReceiptsDesk extends ReceiptsShown {
  readonly receipts: readonly ReceiptView[];
  /** Those that money may be expected of; absent for those who only read. */
  readonly aids?: readonly PublicAid[] | undefined;
  readonly draft?: ReceiptDraft | undefined;
}

export function receiptsPage(viewer: Viewer, desk: ReceiptsDesk): PageContent {
  const texts = loanWords[viewer.language];
  const { receipts, aids, draft = emptyDraft } = desk;
  return {
    title: texts.receiptsTitle,
    hasErrors: draft.wrong.length > 0,
    body: html`<h1>${texts.receiptsTitle}</h1><p class="lead">${texts.receiptsLead}</p>
${receipts.length === 0 ? html`<p class="empty">${texts.receiptsNone}</p>` : listSection(viewer, receiptsList(viewer, desk), receipts)}
${aids && expectForm(viewer, aids, draft)}`,
  };
}

function expectForm(
  { words, language }: Viewer,
  aids: readonly PublicAid[],
  { scheme, expectedCents, wrong }: ReceiptDraft,
): Html {
  const payments = paymentWords[language];
  const incoming = incomingWords[language];
  const filing = filingWords[language];
  const errorOf = (path: string) => (wrong.includes(path) ? filing.choose : undefined);
  return html`<details class="fold"${wrong.length > 0 && html` open`}><summary>${payments.expectTitle}</summary>
<p>${payments.expectText}</p><form method="post" action="/receipts" novalidate>
${select({
  path: 'scheme',
  label: payments.scheme,
  value: scheme,
  error: errorOf('scheme'),
  placeholder: incoming.choose,
  options: aids.map((aid) => ({ value: aid.id, label: `${aid.country} – ${aid.name[language]}` })),
  words,
})}
${moneyInput({ path: 'expectedCents', label: payments.expectedAmount, hint: payments.expectedAmountHint, value: expectedCents, error: errorOf('expectedCents'), words })}
<div class="actions"><button class="button">${payments.openReceipt}</button></div></form></details>`;
}

/** @param accountIban where the money is to be paid */
export function receiptPage(viewer: Viewer, receipt: ReceiptView, accountIban: string): PageContent {
  const { language } = viewer;
  const texts = loanWords[language];
  const arrivals = table<ReceiptView['arrivals'][number]>(
    texts.arrivals,
    [
      { header: texts.on, names: true, cell: ({ on }) => formatDate(on, language) },
      { header: texts.payer, cell: ({ payerName }) => payerName ?? '–' },
      { header: texts.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    receipt.arrivals,
  );
  return {
    title: texts.receiptKinds[receipt.kind],
    back: { href: '/loans', label: texts.title },
    body: html`<h1>${texts.receiptKinds[receipt.kind]}</h1>
${summaryList([
  { label: texts.state, value: receiptTag(viewer, receipt.state) },
  { label: texts.reference, value: receipt.referenceText },
  { label: texts.account, value: accountIban },
  { label: texts.expected, value: amount(receipt.expectedCents, language) },
  { label: texts.received, value: amount(receipt.receivedCents, language) },
])}
${receipt.arrivals.length > 0 && html`<h2>${texts.arrivals}</h2>${arrivals}`}`,
  };
}
