/** What a client sees behind the link: the order, the form that answers, then how to pay or what comes next. */

import {
  fillSentence,
  formatCents,
  formatDate,
  formatDue,
  type Language,
} from '../../../workflows/language.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, longTextInput, moneyInput, radios } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClientView } from '../answer-client.ts';
import { clientWords } from '../words/index.ts';

export const clientAnswers = ['pledge', 'decline', 'paid'] as const;

export interface AnswerDraft {
  readonly token: string;
  readonly answer: string;
  readonly amount: string;
  readonly reason: string;
  readonly errors: readonly ShownError[];
}

export function clientPage(viewer: Viewer, view: ClientView, draft: AnswerDraft): PageContent {
  const { language } = viewer;
  const clients = clientWords[language];
  const title = fillSentence(clients.title, { activity: view.activityName }, language);
  return {
    title,
    hasErrors: draft.errors.length > 0,
    body: html`${errorSummary(draft.errors, language)}
<h1>${title}</h1>
${state(viewer, view)}
${summary(viewer, view)}
${view.message !== undefined && html`<h2>${clients.messageTitle}</h2><p class="words">${view.message}</p>`}
${view.payment && view.openCents > 0 && payment(viewer, view.payment)}
${view.mayAnswer && answerForm(viewer, view, draft)}
${view.mayCorrect && correction(viewer, view, draft)}
${whoAsks(viewer, view)}`,
  };
}

function state(viewer: Viewer, view: ClientView): Html {
  const { language } = viewer;
  const clients = clientWords[language];
  const said =
    view.reason !== undefined && html`<p>${clients.youSaid}: <q class="words">${view.reason}</q></p>`;
  if (view.status === 'recovered')
    return notice('good', html`<h2>${clients.closedTitle}</h2><p>${clients.recoveredText}</p>`);
  if (view.status === 'irrecoverable' || view.status === 'written-off') {
    return notice('info', html`<h2>${clients.closedTitle}</h2><p>${clients.closedText}</p>`);
  }
  if (view.payment) {
    const values = {
      amount: { cents: view.payment.pledgedCents },
      due: formatDue(view.payment.dueOn, language),
    };
    const text = fillSentence(clients.pledgedText, values, language);
    return notice('good', html`<h2>${clients.pledgedTitle}</h2><p>${text}</p>`);
  }
  if (view.status === 'declined')
    return notice('info', html`<h2>${clients.declinedTitle}</h2><p>${clients.declinedText}</p>${said}`);
  if (view.status === 'said-paid')
    return notice('info', html`<h2>${clients.paidTitle}</h2><p>${clients.paidText}</p>${said}`);
  if (view.expired)
    return notice('wait', html`<h2>${clients.expiredTitle}</h2><p>${clients.expiredText}</p>`);
  return html`<p class="lead">${fillSentence(clients.lead, { activity: view.activityName }, language)}</p>`;
}

function summary({ language }: Viewer, view: ClientView): Html {
  const clients = clientWords[language];
  const { about } = view;
  const day = (value: string | undefined) => value && formatDate(value, language);
  const lines: readonly (readonly [string, string | Html | undefined])[] = [
    [clients.activity, view.activityName],
    [clients.work, about.work],
    [clients.place, about.place],
    [clients.days, daysOf(view, language)],
    [clients.cancelled, day(about.cancelledOn)],
    [clients.order, view.orderId],
    [clients.ordered, day(about.orderedOn)],
    [
      clients.orderAmount,
      about.orderAmountCents === undefined ? undefined : amount(about.orderAmountCents, language),
    ],
    [clients.asked, html`<span class="figure">${amount(view.amountCents, language)}</span>`],
    [clients.received, view.receivedCents > 0 ? amount(view.receivedCents, language) : undefined],
    [clients.open, view.payment ? amount(view.openCents, language) : undefined],
  ];
  return summaryList(lines.flatMap(([label, value]) => (value ? [{ label, value }] : [])));
}

function daysOf(
  { about: { startsOn, endsOn = startsOn } }: ClientView,
  language: Language,
): string | undefined {
  if (startsOn === undefined || endsOn === undefined) return undefined;
  const first = formatDate(startsOn, language);
  return endsOn === startsOn ? first : `${first} – ${formatDate(endsOn, language)}`;
}

/** Who writes, whom to call, and how to check that it is true without this page. */
function whoAsks({ language }: Viewer, { about, accountName }: ClientView): Html {
  const clients = clientWords[language];
  const { email, phone, person } = about.contact;
  const values = { reference: about.caseReference, account: accountName };
  return html`<h2>${clients.contactTitle}</h2>
<ul>${person && html`<li>${fillSentence(clients.contactPerson, person, language)}</li>`}<li>${fillSentence(clients.contactOffice, { email, phone }, language)}</li></ul>
<p>${fillSentence(clients.checkText, values, language)}</p>`;
}

function correction({ words, language }: Viewer, view: ClientView, draft: AnswerDraft): Html {
  const clients = clientWords[language];
  const error = draft.errors.find((one) => one.path === 'amount')?.message;
  return html`<details class="fold"${error !== undefined && html` open`}><summary>${clients.correctTitle}</summary><p>${clients.correctText}</p>
<form method="post" action="/clients/${view.caseId}?lang=${language}" novalidate>${hiddenInputs([
    ['token', draft.token],
    ['answer', 'pledge'],
    ['correct', 'yes'],
  ])}
${moneyInput({
  path: 'amount',
  label: clients.amount,
  hint: fillSentence(clients.amountHint, { amount: formatCents(view.amountCents, language) }, language),
  value: draft.amount,
  error,
  words,
})}
<div class="actions"><button class="button secondary">${clients.correctAction}</button></div></form></details>`;
}

function payment(
  { language }: Viewer,
  { accountName, iban, referenceText }: NonNullable<ClientView['payment']>,
): Html {
  const clients = clientWords[language];
  return html`<h2>${clients.payTitle}</h2>${summaryList([
    { label: clients.accountName, value: accountName },
    { label: clients.account, value: iban.replace(/(.{4})(?=.)/g, '$1 ') },
    { label: clients.reference, value: html`<strong class="figure">${referenceText}</strong>` },
  ])}<p>${clients.referenceText}</p>`;
}

function answerForm({ words, language }: Viewer, view: ClientView, draft: AnswerDraft): Html {
  const clients = clientWords[language];
  const errorAt = (path: string) => draft.errors.find((one) => one.path === path)?.message;
  const hints = { pledge: clients.pledgeHint, decline: clients.declineHint, paid: clients.paidHint };
  return html`<section class="decision" aria-labelledby="answer-title"><h2 id="answer-title">${clients.answerTitle}</h2>
<form method="post" action="/clients/${view.caseId}?lang=${language}" novalidate>
${hiddenInputs([['token', draft.token]])}
${radios({
  path: 'answer',
  label: clients.answerQuestion,
  value: draft.answer,
  error: errorAt('answer'),
  options: clientAnswers.map((value) => ({ value, label: clients[value], hint: hints[value] })),
  words,
})}
${moneyInput({
  path: 'amount',
  label: clients.amount,
  hint: fillSentence(clients.amountHint, { amount: formatCents(view.amountCents, language) }, language),
  value: draft.amount,
  error: errorAt('amount'),
  words,
})}
${longTextInput({
  path: 'reason',
  label: clients.reason,
  hint: clients.reasonHint,
  value: draft.reason,
  error: errorAt('reason'),
  rows: 4,
  words,
})}
<div class="actions"><button class="button">${clients.send}</button></div>
</form></section>`;
}

export function wrongClientLinkPage({ language }: Viewer): PageContent {
  const { wrongTitle, wrongText } = clientWords[language];
  return { title: wrongTitle, body: html`<h1>${wrongTitle}</h1><p class="lead">${wrongText}</p>` };
}
