/** The mails of the embedded runtime as a mail program shows them: a list, and the one that is read, as it was sent. */

import { dayOfInstant } from '../../../workflows/calendar.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { formatDay, moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { addressWith } from '../../web/lists/pager.ts';
import type { OutboxMail } from '../../web/outbox-mail.ts';
import { operationsWords } from '../words/index.ts';

const mostShown = 50;

export interface OutboxAsked {
  readonly to: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly day: string;
  /** The mail that is read; the newest unless told. */
  readonly mail: string;
}

export function outboxPage(viewer: Viewer, messages: readonly OutboxMail[], asked: OutboxAsked): PageContent {
  const operations = operationsWords[viewer.language];
  const shown = messages
    .filter(({ to, sentAt }) => fits(asked.to, to) && fits(asked.day, dayOfInstant(sentAt)))
    .toReversed()
    .slice(0, mostShown);
  const read = shown.find(({ id }) => id === asked.mail) ?? shown[0];
  return {
    title: operations.outboxTitle,
    body: html`<h1>${operations.outboxTitle}</h1><p class="lead">${operations.outboxLead}</p>
${messages.length > 1 && filterForm(viewer, messages, asked)}
${read === undefined ? html`<p>${operations.outboxNone}</p>` : html`<div class="mails"><div class="mail-list">${shown.map((message) => listed(viewer, message, message === read))}</div>${reader(viewer, read)}</div>`}`,
  };
}

function fits(asked: string, value: string): boolean {
  return asked === '' || asked === value;
}

function filterForm({ language }: Viewer, messages: readonly OutboxMail[], { to, day }: OutboxAsked): Html {
  const operations = operationsWords[language];
  const recipients = [...new Set(messages.map((one) => one.to))].toSorted();
  const days = [...new Set(messages.map(({ sentAt }) => dayOfInstant(sentAt)))].toReversed();
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`;
  return html`<form method="get" action="/outbox" class="filters" role="search">
<div><label for="to">${operations.outboxFilter}</label><select id="to" name="to">${option('', operations.outboxEverybody, to)}${recipients.map((one) => option(one, one, to))}</select></div>
<div><label for="day">${operations.outboxDay}</label><select id="day" name="day">${option('', operations.outboxEveryDay, day)}${days.map((one) => option(one, formatDay(`${one}T12:00:00Z`, language), day))}</select></div>
<div><button class="button secondary">${operations.outboxShow}</button></div></form>`;
}

function listed({ language, place }: Viewer, message: OutboxMail, isRead: boolean): Html {
  const operations = operationsWords[language];
  const values = { to: message.to, date: formatDay(message.sentAt, language) };
  const link = ownLink(message.text, place);
  return html`<article class="mail"><h2><a href="${addressWith(place, { mail: message.id })}"${isRead && html` aria-current="true"`}>${message.subject}</a></h2>
<p class="quiet small">Entraide · ${fillSentence(operations.outboxTo, values, language)}</p>
${link !== undefined && html`<p class="small"><a href="${link}">${operations.outboxLink}<span class="hidden-visually"> – ${message.subject}</span></a></p>`}
</article>`;
}

/** The mail's text, and the way to how a mail program with HTML shows it, on a page of its own in which nothing runs. */
function reader({ language }: Viewer, message: OutboxMail): Html {
  const operations = operationsWords[language];
  return html`<section class="mail-read" aria-label="${message.subject}"><h2>${message.subject}</h2>
<p class="quiet small">Entraide → ${message.to} · ${moment(message.sentAt, language)}</p>
<p><a href="/outbox/${message.id}/html">${operations.outboxText}<span class="hidden-visually"> – ${message.subject}</span></a></p>
<p class="words">${message.text}</p>
${message.attachments.map(({ name }, at) => html`<p><a href="/outbox/${message.id}/attachments/${at}">${fillSentence(operations.outboxAttachment, { name }, language)}</a></p>`)}</section>`;
}

/** The link to one of our pages in a mail, as a path. */
function ownLink(text: string, place: URL): string | undefined {
  const [address] = /https?:\/\/\S+/.exec(text) ?? [];
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address, place);
  return pathname + search;
}
