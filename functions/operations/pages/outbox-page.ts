/** The mails of the embedded runtime, newest first, each with its link, so that a demonstration can follow them. */

import { fillSentence } from '../../../workflows/language.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { OutboxMail } from '../../web/outbox-mail.ts';
import { operationsWords } from '../words/index.ts';

const mostShown = 50;

export function outboxPage(viewer: Viewer, messages: readonly OutboxMail[], to: string): PageContent {
  const operations = operationsWords[viewer.language];
  const recipients = [...new Set(messages.map((one) => one.to))].toSorted();
  const shown = messages
    .filter((one) => to === '' || one.to === to)
    .toReversed()
    .slice(0, mostShown);
  return {
    title: operations.outboxTitle,
    body: html`<h1>${operations.outboxTitle}</h1><p class="lead">${operations.outboxLead}</p>
${recipients.length > 1 && filterForm(viewer, recipients, to)}
${shown.length === 0 ? html`<p>${operations.outboxNone}</p>` : shown.map((message) => mail(viewer, message))}`,
  };
}

function filterForm({ language }: Viewer, recipients: readonly string[], to: string): Html {
  const operations = operationsWords[language];
  return html`<form method="get" action="/outbox"><div class="field"><label for="to">${operations.outboxFilter}</label>
<select id="to" name="to"><option value="">${operations.outboxEverybody}</option>
${recipients.map((one) => html`<option value="${one}"${one === to && html` selected`}>${one}</option>`)}</select></div>
<p><button class="button secondary">${operations.outboxShow}</button></p></form>`;
}

function mail({ language, place }: Viewer, message: OutboxMail): Html {
  const operations = operationsWords[language];
  const values = { to: message.to, date: formatDay(message.sentAt, language) };
  const link = ownLink(message.text, place);
  return html`<article class="mail"><h2>${message.subject}</h2>
<p class="quiet small">${fillSentence(operations.outboxTo, values, language)}</p>
<details><summary>${operations.outboxText}<span class="hidden-visually"> – ${message.subject}</span></summary><p class="words">${message.text}</p></details>
${link !== undefined && html`<p><a href="${link}">${operations.outboxLink}<span class="hidden-visually"> – ${message.subject}</span></a></p>`}
</article>`;
}

/** The link to one of our pages in a mail, as a path. */
function ownLink(text: string, place: URL): string | undefined {
  const [address] = /https?:\/\/\S+/.exec(text) ?? [];
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address, place);
  return pathname + search;
}
