/** The pages of the news: all of them, one, and the end of getting them by mail. */

import { languageName, paragraphsOf } from '../../../workflows/bulletin/news.ts';
import { fillSentence, formatInstant, type Language } from '../../../workflows/language.ts';
import { sentErrors } from '../../web/forms/localised-form-fields.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { NewsPage, NewsView } from '../view-news.ts';
import { debateWords, newsWords } from '../words/index.ts';
import { type DebateParts, debateSection } from './debate-pages.ts';

interface ListParts {
  /** Whether the reader gets them by mail; undefined when nobody is signed in. */
  readonly subscribed: boolean | undefined;
  readonly done: string | undefined;
}

export function newsListPage(
  viewer: Viewer,
  { items, nextCursor }: NewsPage,
  { subscribed, done }: ListParts,
): PageContent {
  const { language } = viewer;
  const texts = newsWords[language];
  const said = done === 'subscribed' ? texts.subscribed : done === 'unsubscribed' ? texts.unsubscribed : '';
  return {
    title: texts.title,
    body: html`${said !== '' && notice('good', html`<p>${said}</p>`, true)}
<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${items.length === 0 && html`<p>${texts.none}</p>`}
${items.map((one) => excerpt(viewer, one))}
${nextCursor !== null && html`<p><a href="/news?cursor=${encodeURIComponent(nextCursor)}">${texts.older}</a></p>`}
${viewer.person && html`<p class="actions">${buttonLink('/measures/bulletin/new', debateWords[language].propose, 'secondary')} <a href="/news/mine">${debateWords[language].mine}</a></p>`}
<h2>${texts.byMail}</h2>
${subscriptionForm(viewer, subscribed)}
<p><a href="/news.atom?lang=${language}" type="application/atom+xml">${texts.feed}</a></p>`,
  };
}

function subscriptionForm({ language }: Viewer, subscribed: boolean | undefined): Html {
  const texts = newsWords[language];
  if (subscribed === undefined) {
    return html`<p><a href="/sign-in?next=%2Fnews">${texts.signIn}</a></p>`;
  }
  return html`<form method="post" action="/news/subscription">
<p>${subscribed ? texts.getsMail : texts.getsNoMail}</p>
<input type="hidden" name="subscribed" value="${subscribed ? 'no' : 'yes'}">
<div class="actions"><button class="button secondary">${subscribed ? texts.unsubscribe : texts.subscribe}</button></div></form>`;
}

function excerpt(viewer: Viewer, view: NewsView): Html {
  const [first = ''] = paragraphsOf(view.text);
  return html`<article>
<h2><a href="/news/${view.newsId}" lang="${view.language}">${view.title}</a></h2>
${dateline(viewer, view)}
<p lang="${view.language}">${first}</p>
</article>`;
}

interface NewsParts extends DebateParts {
  /** What has just been done. */
  readonly said: string | undefined;
}

export function oneNewsPage(viewer: Viewer, view: NewsView, parts: NewsParts): PageContent {
  const texts = debateWords[viewer.language];
  return {
    title: view.title,
    back: { href: '/news', label: newsWords[viewer.language].title },
    hasErrors: parts.sent.errors.length > 0,
    body: html`${sentErrors(viewer, parts.sent)}
${parts.said !== undefined && notice('good', html`<p>${parts.said}</p>`, true)}
<article>
<h1 lang="${view.language}">${view.title}</h1>
${dateline(viewer, view)}
${paragraphsOf(view.text).map((one) => html`<p lang="${view.language}">${linesOf(one)}</p>`)}
</article>
${view.canWithdraw && withdrawNewsForm(view.newsId, texts.withdrawNews)}
${debateSection(viewer, view.newsId, parts)}`,
  };
}

function withdrawNewsForm(newsId: string, label: string): Html {
  return html`<form method="post" action="/news/${newsId}/withdraw"><div class="actions">
<button class="button secondary">${label}</button></div></form>`;
}

/** When, by whom if a member proposed them, and in which language if it is not the reader's. */
function dateline({ language }: Viewer, view: NewsView): Html {
  const at = html`<time datetime="${view.publishedAt}">${formatInstant(view.publishedAt, language)}</time>`;
  const { author: name } = view;
  const by = name !== undefined && html` · ${fillSentence(debateWords[language].by, { name }, language)}`;
  if (view.language === language) return html`<p class="hint">${at}${by}</p>`;
  return html`<p class="hint">${at}${by} · ${inLanguage(newsWords[language].inLanguage, view.language, language)}</p>`;
}

function inLanguage(sentence: string, written: Language, viewer: Language): string {
  return fillSentence(sentence, { language: languageName(written, viewer) }, viewer);
}

function linesOf(paragraph: string): Html[] {
  return paragraph.split(/\r?\n/).map((line, position) => html`${position > 0 && html`<br>`}${line}`);
}

/** @param subscriptionId the one that would end; undefined when it has ended */
export function unsubscribePage({ language }: Viewer, subscriptionId: string | undefined): PageContent {
  const texts = newsWords[language];
  const back = { href: '/news', label: texts.title };
  if (subscriptionId === undefined) {
    return {
      title: texts.stopTitle,
      back,
      body: html`<h1>${texts.stopTitle}</h1><p>${texts.unsubscribed}</p>`,
    };
  }
  return {
    title: texts.stopTitle,
    back,
    body: html`<h1>${texts.stopTitle}</h1><p>${texts.stopLead}</p>
<form method="post" action="/news/unsubscribe/${subscriptionId}">
<div class="actions"><button class="button">${texts.unsubscribe}</button></div></form>`,
  };
}
