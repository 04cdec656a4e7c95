/** One page's frame: head, header with the menu of the person's roles, content, language switch. */

import { raw } from 'hono/html';
import { fillSentence, type Language, languages } from '../../../workflows/language.ts';
import { fontPath } from '../assets/font.ts';
import { iconBody, iconPath } from '../assets/icon.ts';
import { stylesheetPath } from '../assets/stylesheet.ts';
import { words as allWords } from '../words/index.ts';
import { helpLine } from './help-line.ts';
import { type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { siteMenu } from './site-menu.ts';
import type { Viewer } from './viewer.ts';

export interface PageContent {
  readonly title: string;
  readonly body: Html;
  /** Errors are told in the title first, where screen readers begin. */
  readonly hasErrors?: boolean;
  readonly back?: { readonly href: string; readonly label?: string };
  /** A form whose answers the language switch has to keep: its buttons then send that form. */
  readonly formId?: string;
  /** Files of ours stand in frames on it. */
  readonly showsFiles?: boolean;
}

export function layout(viewer: Viewer, content: PageContent): Html {
  const { words, language } = viewer;
  const { title, hasErrors = false, back } = content;
  const spoken = hasErrors ? fillSentence(words.layout.error, { title }, language) : title;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${spoken} – Entraide</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${fontPath}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${stylesheetPath}">
<link rel="icon" type="image/svg+xml" href="${iconPath}">
</head>
<body>
<a class="skip" href="#content">${words.layout.skip}</a>
${siteHeader(viewer)}
<main id="content" tabindex="-1"><div class="frame">
${back && html`<a class="back" href="${back.href}">${icon('arrow-left')}${back.label ?? words.layout.back}</a>`}
${content.body}
</div></main>
<div class="frieze" aria-hidden="true"></div>
<footer><div class="frame">
${helpLine(viewer)}
${languageSwitch(viewer, content.formId)}
<p><a href="/transparency">${words.layout.transparency}</a>${viewer.person && html` · <a href="/privacy">${words.layout.privacy}</a>`}</p>
<p>${words.layout.about}${viewer.demonstration && html` ${words.layout.demonstration}`}</p>
</div></footer>
</body>
</html>`;
}

function siteHeader(viewer: Viewer): Html {
  return html`<header class="site"><div class="frame">
<a class="brand" href="/"><svg viewBox="0 0 50 33" aria-hidden="true" focusable="false">${raw(iconBody)}</svg>Entraide</a>
${siteMenu(viewer)}
<div class="who">${whoIsThere(viewer)}</div>
</div></header>`;
}

function whoIsThere({ words, person, place }: Viewer): Html {
  if (!person) {
    const next = encodeURIComponent(place.pathname + place.search);
    return html`<a href="/sign-in?next=${next}">${words.layout.signIn}</a>`;
  }
  return html`<span class="name">${person.name}</span>
<form method="post" action="/sign-out"><button class="linkish">${words.layout.signOut}</button></form>`;
}

function languageSwitch({ words, language, place }: Viewer, formId: string | undefined): Html {
  return html`<nav aria-label="${words.layout.languages}"><ul class="languages">
${languages.map((one) => html`<li>${one === language ? current(one) : choice(one, place, formId)}</li>`)}
</ul></nav>`;
}

function current(language: Language): Html {
  return html`<strong aria-current="true">${allWords[language].layout.language}</strong>`;
}

function choice(language: Language, place: URL, formId: string | undefined): Html {
  const name = allWords[language].layout.language;
  if (formId !== undefined) {
    return html`<button class="linkish" form="${formId}" name="lang" value="${language}" lang="${language}">${name}</button>`;
  }
  const query = new URLSearchParams(place.search);
  query.set('lang', language);
  return html`<a href="${place.pathname}?${query.toString()}" lang="${language}" hreflang="${language}">${name}</a>`;
}
