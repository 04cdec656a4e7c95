/** The conversation about a claim, as the member and those who decide read it, and the form that writes to the other side. */

import { dayOfInstant } from '../../../workflows/calendar.ts';
import { fillSentence, type Language } from '../../../workflows/language.ts';
import { roles } from '../../../workflows/registers/records.ts';
import { type Tone, tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs, longTextInput } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { roleLabel } from '../labels.ts';
import type { ClaimView } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';

export const threadId = 'conversation';

type Entry = ClaimView['messages'][number];

export interface MessageDraft {
  readonly text: string;
  readonly error: string;
}

/** @param task the approver's page that the reader comes back to */
export function threadSection(
  viewer: Viewer,
  claim: ClaimView,
  { draft, task }: { readonly draft?: MessageDraft | undefined; readonly task?: string | undefined } = {},
): Html {
  const { language } = viewer;
  const words = claimWords[language];
  const title = claim.own
    ? words.threadTitle
    : fillSentence(words.threadTitleOther, { name: claim.memberName }, language);
  return html`<section id="${threadId}" aria-labelledby="thread-title"><h2 id="thread-title">${title}</h2>
<ol class="history thread">${filed(viewer, claim)}${claim.messages.map((one) => entry(viewer, claim, one))}${next(viewer, claim)}</ol>
${claim.canWrite && viewer.person && !claim.canAnswer && writeForm(viewer, claim, draft, task)}</section>`;
}

function filed({ language }: Viewer, claim: ClaimView): Html {
  return html`<li><h3>${claim.memberName}</h3>${moment(claim.filedAt, language)}<p>${claimWords[language].threadFiled}</p></li>`;
}

const outcomeTones: Readonly<Record<string, Tone>> = {
  approved: 'good',
  rejected: 'bad',
  ineligible: 'bad',
};

function entry(viewer: Viewer, claim: ClaimView, one: Entry): Html {
  const { language } = viewer;
  const words = claimWords[language];
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const outcome = one.outcome ?? '';
  const about =
    one.kind === 'decision'
      ? tag(outcomes[outcome] ?? words.messageKinds.decision, outcomeTones[outcome] ?? 'neutral')
      : html`<span class="quiet">${words.messageKinds[one.kind]}</span>`;
  return html`<li${one.author.role === 'member' && html` class="of-member"`}><h3>${one.author.name}${roleOf(one, language)}</h3>${moment(one.at, language)}
<p>${about}</p>${one.text !== '' && html`<blockquote class="words">${one.text}</blockquote>`}${attached(viewer, claim, one)}</li>`;
}

/** The rules and the bank are nobody of a role, and the member is known. */
function roleOf({ author }: Entry, language: Language): Html | false {
  const role = roles.find((one) => one === author.role && one !== 'member');
  return role !== undefined && html` <span class="quiet">(${roleLabel(role, language)})</span>`;
}

function attached({ language, person }: Viewer, { claimId }: ClaimView, { documents }: Entry): Html | false {
  const links = documents.map(({ documentId, name }, position) => {
    const link = person
      ? html`<a href="/api/claims/${claimId}/documents/${documentId}" download>${name}</a>`
      : html`${name}`;
    return html`${position > 0 && ', '}${link}`;
  });
  return documents.length > 0 && html`<p class="small">${claimWords[language].threadDocuments} ${links}</p>`;
}

/** What is to come: whose word, and by when. */
function next({ language }: Viewer, { waitingFor, status }: ClaimView): Html | false {
  const words = claimWords[language];
  const asked = status === 'awaiting-approval' ? words.threadNext : words.threadAnswerNext;
  const known = status === 'awaiting-approval' || status === 'needs-information';
  if (!known || !waitingFor || waitingFor.until === null) return false;
  const until = { due: dayOfInstant(waitingFor.until) };
  return html`<li class="next"><h3>${waitingFor.name}</h3><p class="quiet">${fillSentence(asked, { until }, language)}</p></li>`;
}

/** Whom a message goes to: the other side by name where it has one. */
export function writePartner({ language }: Viewer, claim: ClaimView): string {
  const { own, memberName, waitingFor, messages } = claim;
  if (!own) return memberName;
  const staff = messages.findLast(({ author }) =>
    roles.some((one) => one === author.role && one !== 'member'),
  );
  const asked = waitingFor && roles.some((one) => one === waitingFor.role && one !== 'member');
  return (asked ? waitingFor.name : staff?.author.name) ?? claimWords[language].writeToTeam;
}

function writeForm(
  viewer: Viewer,
  claim: ClaimView,
  draft: MessageDraft | undefined,
  task: string | undefined,
): Html {
  const { words, language } = viewer;
  const texts = claimWords[language];
  const summary = fillSentence(texts.writeTo, { person: writePartner(viewer, claim) }, language);
  return html`<details class="fold"${draft && html` open`}><summary>${summary}</summary>
<form method="post" action="/claims/${claim.claimId}/messages" novalidate>${hiddenInputs(task === undefined ? [] : [['task', task]])}
${longTextInput({ path: 'message', label: texts.messageLabel, hint: texts.messageHint, value: draft?.text ?? '', error: draft?.error, words })}
<div class="actions"><button class="button secondary">${texts.messageAction}</button></div></form></details>`;
}
