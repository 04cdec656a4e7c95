/** Public money: what was received and shared out, and the form that records a receipt. */

import { formatDate } from '../../../workflows/language.ts';
import type { PublicAid } from '../../../workflows/measures/public-aid/aids.ts';
import { financeWords } from '../../payments/words/index.ts';
import { amount, notice, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, moneyInput, radios, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { DistributionSummary } from '../view.ts';
import { incomingWords } from '../words/index.ts';

export interface ReceiptDraft {
  readonly scheme: string;
  readonly amount: string;
  readonly receivedOn: string;
  readonly shares: string;
  readonly error?: string;
}

export interface DistributionsDesk {
  readonly items: readonly DistributionSummary[];
  readonly aids: readonly PublicAid[];
  readonly mayRecord: boolean;
}

export function distributionsPage(viewer: Viewer, desk: DistributionsDesk, draft: ReceiptDraft): PageContent {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const finance = financeWords[language];
  return {
    title: incoming.distributions,
    hasErrors: draft.error !== undefined,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${incoming.distributions}</h1>
${draft.error !== undefined && notice('bad', html`<p>${draft.error}</p>`, true)}
${desk.items.length === 0 ? html`<p>${incoming.distributionsNone}</p>` : list(viewer, desk.items)}
${desk.mayRecord && recordForm(viewer, desk.aids, draft)}`,
  };
}

function list({ language }: Viewer, items: readonly DistributionSummary[]): Html {
  const incoming = incomingWords[language];
  return table<DistributionSummary>(
    incoming.distributionsCaption,
    [
      {
        header: incoming.scheme,
        names: true,
        cell: (one) => html`<a href="/distributions/${one.distributionId}">${one.schemeName}</a>`,
      },
      { header: incoming.received, cell: (one) => formatDate(one.receivedOn, language) },
      {
        header: incoming.state,
        cell: (one) => tag(incoming.states[one.state], one.state === 'distributed' ? 'good' : 'wait'),
      },
      { header: incoming.activities, number: true, cell: (one) => String(one.count) },
      { header: incoming.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    items,
  );
}

function recordForm({ words, language }: Viewer, aids: readonly PublicAid[], draft: ReceiptDraft): Html {
  const incoming = incomingWords[language];
  return html`<h2>${incoming.recordTitle}</h2><p>${incoming.recordText}</p>
<form method="post" action="/distributions" novalidate>
${select({
  path: 'scheme',
  label: incoming.scheme,
  value: draft.scheme,
  options: aids.map((aid) => ({ value: aid.id, label: `${aid.country} – ${aid.name[language]}` })),
  placeholder: incoming.choose,
  words,
})}
${moneyInput({ path: 'amount', label: incoming.amount, value: draft.amount, words })}
${dateInput({ path: 'receivedOn', label: incoming.received, value: draft.receivedOn, words })}
${radios({
  path: 'shares',
  label: incoming.basis,
  value: draft.shares,
  options: [
    { value: 'lost-turnover', label: incoming.lostTurnover },
    { value: 'equal', label: incoming.equal },
  ],
  words,
})}
<div class="actions"><button class="button">${incoming.record}</button></div></form>`;
}
