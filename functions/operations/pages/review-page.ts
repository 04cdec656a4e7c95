/** What needs a person: claims under review with what stopped them and the ways on, and decisions that are late. */

import { fillSentence } from '../../../workflows/language.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { amount, notice } from '../../web/layout/components.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import { formatDay, moment } from '../../web/layout/day.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, select } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { addressWith } from '../../web/lists/pager.ts';
import { operationsWords } from '../words/index.ts';
import { aheadSection, queueChart } from './queue-section.ts';
import { type LateDecision, type ReviewedClaim, type StuckPage, shownAtOnce } from './stuck.ts';
import type { WaitingClaim } from './waiting.ts';

export interface ReviewPageParts {
  readonly stuck: StuckPage;
  readonly waiting: readonly WaitingClaim[];
  /** Of those what falls due in the next days. */
  readonly ahead: readonly WaitingClaim[];
  readonly late: readonly LateDecision[];
  /** Which page of the late ones, from 1. */
  readonly latePage: number;
  readonly done?: string | undefined;
}

export function reviewPage(viewer: Viewer, parts: ReviewPageParts): PageContent {
  const { stuck, late, waiting, ahead, done } = parts;
  const operations = operationsWords[viewer.language];
  return {
    title: operations.title,
    body: html`<h1>${operations.title}</h1>
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${stuck.items.length === 0 ? html`<p class="empty">${operations.none}</p>` : stuckSection(viewer, stuck)}
${late.length > 0 && lateSection(viewer, parts)}
${queueChart(viewer, waiting)}${aheadSection(viewer, ahead)}`,
  };
}

function stuckSection(viewer: Viewer, { items, count, nextCursor }: StuckPage): Html {
  const { place, words, language } = viewer;
  const { lead } = operationsWords[language];
  const found = fillSentence(words.layout.lists.found, { count }, language);
  const next =
    nextCursor !== null &&
    html`<a href="${addressWith(place, { cursor: nextCursor, done: undefined })}">${words.layout.lists.next}</a>`;
  return html`<p class="lead">${lead}</p><ul class="cards">${items.map((claim) => html`<li>${stuckCard(viewer, claim)}</li>`)}</ul>
<div class="pager"><p>${found}</p><p>${next}</p></div>`;
}

function lateSection(viewer: Viewer, { late, latePage }: ReviewPageParts): Html {
  const { place, words, language } = viewer;
  const operations = operationsWords[language];
  const { lists } = words.layout;
  const page = Math.min(latePage, Math.ceil(late.length / shownAtOnce));
  const from = (page - 1) * shownAtOnce;
  const shown = late.slice(from, from + shownAtOnce);
  const link = (to: number, label: string) =>
    html`<a href="${addressWith(place, { late: String(to), done: undefined })}#late">${label}</a> `;
  const values = { from: from + 1, to: from + shown.length, count: late.length };
  return html`<h2 id="late">${operations.lateTitle}</h2><p>${operations.lateLead}</p><ul class="cards">${shown.map((one, at) => html`<li>${lateCard(viewer, one, at)}</li>`)}</ul>
<div class="pager"><p>${fillSentence(lists.shown, values, language)}</p><p>${page > 1 && link(page - 1, lists.previous)}${from + shown.length < late.length && link(page + 1, lists.next)}</p></div>`;
}

function heading(claim: Pick<ReviewedClaim, 'claimId' | 'measureTitle' | 'reference'>): Html {
  return html`<h3><a href="/claims/${claim.claimId}">${claim.measureTitle} <span class="nowrap">${claim.reference}</span></a></h3>`;
}

function stuckCard(viewer: Viewer, claim: ReviewedClaim): Html {
  const { language } = viewer;
  const operations = operationsWords[language];
  const since = fillSentence(operations.since, { date: formatDay(claim.stoppedAt, language) }, language);
  return html`<div class="card">${heading(claim)}
<p>${withColon(operations.member, language)} <strong>${claim.memberName}</strong>, ${amount(claim.amountCents, language)}</p>
<p>${since}</p>
<p><strong>${withColon(operations.why, language)}</strong> ${claim.why}</p>
${claim.messages.length > 0 && html`<details><summary>${operations.thread}</summary><ul>${claim.messages.map((one) => html`<li>${one.author.name}, ${moment(one.at, language)}<br><bdi class="words">${one.text}</bdi></li>`)}</ul></details>`}
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
<p>${withColon(operations.member, language)} <strong>${claim.memberName}</strong>, ${amount(claim.amountCents, language)}</p><p>${waits}</p>
${claim.possible.length > 0 && html`<details><summary>${operations.nameOther}</summary><form method="post" action="/operations/${claim.claimId}/approver" novalidate>${people}<div class="actions"><button class="button secondary">${operations.nameAction}</button></div></form></details>`}</div>`;
}
