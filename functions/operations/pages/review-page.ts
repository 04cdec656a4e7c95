/** What needs a person: claims under review with what stopped them and the ways on, and decisions that are late. */

import { fillSentence } from '../../../workflows/language.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import { formatDay, moment } from '../../web/layout/day.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { operationsWords } from '../words/index.ts';
import type { LateDecision, ReviewedClaim } from './stuck.ts';

export interface ReviewPageParts {
  readonly stuck: readonly ReviewedClaim[];
  readonly late: readonly LateDecision[];
  readonly done?: string | undefined;
}

export function reviewPage(viewer: Viewer, parts: ReviewPageParts): PageContent {
  const { stuck, late, done } = parts;
  const operations = operationsWords[viewer.language];
  const cards = stuck.map((claim) => html`<li>${stuckCard(viewer, claim)}</li>`);
  return {
    title: operations.title,
    body: html`<h1>${operations.title}</h1>
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${stuck.length === 0 ? html`<p class="lead">${operations.none}</p>` : html`<p class="lead">${operations.lead}</p><ul class="cards">${cards}</ul>`}
${late.length > 0 && html`<h2>${operations.lateTitle}</h2><p>${operations.lateLead}</p><ul class="cards">${late.map((one, at) => html`<li>${lateCard(viewer, one, at)}</li>`)}</ul>`}`,
  };
}

function heading(claim: Pick<ReviewedClaim, 'claimId' | 'measureTitle' | 'reference'>): Html {
  return html`<h3><a href="/claims/${claim.claimId}">${claim.measureTitle} <span class="nowrap">${claim.reference}</span></a></h3>`;
}

function stuckCard(viewer: Viewer, claim: ReviewedClaim): Html {
  const { language } = viewer;
  const operations = operationsWords[language];
  const since = fillSentence(operations.since, { date: formatDay(claim.stoppedAt, language) }, language);
  return html`<div class="card">${heading(claim)}
<p>${operations.member}: <strong>${claim.memberName}</strong>, ${amount(claim.amountCents, language)}</p>
<p>${since}</p>
<p><strong>${operations.why}:</strong> ${claim.why}</p>
${claim.messages.length > 0 && html`<details><summary>${operations.thread}</summary><ul>${claim.messages.map((one) => html`<li>${one.author.name}, ${moment(one.at, language)}<br><span class="words">${one.text}</span></li>`)}</ul></details>`}
<form method="post" action="/operations/${claim.claimId}"><div class="actions">
<button class="button" name="route" value="retry">${operations.retry}</button></div></form>
<details><summary>${operations.rejectTitle}</summary>${refusal(viewer, claim, { path: `comment-${claim.reference}` })}</details></div>`;
}

/** A refusal asks for its reason, and then once more. */
function refusal(
  { words, language }: Viewer,
  { claimId }: Pick<ReviewedClaim, 'claimId'>,
  { path, value = '', error }: { readonly path: string; readonly value?: string; readonly error?: string },
): Html {
  const operations = operationsWords[language];
  const field = longTextInput({ path, label: operations.comment, value, error, rows: 3, words });
  return html`<p>${operations.rejectText}</p>
<form method="post" action="/operations/${claimId}" novalidate>${askFirst()}
${field}<div class="actions"><button class="button danger" name="route" value="rejected">${operations.reject}</button></div></form>`;
}

/** The form alone, when its reason was missing. */
export function refusalPage(viewer: Viewer, claimId: string, typed: string): PageContent {
  const { rejectTitle: title, comment: name, commentNeeded: message } = operationsWords[viewer.language];
  return {
    title,
    hasErrors: true,
    back: { href: '/operations' },
    body: html`${errorSummary([{ path: 'comment', name, message }], viewer.language)}<h1>${title}</h1>
${refusal(viewer, { claimId }, { path: 'comment', value: typed, error: message })}`,
  };
}

function lateCard({ words, language }: Viewer, claim: LateDecision, at: number): Html {
  const operations = operationsWords[language];
  const waits = fillSentence(
    operations.waits,
    { person: claim.person, role: claim.role, since: formatDay(claim.since, language) },
    language,
  );
  const people = select({
    path: at === 0 ? 'approver' : `approver-${at}`,
    label: operations.nameOther,
    value: '',
    options: claim.possible.map(({ personId, name }) => ({ value: personId, label: name })),
    placeholder: operations.choose,
    words,
  });
  return html`<div class="card">${heading(claim)}
<p>${operations.member}: <strong>${claim.memberName}</strong>, ${amount(claim.amountCents, language)}</p><p>${waits}</p>
${claim.possible.length > 0 && html`<form method="post" action="/operations/${claim.claimId}/approver" novalidate>${people}<div class="actions"><button class="button secondary">${operations.nameAction}</button></div></form>`}</div>`;
}
