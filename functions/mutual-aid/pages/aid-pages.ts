/** Own entries with what fits them, and the page of one match behind the link of a mail. */

import { fillSentence } from '../../../workflows/language.ts';
import { mutualAid } from '../../../workflows/measures/mutual-aid/index.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { EntryView, MatchView, SharedEntry } from '../view-aid.ts';
import { mutualAidWords } from '../words/index.ts';

export function ownAidPage(viewer: Viewer, entries: readonly EntryView[], done: boolean): PageContent {
  const texts = mutualAidWords[viewer.language];
  return {
    title: texts.title,
    body: html`${done && notice('good', html`<p>${texts.kept}</p>`, true)}
<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
<p class="actions">${buttonLink('/measures/mutual-aid/new', texts.add)}</p>
${entries.length === 0 ? html`<p>${texts.none}</p>` : entries.map((entry) => ownEntry(viewer, entry))}`,
  };
}

function ownEntry(viewer: Viewer, entry: EntryView): Html {
  const texts = mutualAidWords[viewer.language];
  const matches = entry.matches.map((match) => html`<li>${matchParts(viewer, match, '')}</li>`);
  return html`<section><h2>${headline(viewer, entry)}</h2><p class="words">${entry.description}</p>
<p>${texts[entry.state]}</p>
${entry.state === 'open' && endForm(viewer, entry.entryId)}
<h3>${texts.matches}</h3>${matches.length === 0 ? html`<p>${texts.noMatches}</p>` : html`<ul>${matches}</ul>`}</section>`;
}

function endForm({ language }: Viewer, entryId: string): Html {
  const texts = mutualAidWords[language];
  return html`<form method="post" action="/mutual-aid/${entryId}/end"><div class="actions">
<button class="button secondary" name="ending" value="fulfilled">${texts.done}</button>
<button class="button secondary" name="ending" value="withdrawn">${texts.withdraw}</button></div></form>`;
}

export function matchPage(viewer: Viewer, match: MatchView, token: string): PageContent {
  const texts = mutualAidWords[viewer.language];
  return { title: texts.matches, body: html`<h1>${texts.matches}</h1>${matchParts(viewer, match, token)}` };
}

function matchParts(viewer: Viewer, match: MatchView, token: string): Html {
  const { entry } = match;
  return html`<p><strong>${headline(viewer, entry)}</strong></p><p class="words">${entry.description}</p>
${standing(viewer, match, token)}`;
}

function standing({ language }: Viewer, match: MatchView, token: string): Html {
  const texts = mutualAidWords[language];
  if (match.contact) {
    const { name: other, email } = match.contact;
    return notice('good', html`<p>${fillSentence(texts.contact, { other, email }, language)}</p>`);
  }
  if (match.state !== 'proposed') return notice('neutral', html`<p>${texts.over}</p>`);
  if (match.answer !== undefined) return notice('wait', html`<p>${texts.waiting}</p>`);
  return html`<p>${texts.question} ${texts.promise}</p>
<form method="post" action="/mutual-aid/matches/${match.matchId}">${token !== '' && hiddenInputs([['token', token]])}
<div class="actions"><button class="button" name="answer" value="agree">${texts.agree}</button>
<button class="button secondary" name="answer" value="decline">${texts.decline}</button></div></form>`;
}

function headline({ language }: Viewer, entry: SharedEntry): string {
  const { options } = mutualAid.texts[language];
  const word = (path: string) => options[path] ?? path;
  const until = fillSentence(mutualAidWords[language].until, { until: { date: entry.validUntil } }, language);
  const kind = `${withColon(word(`direction.${entry.direction}`), language)} ${word(`kind.${entry.kind}`)}`;
  return [kind, entry.place, word(`language.${entry.language}`), until].join(' · ');
}
