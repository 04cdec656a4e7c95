/** The page of one's own sessions: where one is signed in, and a button to end each. */
import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import { notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { SessionView } from '../store.ts';
import { sessionWords } from '../words/index.ts';

export function sessionsPage(viewer: Viewer, sessions: readonly SessionView[], ended: boolean): PageContent {
  const texts = sessionWords[viewer.language];
  return {
    title: texts.title,
    back: { href: '/privacy', label: viewer.words.layout.privacy },
    body: html`${ended && notice('good', html`<p>${texts.ended}</p>`, true)}
<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${sessionsTable(viewer, sessions)}
<p>${texts.endAllLead}</p>
<form method="post" action="/sessions/end"><div class="actions"><button class="button secondary">${texts.endAll}</button></div></form>`,
  };
}

function sessionsTable({ language }: Viewer, sessions: readonly SessionView[]): Html {
  const texts = sessionWords[language];
  const where = ({ kind, current }: SessionView) =>
    current ? fillSentence(texts.this, { where: texts[kind] }, language) : texts[kind];
  return table(
    texts.title,
    [
      { header: texts.where, names: true, cell: where },
      { header: texts.started, cell: (one) => formatInstant(one.startedAt, language) },
      { header: texts.seen, cell: (one) => formatInstant(one.lastSeenAt, language) },
      { header: texts.what, cell: (one) => endButton(one, language) },
    ],
    sessions,
  );
}

function endButton({ sessionId, startedAt }: SessionView, language: Viewer['language']): Html {
  const texts = sessionWords[language];
  const label = fillSentence(texts.endThis, { at: formatInstant(startedAt, language) }, language);
  return html`<form method="post" action="/sessions/${sessionId}/end"><button class="linkish" aria-label="${label}">${texts.end}</button></form>`;
}
