/** Everything about one claim, the most urgent first: how it stands, what next, what is asked, why, and what happened. */
import { fillSentence } from '../../../workflows/language.ts';
import { mayReadLedger } from '../../fund/roles.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Reader } from '../../web/layout/reader.ts';
import type { ClaimView } from '../view-claim.ts';
import { approvalList, paymentsTable } from './claim-parts.ts';
import { documentsSection } from './documents-section.ts';
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

export function claimPage(reader: Reader, parts: ClaimPageParts): PageContent {
  const { words, person } = reader;
  const { claim, answer, appeal, done, errors = [] } = parts;
  const own = person === undefined || !isStaff(person);
  return {
    title: `${claim.measureTitle} ${claim.reference}`,
    hasErrors: errors.length > 0,
    back: { href: '/claims', label: own ? words.claims.title : words.claims.allTitle },
    body: html`${errorSummary(errors, words)}
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${head(reader, claim, own)}
${answer}${appeal}
${reasons(reader, claim)}
${claim.funding.length > 0 && html`<h2>${words.claims.fundingTitle}</h2>${fundingTable(reader, claim.funding)}`}
${measureTables(reader, claim.tables)}
${documentsSection(reader, claim, documentError(errors))}
${approvalList(reader, claim)}
${paymentsTable(reader, claim)}
${whatWasTold(reader, claim, own)}
${history(reader, claim)}
${person !== undefined && mayReadLedger(person) && html`<p><a href="/fund/claims/${claim.claimId}">${words.books.seeMoney}</a></p>`}
${claim.canWithdraw && withdrawal(reader, claim)}`,
  };
}

function documentError(errors: readonly ShownError[]): string | undefined {
  return errors.find((one) => one.path === 'document')?.message;
}

function head({ words, language, person }: Reader, claim: ClaimView, own: boolean): Html {
  const { status, statusText, statusNext, reference } = claim;
  const named =
    claim.memberName !== person?.name &&
    fillSentence(words.claims.memberOf, { name: claim.memberName }, language);
  return html`<h1>${claim.measureTitle}</h1>
<p class="figure">${amount(claim.amountCents, language)}</p>
<p>${tag(statusText, statusTones[status])} <span class="quiet nowrap">${fillSentence(words.claims.reference, { reference }, language)}</span></p>
${named && html`<p>${named}</p>`}
${own && journey(words, status)}
${notice(statusTones[status], html`<h2>${words.claims.nextTitle}</h2><p>${statusNext}</p>`)}`;
}

function reasons(reader: Reader, { decision, policyVersion, approvals }: ClaimView): Html {
  const { words, language } = reader;
  const comments = approvals.filter((one) => one.comment !== undefined);
  return html`${
    decision &&
    html`<h2>${words.claims.decisionTitle}</h2>
${ruleList(reader, decision.rules)}
<p class="quiet small">${fillSentence(words.claims.decisionPolicy, { version: policyVersion }, language)}</p>`
  }
${comments.length > 0 && html`<h2>${words.claims.commentTitle}</h2>${comments.map((one) => html`<blockquote class="words">${one.comment}</blockquote>`)}`}`;
}

function whatWasTold({ words }: Reader, claim: ClaimView, own: boolean): Html {
  const lines = claim.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return html`<h2>${own ? words.claims.formTitle : words.claims.formTitleOther}</h2>${summaryList(lines)}`;
}

export function history({ words, language }: Reader, claim: ClaimView): Html {
  const latestFirst = claim.history.toReversed();
  return html`<h2>${words.claims.historyTitle}</h2>
<ol class="history" reversed>${latestFirst.map(({ at, actor, text }) => html`<li>${moment(at, language)} ${text} <span class="quiet">– ${actor}</span></li>`)}</ol>`;
}

function withdrawal({ words }: Reader, { claimId }: ClaimView): Html {
  return html`<h2>${words.claims.withdrawTitle}</h2><p>${words.claims.withdrawText}</p>
<p class="actions"><a class="button danger" href="/claims/${claimId}/withdraw">${words.claims.withdrawStart}</a></p>`;
}
