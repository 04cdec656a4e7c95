/** Measures as cards: what each is for, in a sentence or two. */
import { type Html, html } from '../../layout/html.ts';
import type { Reader } from '../../layout/page.ts';
import type { OfferedMeasure } from './offer.ts';

/** `level` of the cards' headings: one below the heading that stands above the list. */
export function measureCards(
  { words, language }: Reader,
  offered: readonly OfferedMeasure[],
  level: 2 | 3,
): Html {
  if (offered.length === 0) return html`<p>${words.measures.listNone}</p>`;
  return html`<ul class="cards">${offered.map(({ measure, open }) => {
    const { title, summary } = measure.texts[language];
    const link = html`<a href="/measures/${measure.id}">${title}</a>`;
    return html`<li><div class="card">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p>${summary}</p>${!open && html`<p class="quiet small">${words.measures.closed}</p>`}</div></li>`;
  })}</ul>`;
}
