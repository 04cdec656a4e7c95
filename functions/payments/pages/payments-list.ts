/** Payments as a list of finance's desk: to whom, for what, how it stands and why, since when, how much. */

import { refusalTextWithCode } from '../../../workflows/payment/refusal-text.ts';
import { amount, type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { List, ListFilter } from '../../web/lists/list.ts';
import type { DeskPayment } from '../desk.ts';
import { deskWords, financeWords, paymentWords } from '../words/index.ts';
import { whyHeld } from './payment-page.ts';

interface Shown {
  readonly caption: string;
  /** Names of the people who held something. */
  readonly names: ReadonlyMap<string, string>;
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[];
}

export const paymentTones: Readonly<Record<DeskPayment['state'], Tone>> = {
  ready: 'info',
  held: 'wait',
  'in-run': 'wait',
  accepted: 'info',
  settled: 'good',
  returned: 'bad',
  cancelled: 'neutral',
};

export function paymentsList(viewer: Viewer, { caption, names, accounts }: Shown): List<DeskPayment> {
  const { language } = viewer;
  const finance = financeWords[language];
  const words = deskWords[language];
  const account: ListFilter<DeskPayment> = {
    name: 'account',
    label: finance.debtor,
    options: accounts.map(({ accountId, name }) => ({ value: accountId, label: name })),
    of: ({ debtorAccount }) => debtorAccount,
  };
  return {
    id: 'payments',
    caption,
    sortedBy: 'since',
    filters: [account],
    searched: ({ payeeName, claimReference = '', maskedIban }) =>
      `${payeeName} ${claimReference} ${maskedIban}`,
    columns: [
      {
        ...{ id: 'payee', header: finance.payee, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/finance/payments/${one.paymentId}">${one.payeeName}</a><span class="quiet small block">${one.maskedIban}</span>`,
        value: ({ payeeName }) => payeeName,
      },
      {
        ...{ id: 'claim', header: paymentWords[language].claim, kind: 'text' },
        cell: (one) => claimLink(viewer, one),
        value: ({ claimReference = '' }) => claimReference,
      },
      {
        ...{ id: 'state', header: finance.state, kind: 'text' },
        cell: (one) => stateCell(viewer, one, names),
        value: ({ state }) => paymentWords[language].states[state],
      },
      {
        ...{ id: 'since', header: words.since, kind: 'date' },
        cell: ({ createdAt }) => formatDay(createdAt, language),
        value: ({ createdAt }) => createdAt,
      },
      {
        ...{ id: 'amount', header: finance.amount, kind: 'cents' },
        cell: ({ amountCents }) => amount(amountCents, language),
        value: ({ amountCents }) => amountCents,
      },
    ],
  };
}

/** Of a confidential claim finance knows what to pay and nothing else. */
export function claimLink(
  { language }: Viewer,
  { claimId, claimReference }: { readonly claimId?: string; readonly claimReference?: string },
): Html {
  if (claimId === undefined) return html`<span class="quiet">${deskWords[language].confidential}</span>`;
  return html`<a href="/claims/${claimId}">${claimReference ?? claimId}</a>`;
}

function stateCell(viewer: Viewer, one: DeskPayment, names: ReadonlyMap<string, string>): Html {
  const { language } = viewer;
  const why =
    whyHeld(viewer, one, names) ?? (one.reasonCode && refusalTextWithCode(one.reasonCode, language));
  return html`${tag(paymentWords[language].states[one.state], paymentTones[one.state])}${why !== undefined && html`<div class="small">${why}</div>`}`;
}
