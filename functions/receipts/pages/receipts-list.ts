/** Expected payments as a list: who is to pay, for what and since when, how it stands, how much. */

import { loanWords } from '../../loans/words/index.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { paymentWords } from '../../payments/words/index.ts';
import { amount } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { ageFilter, choiceFilter, countryFilter } from '../../web/lists/filters.ts';
import type { List } from '../../web/lists/list.ts';
import type { ReceiptView } from '../view-receipts.ts';
import { receiptTag } from './receipt-tag.ts';

export interface ReceiptsShown {
  /** Of the plan's clock, in milliseconds. */
  readonly now: number;
  /** What public aids are called, by their ids. */
  readonly schemes: ReadonlyMap<string, string>;
}

export function receiptsList(viewer: Viewer, { now, schemes }: ReceiptsShown): List<ReceiptView> {
  const { language, words } = viewer;
  const texts = loanWords[language];
  const whoOf = ({ payer, owner, arrivals }: ReceiptView) =>
    payer ?? schemes.get(owner) ?? arrivals.at(-1)?.payerName ?? '';
  const claimOf = ({ claimId }: ReceiptView) => (claimId === undefined ? '' : claimReference(claimId));
  return {
    id: 'receipts',
    caption: texts.receiptsTitle,
    sortedBy: '-since',
    searched: (one) => `${whoOf(one)} ${one.reference} ${one.referenceText} ${claimOf(one)}`,
    filters: [
      choiceFilter({ name: 'state', label: texts.state, labels: texts.receiptStates }, ({ state }) => state),
      choiceFilter({ name: 'kind', label: texts.kind, labels: texts.receiptKinds }, ({ kind }) => kind),
      countryFilter(viewer, ({ country }) => country),
      ageFilter(viewer, now, ({ createdAt }) => createdAt),
    ],
    columns: [
      {
        ...{ id: 'reference', header: texts.reference, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/receipts/${one.receiptId}">${one.referenceText}</a><span class="quiet small block">${[texts.receiptKinds[one.kind], whoOf(one)].filter((text) => text !== '').join(' · ')}</span>`,
        value: ({ referenceText }) => referenceText,
      },
      {
        ...{ id: 'claim', header: paymentWords[language].claim, kind: 'text' },
        cell: (one) =>
          one.claimId === undefined ? '' : html`<a href="/claims/${one.claimId}">${claimOf(one)}</a>`,
        value: claimOf,
      },
      {
        ...{ id: 'state', header: texts.state, kind: 'text' },
        cell: ({ state }) => receiptTag(viewer, state),
        value: ({ state }) => texts.receiptStates[state],
      },
      {
        ...{ id: 'since', header: words.layout.lists.since, kind: 'date' },
        cell: ({ createdAt }) => formatDay(createdAt, language),
        value: ({ createdAt }) => createdAt,
      },
      {
        ...{ id: 'expected', header: texts.expected, kind: 'cents' },
        cell: ({ expectedCents }) => amount(expectedCents, language),
        value: ({ expectedCents }) => expectedCents,
      },
      {
        ...{ id: 'received', header: texts.received, kind: 'cents' },
        cell: ({ receivedCents }) => amount(receivedCents, language),
        value: ({ receivedCents }) => receivedCents,
      },
    ],
  };
}
