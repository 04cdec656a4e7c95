/** Measures as cards: what each is for, in a sentence or two. */
import { fillSentence } from '../../../../workflows/language.ts';
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
  return html`<ul class="cards">${offered.map(({ measure, settings, open }) => {
    const { title, summary } = measure.texts[language];
    const dates = { from: { date: settings.opensOn }, until: { date: settings.closesOn } };
    const when = open ? fillSentence(words.measures.open, dates, language) : words.measures.closed;
    const link = html`<a href="/measures/${measure.id}">${title}</a>`;
    return html`<li><div class="card">${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p>${summary}</p><p class="quiet small">${when}</p></div></li>`;
  })}</ul>`;
}
