/** Comments under the news, one's own, and those that wait for whoever moderates. */
import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import { localisedForm, nothingSent, type Sent } from '../../web/forms/localised-form-fields.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { commentForm, moderationForm, reportForm } from '../debate/forms.ts';
import type { CommentPage, CommentView } from '../debate/view.ts';
import { debateFormTexts, debateWords } from '../words/index.ts';

export interface DebateParts {
  readonly comments: CommentPage;
  readonly readFirst: boolean;
  readonly sent: Sent;
}

export function debateSection(viewer: Viewer, newsId: string, parts: DebateParts): Html {
  const texts = debateWords[viewer.language];
  const { items, nextCursor } = parts.comments;
  const more = `/news/${newsId}?cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return html`<section aria-labelledby="debate"><h2 id="debate">${texts.title}</h2>
${items.length === 0 && html`<p>${texts.none}</p>`}
${items.map((one) => comment(viewer, one, one.own ? withdrawForm(viewer, one) : reportFold(viewer, one)))}
${nextCursor !== null && html`<p><a href="${more}">${texts.more}</a></p>`}
${writeForm(viewer, newsId, parts)}</section>`;
}

function writeForm(viewer: Viewer, newsId: string, { readFirst, sent }: DebateParts): Html {
  const texts = debateWords[viewer.language];
  if (!viewer.person) {
    const next = encodeURIComponent(`/news/${newsId}`);
    return html`<p><a href="/sign-in?next=${next}">${texts.signIn}</a></p>`;
  }
  return html`<h3>${texts.write}</h3><p>${readFirst ? texts.before : texts.after}</p>
${localisedForm(viewer, commentForm, { action: `/news/${newsId}/comments`, button: texts.send, sent })}
<p><a href="/news/mine">${texts.mine}</a></p>`;
}

function comment({ language }: Viewer, view: CommentView, actions: Html | false): Html {
  const at = html`<time datetime="${view.at}">${formatInstant(view.at, language)}</time>`;
  return html`<article><p><strong>${view.author}</strong> <span class="hint">${at}</span></p>
<p class="words">${view.text}</p>${actions}</article>`;
}

function withdrawForm({ language }: Viewer, view: CommentView): Html {
  return html`<form method="post" action="${addressOf(view)}/withdraw"><div class="actions">
<button class="button secondary">${debateWords[language].withdraw}</button></div></form>`;
}

function reportFold(viewer: Viewer, view: CommentView): Html | false {
  if (!viewer.person) return false;
  const texts = debateWords[viewer.language];
  const action = `${addressOf(view)}/report`;
  return html`<details class="fold"><summary>${texts.report}</summary>
${localisedForm(viewer, reportForm, { action, button: texts.report, sent: nothingSent })}</details>`;
}

function addressOf({ newsId, commentId }: CommentView): string {
  return `/news/${newsId}/comments/${commentId}`;
}

export function ownCommentsPage(viewer: Viewer, { items, nextCursor }: CommentPage): PageContent {
  const texts = debateWords[viewer.language];
  return {
    title: texts.mine,
    back: { href: '/news' },
    body: html`<h1>${texts.mine}</h1><p class="lead">${texts.mineLead}</p>
${items.length === 0 && html`<p>${texts.noMine}</p>`}
${items.map((one) => comment(viewer, one, ownParts(viewer, one)))}
${nextCursor !== null && html`<p><a href="/news/mine?cursor=${encodeURIComponent(nextCursor)}">${texts.more}</a></p>`}
<p class="actions">${buttonLink('/measures/bulletin/new', texts.propose, 'secondary')}</p>`,
  };
}

function ownParts(viewer: Viewer, view: CommentView): Html {
  const { language } = viewer;
  const texts = debateWords[language];
  const { reason } = view;
  return html`<p>${texts.states[view.state]}</p>
${reason !== undefined && html`<p class="words">${fillSentence(texts.reason, { reason }, language)}</p>`}
<p><a href="/news/${view.newsId}">${texts.under}</a></p>${withdrawForm(viewer, view)}`;
}

interface ModerationParts {
  readonly comments: CommentPage;
  readonly isDone: boolean;
}

export function moderationPage(viewer: Viewer, { comments, isDone }: ModerationParts): PageContent {
  const texts = debateWords[viewer.language];
  const { items, nextCursor } = comments;
  return {
    title: texts.moderation,
    body: html`${isDone && notice('good', html`<p>${texts.decided}</p>`, true)}
<h1>${texts.moderation}</h1><p class="lead">${texts.moderationLead}</p>
${items.length === 0 && html`<p class="empty">${texts.nothing}</p>`}
${items.map((one) => comment(viewer, one, decideForm(viewer, one)))}
${nextCursor !== null && html`<p><a href="/moderation?cursor=${encodeURIComponent(nextCursor)}">${texts.more}</a></p>`}`,
  };
}

function decideForm(viewer: Viewer, view: CommentView): Html {
  const { language } = viewer;
  const texts = debateWords[language];
  const { options } = debateFormTexts[language].report;
  const names: Readonly<Record<string, string>> = options;
  const { reports = [] } = view;
  const reasons = [...new Set(reports.map((one) => names[`reason.${one.reason}`] ?? one.reason))].join(', ');
  const said = fillSentence(texts.reports, { count: reports.length, reasons }, language);
  const form = { action: `${addressOf(view)}/moderation`, button: texts.decide, sent: nothingSent };
  return html`${reports.length > 0 && html`<p>${said}</p>`}
<p><a href="/news/${view.newsId}">${texts.under}</a></p>
${view.own ? false : localisedForm(viewer, moderationForm, form)}`;
}
