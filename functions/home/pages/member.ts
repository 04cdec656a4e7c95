/** What a member lands on: what is expected of them, their claims, what they can ask for. */

import { fillSentence } from '../../../workflows/language.ts';
import type { ClaimSummary } from '../../claims/list-claims.ts';
import { claimsTable } from '../../claims/pages/claims-table.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { MenuItem } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { homeWords } from '../words/index.ts';

const shownClaims = 5;

/** A form that was begun and not sent. */
export interface OpenDraft {
  readonly offerId: string;
  readonly title: string;
  /** Instants, ISO 8601. */
  readonly savedAt: string;
  readonly expiresAt: string;
}

export interface MemberHome {
  readonly claims: readonly ClaimSummary[];
  readonly drafts: readonly OpenDraft[];
  readonly offer: Html;
  /** Where their work for the plan waits, if they have any. */
  readonly workplace?: MenuItem | undefined;
}

export function memberHome(viewer: Viewer, { claims, drafts, offer, workplace }: MemberHome): PageContent {
  const { language, person } = viewer;
  const home = homeWords[language];
  const title = fillSentence(home.hello, { name: person?.name ?? '' }, language);
  return {
    title,
    body: html`<h1>${title}</h1>
${workplace && html`<p class="lead">${home.workplace} <a href="${workplace.href}">${workplace.label}</a></p>`}
${expected(viewer, claims)}
${drafts.length > 0 && openDrafts(viewer, drafts)}
<h2>${home.claimsTitle}</h2>
${claims.length === 0 ? html`<p>${home.claimsNone}</p>` : claimsTable(viewer, claims.slice(0, shownClaims))}
${claims.length > shownClaims && html`<p><a href="/claims">${home.claimsAll}</a></p>`}
<h2>${home.offerTitle}</h2>
<p class="actions">${buttonLink('/choose', home.choose)}</p>
${offer}`,
  };
}

function openDrafts({ language }: Viewer, drafts: readonly OpenDraft[]): Html {
  const home = homeWords[language];
  return html`<h2>${home.draftsTitle}</h2><ul class="cards">${drafts.map(
    ({ offerId, title, savedAt, expiresAt }) => {
      const values = { saved: { instant: savedAt }, until: { instant: expiresAt } };
      return html`<li><div class="card"><h3><a href="/measures/${offerId}/new">${fillSentence(home.draftGoOn, { measure: title }, language)}</a></h3>
<p class="quiet">${fillSentence(home.draftKept, values, language)} <a href="/measures/${offerId}/drop">${home.draftDrop}<span class="hidden-visually">: ${title}</span></a></p></div></li>`;
    },
  )}</ul>`;
}

function expected({ language }: Viewer, claims: readonly ClaimSummary[]): Html {
  const home = homeWords[language];
  const waiting = claims.filter(
    ({ status }) => status === 'needs-information' || status === 'payment-returned',
  );
  if (waiting.length === 0) {
    return notice('good', html`<h2>${home.expectedTitle}</h2><p>${home.expectedNothing}</p>`);
  }
  const lines = waiting.map(({ claimId, measureTitle: measure, reference }) => {
    const sentence = fillSentence(home.expectedAnswer, { measure, reference }, language);
    return html`<li><a href="/claims/${claimId}#answer">${sentence}</a></li>`;
  });
  return notice('wait', html`<h2>${home.expectedTitle}</h2><ul>${lines}</ul>`);
}
