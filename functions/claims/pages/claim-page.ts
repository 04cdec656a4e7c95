/** Everything about one claim, the most urgent first: how it stands, what next, what is asked, why, and what happened. */

import { fillSentence } from '../../../workflows/language.ts';
import { mayReadLedger } from '../../ledger/roles.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { documentsSection } from '../documents/documents-section.ts';
import type { ClaimView } from '../view-claim.ts';
import { wagesSection } from '../wages/wages-section.ts';
import { claimWords } from '../words/index.ts';
import { approvalList, paymentsTable } from './claim-parts.ts';
import { fundingTable } from './funding-table.ts';
import { journey } from './journey.ts';
import { measureTables } from './measure-tables.ts';
import { ruleList } from './rule-list.ts';
import { statusTones } from './status-tone.ts';

export interface ClaimPageParts {
  readonly claim: ClaimView;
  /** The form that answers the open question. */
  readonly answer?: Html | undefined;
  readonly appeal?: Html | undefined;
  /** What has just been done, as a sentence. */
  readonly done?: string | undefined;
  readonly errors?: readonly ShownError[];
}

export function claimPage(viewer: Viewer, parts: ClaimPageParts): PageContent {
  const { person, language } = viewer;
  const { claim, answer, appeal, done, errors = [] } = parts;
  const own = person === undefined || !isStaff(person);
  return {
    title: `${claim.measureTitle} ${claim.reference}`,
    hasErrors: errors.length > 0,
    back: { href: '/claims', label: own ? claimWords[language].title : claimWords[language].allTitle },
    body: html`${errorSummary(errors, language)}
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${head(viewer, claim, own)}
${answer}${appeal}
${reasons(viewer, claim)}
${claim.funding.length > 0 && html`<h2>${claimWords[language].fundingTitle}</h2>${fundingTable(viewer, claim.funding)}`}
${wagesSection(viewer, claim)}
${measureTables(viewer, claim.tables)}
${documentsSection(viewer, claim, documentError(errors))}
${approvalList(viewer, claim)}
${paymentsTable(viewer, claim)}
${whatWasTold(viewer, claim, own)}
${history(viewer, claim)}
${person !== undefined && mayReadLedger(person) && html`<p><a href="/fund/claims/${claim.claimId}">${ledgerWords[language].seeMoney}</a></p>`}
${claim.canWithdraw && withdrawal(viewer, claim)}`,
  };
}

function documentError(errors: readonly ShownError[]): string | undefined {
  return errors.find((one) => one.path === 'document')?.message;
}

function head({ language, person }: Viewer, claim: ClaimView, own: boolean): Html {
  const { status, statusText, statusNext, reference } = claim;
  const named =
    claim.memberName !== person?.name &&
    fillSentence(claimWords[language].memberOf, { name: claim.memberName }, language);
  return html`<h1>${claim.measureTitle}</h1>
<p class="figure">${amount(claim.amountCents, language)}</p>
<p>${tag(statusText, statusTones[status])} <span class="quiet nowrap">${fillSentence(claimWords[language].reference, { reference }, language)}</span></p>
${named && html`<p>${named}</p>`}
${own && journey(language, status)}
${notice(statusTones[status], html`<h2>${claimWords[language].nextTitle}</h2><p>${statusNext}</p>`)}`;
}

function reasons(viewer: Viewer, { decision, policyVersion, approvals }: ClaimView): Html {
  const { language } = viewer;
  const comments = approvals.filter((one) => one.comment !== undefined);
  return html`${
    decision &&
    html`<h2>${claimWords[language].decisionTitle}</h2>
${ruleList(viewer, decision.rules)}
<p class="quiet small">${fillSentence(claimWords[language].decisionPolicy, { version: policyVersion }, language)}</p>`
  }
${comments.length > 0 && html`<h2>${claimWords[language].commentTitle}</h2>${comments.map((one) => html`<blockquote class="words">${one.comment}</blockquote>`)}`}`;
}

function whatWasTold({ language }: Viewer, claim: ClaimView, own: boolean): Html {
  const lines = claim.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return html`<h2>${own ? claimWords[language].formTitle : claimWords[language].formTitleOther}</h2>${summaryList(lines)}`;
}

export function history({ language }: Viewer, claim: ClaimView): Html {
  const latestFirst = claim.history.toReversed();
  return html`<h2>${claimWords[language].historyTitle}</h2>
<ol class="history" reversed>${latestFirst.map(({ at, actor, text }) => html`<li>${moment(at, language)} ${text} <span class="quiet">– ${actor}</span></li>`)}</ol>`;
}

function withdrawal({ language }: Viewer, { claimId }: ClaimView): Html {
  return html`<h2>${claimWords[language].withdrawTitle}</h2><p>${claimWords[language].withdrawText}</p>
<p class="actions"><a class="button danger" href="/claims/${claimId}/withdraw">${claimWords[language].withdrawStart}</a></p>`;
}
