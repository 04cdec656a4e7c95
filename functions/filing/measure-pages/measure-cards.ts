/** Measures as lists, by what happened: what each is for, in a sentence or two. */

import type { Offer } from '../../policies/offers.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { bySituation, type SituationId } from '../situations.ts';
import { chooseWords, measureWords } from '../words/index.ts';
import { whyNot } from './why-not.ts';

/** The list for the landing pages, a fold for each situation: each measure with the first sentence of its summary. */
export function measureTeasers({ language }: Viewer, offered: readonly Offer[]): Html {
  if (offered.length === 0) return html`<p>${measureWords[language].listNone}</p>`;
  return html`${bySituation(offered, ({ measure }) => measure.id).map(
    ({ situation, items }) =>
      html`<details class="fold"><summary>${titleOf(situation, language)}</summary><ul class="teasers">${items.map((offer) => teaser(language, offer))}</ul></details>`,
  )}`;
}

function teaser(language: Viewer['language'], { measure, offerId }: Offer, reason?: string): Html {
  const { title, summary } = measure.texts[language];
  const [first = summary] = /^.+?(?:[?!]|\D\.)(?=\s|$)/s.exec(summary) ?? [];
  return html`<li><a href="/measures/${offerId}">${title}</a><br><span class="quiet">${first}</span>${reason !== undefined && html`<span class="quiet small block">${reason}</span>`}</li>`;
}

/** Every measure as on the landing pages; what this person cannot ask for is folded, each with its reason. */
export function allMeasures(viewer: Viewer, offered: readonly Offer[]): Html {
  const words = measureWords[viewer.language];
  if (offered.length === 0) return html`<p>${words.listNone}</p>`;
  const mine = offered.filter((offer) => whyNot(viewer, offer) === undefined);
  const others = offered.filter((offer) => whyNot(viewer, offer) !== undefined);
  const fold =
    others.length > 0 &&
    html`<details class="fold"${mine.length === 0 && html` open`}><summary>${words.othersTitle}</summary>${bySituations(viewer, others)}</details>`;
  return html`${bySituations(viewer, mine)}${fold}`;
}

/** Groups beside each other. */
function bySituations(viewer: Viewer, offered: readonly Offer[]): Html {
  const { language } = viewer;
  return html`<div class="columns">${bySituation(offered, ({ measure }) => measure.id).map(
    ({ situation, items }) => html`<section><h2>${titleOf(situation, language)}</h2>
<ul class="teasers">${items.map((offer) => teaser(language, offer, whyNot(viewer, offer)))}</ul></section>`,
  )}</div>`;
}

export function measureCard(viewer: Viewer, offer: Offer): Html {
  const { title, summary } = offer.measure.texts[viewer.language];
  const reason = whyNot(viewer, offer);
  return html`<li><div class="card"><h3><a href="/measures/${offer.offerId}">${title}</a></h3>
<p>${summary}</p>${reason !== undefined && html`<p class="quiet small">${reason}</p>`}</div></li>`;
}

function titleOf(situation: SituationId | undefined, language: Viewer['language']): string {
  return situation ? chooseWords[language].situations[situation] : chooseWords[language].forOffices;
}
