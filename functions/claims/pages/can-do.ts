/** After a refusal, or of a part: what the member can do, and until when. */

import { fillSentence } from '../../../workflows/language.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';
import { threadId, writePartner } from './thread-section.ts';
import { isPart, verdictOf } from './verdict.ts';

export const appealId = 'appeal';

export function canDo(viewer: Viewer, claim: ClaimView): Html | undefined {
  const { language } = viewer;
  const words = claimWords[language];
  if (!claim.own || !(verdictOf(claim) === 'no' || isPart(claim))) return undefined;
  const until = { until: claim.appealUntil === undefined ? '' : { due: claim.appealUntil } };
  const appeal = html`<a href="#${appealId}"><strong>${fillSentence(words.canAppeal, until, language)}</strong></a><br>${words.canAppealWhy}`;
  const write = html`<a href="#${threadId}">${fillSentence(words.canWrite, { person: writePartner(viewer, claim) }, language)}</a><br>${words.canWriteWhy}`;
  return html`<h2>${words.canDoTitle}</h2>
<ul class="can-do">${claim.canAppeal ? html`<li>${appeal}</li>` : claim.restClaimId === undefined && html`<li>${words.noAppealLeft}</li>`}
${claim.canWrite && html`<li>${write}</li>`}</ul>`;
}

/** Of a claim accepted in part, the claim that asks for the rest; and back. */
export function otherPart({ language }: Viewer, { restClaimId, restOf }: ClaimView): Html | undefined {
  const words = claimWords[language];
  if (restClaimId !== undefined) {
    return html`<p>${words.restTitle}. <a href="/claims/${restClaimId}">${words.seeRest}</a></p>`;
  }
  return restOf === undefined ? undefined : html`<p><a href="/claims/${restOf}">${words.seeRestOf}</a></p>`;
}
