/** The pages of the listening line: asking for a call, what one asked for, and what a listener has in hand. */

import { formatDate } from '../../../workflows/language.ts';
import { listeningLine } from '../../../workflows/measures/listening-line/index.ts';
import type { LocalisedForm } from '../../web/forms/localised-form.ts';
import { localisedForm, type Sent, sentErrors } from '../../web/forms/localised-form-fields.ts';
import { buttonLink, notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { HeldCallView, OwnCallView } from '../view-calls.ts';
import { listeningWords } from '../words/index.ts';

interface Messages {
  readonly held: readonly HeldCallView[];
  readonly own: readonly OwnCallView[];
  readonly isListener: boolean;
  readonly done: string | undefined;
}

export function messagesPage(viewer: Viewer, { held, own, isListener, done = '' }: Messages): PageContent {
  const messages = listeningWords[viewer.language];
  const said = {
    asked: messages.asked,
    called: messages.called,
    handover: messages.handedOver,
    withdraw: messages.withdrawn,
  }[done];
  return {
    title: messages.title,
    body: html`${said !== undefined && notice('good', html`<p>${said}</p>`, true)}
<h1>${messages.title}</h1><p class="lead">${messages.lead}</p>
${isListener && html`<h2>${messages.inHand}</h2>${held.length === 0 ? html`<p>${messages.nothingInHand}</p>` : held.map((one) => heldCard(viewer, one))}`}
${own.length > 0 && html`<h2>${messages.own}</h2>${own.map((one) => ownCard(viewer, one))}`}
<p class="actions">${buttonLink('/measures/listening-line/new', messages.ask)}</p>`,
  };
}

function heldCard({ language }: Viewer, call: HeldCallView): Html {
  const messages = listeningWords[language];
  const { options } = listeningLine.texts[language];
  const lines = [
    { label: messages.when, value: `${formatDate(call.on, language)}, ${options[`at.${call.at}`]}` },
    {
      label: messages.number,
      value: html`<a href="tel:${call.phone.replace(/[^\d+]/g, '')}">${call.phone}</a>`,
    },
    { label: messages.language, value: options[`language.${call.language}`] ?? call.language },
    ...(call.words === undefined
      ? []
      : [{ label: messages.words, value: html`<span class="words">${call.words}</span>` }]),
  ];
  const button = (done: string, label: string, kind: string) =>
    html`<form method="post" action="/messages/${call.callId}/${done}"><button class="button${kind}">${label}<span class="hidden-visually"> (${call.name})</span></button></form>`;
  return html`<section class="card"><h3>${call.name}</h3>${summaryList(lines)}
<div class="actions">${call.canClose && button('called', messages.haveCalled, '')}${button('handover', messages.handOver, ' secondary')}</div></section>`;
}

function ownCard({ language }: Viewer, call: OwnCallView): Html {
  const messages = listeningWords[language];
  const lines = call.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return html`<section class="card"><h3>${call.statusText}</h3><p>${call.statusNext}</p>${lines.length > 0 && summaryList(lines)}
${call.canWithdraw && html`<form method="post" action="/messages/${call.claimId}/withdraw"><button class="button secondary">${messages.withdraw}</button></form>`}</section>`;
}

export function askPage(viewer: Viewer, form: LocalisedForm, sent: Sent): PageContent {
  const messages = listeningWords[viewer.language];
  const { title } = listeningLine.texts[viewer.language];
  return {
    title,
    hasErrors: sent.errors.length > 0,
    back: { href: '/messages', label: messages.title },
    body: html`${sentErrors(viewer, sent)}<h1>${title}</h1><p class="lead">${messages.sealed}</p>
${localisedForm(viewer, form, {
  action: '/measures/listening-line/new',
  button: messages.send,
  sent,
})}`,
  };
}
