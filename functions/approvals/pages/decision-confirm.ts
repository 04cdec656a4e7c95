/** Before a decision is sent: what will happen, and what the member will read. */
import { fillSentence } from '../../../workflows/language.ts';
import type { ClaimView } from '../../claims/view-claim.ts';
import { confirmPage } from '../../web/layout/confirm.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { approvalWords } from '../words/index.ts';
import type { DecisionAnswer, DecisionDraft } from './decision-form.ts';

type Kind = DecisionAnswer | 'part';

export function decisionConfirmation(viewer: Viewer, claim: ClaimView, draft: DecisionDraft): PageContent {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const kind = kindOf(claim, draft);
  const accepted = kind === 'part' ? (draft.cents ?? 0) : claim.amountCents;
  const values = {
    name: claim.memberName,
    amount: { cents: accepted },
    asked: { cents: claim.amountCents },
  };
  const { taskId, token, decision, comment, amount } = draft;
  const back = `/tasks/${taskId}${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`;
  return confirmPage(viewer, {
    title: fillSentence(tasks.confirmTitles[kind], values, language),
    text: html`<p>${tasks.willHappen[kind]}</p>${words(viewer, claim, kind, comment)}`,
    action: `/tasks/${taskId}`,
    fields: Object.entries({ ...(token !== undefined && { token }), decision, comment, amount }),
    yes: tasks.send,
    back,
  });
}

function kindOf({ amountCents }: ClaimView, { decision, cents }: DecisionDraft): Kind {
  if (decision === 'reject' || decision === 'ask') return decision;
  return cents !== undefined && cents < amountCents ? 'part' : 'approve';
}

/** What is noted with a yes to the whole is for colleagues alone. */
function words({ language }: Viewer, { memberName }: ClaimView, kind: Kind, comment: string): Html {
  const tasks = approvalWords[language];
  const read = fillSentence(tasks.willRead, { name: memberName }, language);
  const quote = html`<blockquote class="words">${comment}</blockquote>`;
  if (kind !== 'approve') return html`<h2>${read}</h2>${quote}`;
  const noted = comment.trim() !== '' && html`<h2>${tasks.forColleagues}</h2>${quote}`;
  return html`<h2>${read}</h2><p>${tasks.willReadNothing}</p>${noted}`;
}
