/** The pages of one's own data: what is held, until when and why; and what erasing it would do. */

import { fillSentence, formatDate, formatInstant } from '../../../workflows/language.ts';
import { listeningWords } from '../../listening/words/index.ts';
import { sessionWords } from '../../sessions/words/index.ts';
import { buttonLink, notice, type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { HeldClaimView, HeldData } from '../view-data.ts';
import { privacyWords } from '../words/index.ts';

export function privacyPage(viewer: Viewer, held: HeldData, done: boolean): PageContent {
  const { language } = viewer;
  const texts = privacyWords[language];
  return {
    title: texts.title,
    body: html`${done && notice('good', html`<p>${texts.done}</p>`, true)}
<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${held.erasure?.state === 'open' && notice('wait', html`<p>${wishText(viewer, held.erasure.askedAt)}</p>`)}
<h2>${texts.claims}</h2>
${held.claims.length === 0 ? html`<p>${texts.noClaims}</p>` : claimsTable(viewer, held.claims)}
<h2>${texts.others}</h2>
<ul>
${held.isMember && html`<li>${texts.register}</li>`}
<li>${held.getsNews ? texts.news : texts.noNews}</li>
<li>${texts.session} <a href="/sessions">${sessionWords[language].title}</a></li>
<li>${texts.listening} <a href="/messages">${listeningWords[language].menu}</a></li>
</ul>
<h2>${texts.exportTitle}</h2><p>${texts.exportLead}</p>
<p class="actions">${buttonLink('/privacy/export', texts.exportButton, 'secondary')}</p>
<h2>${texts.eraseTitle}</h2><p>${texts.eraseLead}</p>
<p class="actions">${buttonLink('/privacy/erasure', texts.eraseNext, 'secondary')}</p>`,
  };
}

function wishText({ language }: Viewer, askedAt: string): string {
  return fillSentence(privacyWords[language].wish, { at: formatInstant(askedAt, language) }, language);
}

const tones: Readonly<Record<HeldClaimView['state'], Tone>> = {
  handled: 'wait',
  kept: 'info',
  erasable: 'neutral',
};

function claimsTable({ language }: Viewer, claims: readonly HeldClaimView[]): Html {
  const texts = privacyWords[language];
  return table(
    texts.claims,
    [
      {
        header: texts.claim,
        names: true,
        cell: (one) => html`<a href="/claims/${one.claimId}">${one.measureTitle}</a>`,
      },
      { header: texts.filed, cell: (one) => formatDay(one.filedAt, language) },
      { header: texts.documents, number: true, cell: (one) => String(one.documents) },
      { header: texts.state, cell: (one) => tag(texts.states[one.state], tones[one.state]) },
      {
        header: texts.until,
        cell: (one) => (one.eraseOn === undefined ? texts.whileHandled : formatDate(one.eraseOn, language)),
      },
      { header: texts.why, cell: (one) => one.reason ?? '–' },
    ],
    claims,
  );
}

/** What would go at once, what stays and why, before anything is done. */
export function erasurePage(viewer: Viewer, { claims }: HeldData): PageContent {
  const texts = privacyWords[viewer.language];
  const of = (state: HeldClaimView['state']) => claims.filter((one) => one.state === state);
  const part = (heading: string, text: string, rows: readonly HeldClaimView[]) =>
    rows.length > 0 && html`<h2>${heading}</h2><p>${text}</p>${claimsTable(viewer, rows)}`;
  return {
    title: texts.eraseTitle,
    back: { href: '/privacy', label: texts.title },
    body: html`<h1>${texts.eraseTitle}</h1><p class="lead">${texts.eraseWhat}</p>
${part(texts.goes, texts.goesText, of('erasable'))}
${part(texts.stays, texts.staysText, of('kept'))}
${part(texts.waits, texts.waitsText, of('handled'))}
${notice('bad', html`<p>${texts.noReturn}</p>`)}
<form method="post" action="/privacy/erasure"><div class="actions"><button class="button">${texts.eraseButton}</button></div></form>`,
  };
}
