/** The pages of a form as a list: what is done, what is still to do, and the way to the end. */
import { fillSentence } from '../../../workflows/language.ts';
import { type Tone, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { filingWords } from '../words/index.ts';
import { type Filing, type GroupState, stateOfGroup } from './filing.ts';
import type { FilingDocuments } from './filing-documents.ts';

const tones: Readonly<Record<GroupState, Tone>> = {
  done: 'good',
  started: 'wait',
  'to-do': 'neutral',
  optional: 'neutral',
};

/** @param filing as it was checked */
export function taskListPage(viewer: Viewer, filing: Filing, documents: FilingDocuments): PageContent {
  const { language } = viewer;
  const words = filingWords[language];
  const { offer, groups, stored } = filing;
  const { title } = offer.measure.texts[language];
  const path = `/measures/${offer.offerId}`;
  const states = groups.map((group) => ({ group, state: stateOfGroup(filing, group) }));
  const done = states.filter(({ state }) => state === 'done' || state === 'optional').length;
  return {
    title,
    back: { href: path, label: words.aboutMeasure },
    body: html`<h1>${title}</h1>
<p class="lead">${words.listLead}</p>
<p>${fillSentence(words.listDone, { done, all: groups.length }, language)}</p>
<ol class="summary tasks">${states.map(({ group, state }) => html`<li><a href="${path}/new/${group.id}">${words.groups[group.id]}</a> ${tag(words.states[state], tones[state])}</li>`)}
<li><a href="${path}/new/documents">${words.documents.title}</a> ${documentsTag(viewer, documents)}</li>
<li><a href="${path}/new/check">${words.checkTitle}</a></li></ol>
${stored && keptUntil(viewer, filing)}
<p><a href="${path}/new?all=yes">${words.allAtOnce}</a></p>`,
  };
}

function documentsTag({ language }: Viewer, { required = [], given }: FilingDocuments): Html {
  const { states } = filingWords[language];
  if (required.some((one) => !one.given)) return tag(states.started, 'wait');
  return given.length > 0 ? tag(states.done, 'good') : tag(states.optional, 'neutral');
}

function keptUntil({ language }: Viewer, { stored, offer }: Filing): Html | undefined {
  if (!stored) return undefined;
  const values = { saved: { instant: stored.savedAt }, until: { instant: stored.expiresAt } };
  return html`<p class="quiet">${fillSentence(filingWords[language].keptUntil, values, language)} <a href="/measures/${offer.offerId}/drop">${filingWords[language].drop}</a></p>`;
}
