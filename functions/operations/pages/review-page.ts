/** Claims under review: each with what stopped it, and the two ways on. */

import { fillSentence } from '../../../workflows/language.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { operationsWords } from '../words/index.ts';

export interface ReviewedClaim {
  readonly claimId: string;
  readonly reference: string;
  readonly measureTitle: string;
  readonly amountCents: number;
  readonly stoppedAt: string;
  /** What the program said when it gave up. */
  readonly why: string;
}

export function reviewPage(
  { language }: Viewer,
  stuck: readonly ReviewedClaim[],
  done?: string,
): PageContent {
  const operations = operationsWords[language];
  const cards = stuck.map(
    (
      claim,
    ) => html`<li><div class="card"><h2><a href="/claims/${claim.claimId}">${claim.measureTitle} ${claim.reference}</a></h2>
<p>${amount(claim.amountCents, language)}</p>
<p>${fillSentence(operations.since, { date: formatDay(claim.stoppedAt, language) }, language)}</p>
<p><strong>${operations.why}:</strong> ${claim.why}</p>
<form method="post" action="/operations/${claim.claimId}"><div class="actions">
<button class="button" name="route" value="retry">${operations.retry}</button>
<button class="button danger" name="route" value="rejected">${operations.reject}</button></div></form></div></li>`,
  );
  return {
    title: operations.title,
    body: html`<h1>${operations.title}</h1>
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${stuck.length === 0 ? html`<p class="lead">${operations.none}</p>` : html`<p class="lead">${operations.lead}</p><ul class="cards">${cards}</ul>`}`,
  };
}
