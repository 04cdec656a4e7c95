/** Measures as lists: what each is for, in a sentence or two. */

import type { Offer } from '../../policies/offers.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { measureWords } from '../words/index.ts';

/** The list for the landing pages: each measure with the first sentence of its summary, which is a question mostly. */
export function measureTeasers({ language }: Viewer, offered: readonly Offer[]): Html {
  if (offered.length === 0) return html`<p>${measureWords[language].listNone}</p>`;
  return html`<ul class="teasers">${offered.map(({ measure, offerId }) => {
    const { title, summary } = measure.texts[language];
    const [first = summary] = /^.+?(?:[?!]|\D\.)(?=\s|$)/s.exec(summary) ?? [];
    return html`<li><a href="/measures/${offerId}">${title}</a><br><span class="quiet">${first}</span></li>`;
  })}</ul>`;
}

/** Cards with the whole summary. */
export function measureCards({ language }: Viewer, offered: readonly Offer[]): Html {
  if (offered.length === 0) return html`<p>${measureWords[language].listNone}</p>`;
  return html`<ul class="cards">${offered.map(({ measure, offerId, open }) => {
    const { title, summary } = measure.texts[language];
    return html`<li><div class="card"><h2><a href="/measures/${offerId}">${title}</a></h2>
<p>${summary}</p>${!open && html`<p class="quiet small">${measureWords[language].closed}</p>`}</div></li>`;
  })}</ul>`;
}
