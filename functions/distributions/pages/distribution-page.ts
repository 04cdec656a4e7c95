/** One receipt of public money: its shares, page by page, and the second person's decision. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { recoveryWords } from '../../recovery/words/index.ts';
import { barList } from '../../web/charts/bar-list.ts';
import { amount, buttonLink, notice, summaryList, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { textInput } from '../../web/layout/inputs.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { DistributionLine, DistributionView } from '../view.ts';
import { incomingWords } from '../words/index.ts';

/** More bars than these are a table. */
const mostBars = 12;

export function distributionPage(viewer: Viewer, view: DistributionView, error?: string): PageContent {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const bases = {
    equal: incoming.equal,
    'lost-turnover': incoming.lostTurnover,
    given: incoming.given,
    same: incoming.same,
  };
  const next = view.lines.nextCursor;
  return {
    title: view.schemeName,
    hasErrors: error !== undefined,
    back: { href: '/distributions', label: incoming.distributions },
    body: html`<h1>${view.schemeName}</h1>
${error !== undefined && notice('bad', html`<p>${error}</p>`, true)}
<p>${tag(incoming.states[view.state], view.state === 'distributed' ? 'good' : 'wait')}</p>
${summaryList([
  { label: incoming.amount, value: html`<span class="figure">${amount(view.amountCents, language)}</span>` },
  { label: incoming.received, value: formatDate(view.receivedOn, language) },
  { label: incoming.basis, value: bases[view.basis] },
  { label: incoming.activities, value: String(view.count) },
  { label: incoming.repaid, value: amount(view.repaidCents, language) },
  { label: incoming.posted, value: amount(view.postedCents, language) },
  { label: incoming.recordedBy, value: view.createdBy },
  ...(view.decidedBy === undefined ? [] : [{ label: incoming.decidedBy, value: view.decidedBy }]),
])}
${decision(viewer, view)}
${view.lines.items.length > 0 && shares(viewer, view)}
${next !== null && html`<p class="actions">${buttonLink(`/distributions/${view.distributionId}?cursor=${next}`, incoming.more, 'secondary')}</p>`}`,
  };
}

function decision({ words, person, language }: Viewer, view: DistributionView): Html | undefined {
  const incoming = incomingWords[language];
  if (view.state !== 'prepared' || !hasRole(person, ['finance'])) return undefined;
  const own = view.createdBy === person?.personId;
  const path = `/distributions/${view.distributionId}`;
  return html`<section class="decision" aria-labelledby="decide-title"><h2 id="decide-title">${incoming.decideTitle}</h2>
${own ? html`<p>${incoming.decideOther}</p>` : html`<form method="post" action="${path}/approve"><div class="actions"><button class="button">${incoming.approve}</button></div></form>`}
<form method="post" action="${path}/reject" novalidate>${textInput({ path: 'comment', label: incoming.reason, value: '', words })}
<div class="actions"><button class="button secondary">${incoming.reject}</button></div></form></section>`;
}

/** The largest shares of this page as bars: what repays an advance, and what the Activité keeps. */
function shares(viewer: Viewer, view: DistributionView): Html {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const { items } = view.lines;
  const values = {
    count: view.count,
    amount: { cents: view.amountCents },
    repaid: { cents: view.repaidCents },
  };
  const title = fillSentence(incoming.sharesShown, values, language);
  const largest = items.toSorted((a, b) => b.amountCents - a.amountCents).slice(0, mostBars);
  return barList(
    viewer,
    {
      ...{ id: 'shares', title, subtitle: incoming.linesTitle, description: title },
      legend: [
        { ink: 'reserved', label: incoming.repaid },
        { ink: 'paid', label: incoming.posted },
      ],
      table: lines(viewer, items),
    },
    largest.map((one) => ({
      name: one.activityName,
      parts: [
        { ink: 'reserved', value: one.repaidCents / 100 },
        { ink: 'paid', value: (one.amountCents - one.repaidCents) / 100 },
      ],
      figure: amount(one.amountCents, language),
    })),
  );
}

function lines({ language }: Viewer, items: readonly DistributionLine[]): Html {
  const incoming = incomingWords[language];
  const recovery = recoveryWords[language];
  return table<DistributionLine>(
    incoming.linesTitle,
    [
      { header: recovery.activity, names: true, cell: (one) => one.activityName },
      { header: incoming.share, number: true, cell: (one) => amount(one.amountCents, language) },
      { header: incoming.repaid, number: true, cell: (one) => amount(one.repaidCents, language) },
      { header: incoming.posted, number: true, cell: (one) => amount(one.postedCents, language) },
    ],
    items,
  );
}
