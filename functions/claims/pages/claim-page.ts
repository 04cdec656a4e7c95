/** Everything about one claim: how it stands, what can be done, the conversation, what was decided; the rest is folded. */

import { fillSentence } from '../../../workflows/language.ts';
import { mayReadLedger } from '../../ledger/roles.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { notice, summaryList } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { documentsSection } from '../documents/documents-section.ts';
import { duplicatesSection } from '../duplicates/duplicates-section.ts';
import type { ClaimView } from '../view-claim.ts';
import { wagesSection } from '../wages/wages-section.ts';
import { claimWords } from '../words/index.ts';
import { canDo, otherPart } from './can-do.ts';
import { approvalList, paymentsTable } from './claim-parts.ts';
import { claimWay } from './claim-way.ts';
import { fundingTable } from './funding-table.ts';
import { mayChange } from './may-change.ts';
import { measureTables } from './measure-tables.ts';
import { ruleList } from './rule-list.ts';
import { type MessageDraft, threadSection } from './thread-section.ts';
import { verdict, verdictOf } from './verdict.ts';

export interface ClaimPageParts {
  readonly claim: ClaimView;
  /** The form that answers the open question. */
  readonly answer?: Html | undefined;
  readonly appeal?: Html | undefined;
  /** A message that was refused. */
  readonly message?: MessageDraft | undefined;
  /** What has just been done, as a sentence. */
  readonly done?: string | undefined;
  readonly errors?: readonly ShownError[];
  /** Of the plan's clock, in milliseconds: staff see the claim's way up to then. */
  readonly now?: number;
}

export function claimPage(viewer: Viewer, parts: ClaimPageParts): PageContent {
  const { person, language } = viewer;
  const { claim, answer, appeal, message, done, now, errors = [] } = parts;
  const words = claimWords[language];
  return {
    title: `${claim.measureTitle} ${claim.reference}`,
    hasErrors: errors.length > 0,
    back: { href: '/claims', label: claim.own ? words.title : words.allTitle },
    body: html`${errorSummary(errors, language)}
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
${verdict(viewer, claim)}
${duplicatesSection(viewer, claim.possibleDuplicates)}
${otherPart(viewer, claim)}
${answer}
${canDo(viewer, claim)}
${appeal}
${rulesNotMet(viewer, claim)}
${threadSection(viewer, claim, { draft: message })}
${decided(viewer, claim)}
${documentsSection(viewer, claim, documentError(errors))}
${now !== undefined && person !== undefined && isStaff(person) && !claim.own && claimWay(viewer, claim, now)}
${folded(viewer, claim)}
${person !== undefined && mayReadLedger(person) && html`<p><a href="/fund/claims/${claim.claimId}">${ledgerWords[language].seeMoney}</a></p>`}
${claim.canWithdraw && withdrawal(viewer, claim)}`,
  };
}

function documentError(errors: readonly ShownError[]): string | undefined {
  return errors.find((one) => one.path === 'document')?.message;
}

/** Of a refusal the rules that speak against it stand open; what is met never does. */
function rulesNotMet(viewer: Viewer, claim: ClaimView): Html | undefined {
  const against = (claim.decision?.rules ?? []).filter((rule) => rule.outcome === 'not-met');
  if (verdictOf(claim) !== 'no' || against.length === 0) return undefined;
  return html`<h2>${claimWords[viewer.language].rulesNotMet}</h2>${ruleList(viewer, against)}`;
}

/** Money that was accepted; before a decision nothing looks like one. */
function decided(viewer: Viewer, claim: ClaimView): Html | undefined {
  if (verdictOf(claim) !== 'yes') return undefined;
  return html`${funding(viewer, claim)}${wagesSection(viewer, claim)}${paymentsTable(viewer, claim)}${measureTables(viewer, claim.tables)}`;
}

function funding(viewer: Viewer, claim: ClaimView): Html | undefined {
  if (claim.funding.length === 0) return undefined;
  return html`<h2>${claimWords[viewer.language].fundingTitle}</h2>${fundingTable(viewer, claim.funding)}`;
}

function folded(viewer: Viewer, claim: ClaimView): Html {
  const { language } = viewer;
  const words = claimWords[language];
  const undecided = verdictOf(claim) === 'wait';
  const fold = (title: string, content: Html | undefined) =>
    content && html`<details class="fold"><summary>${title}</summary>${content}</details>`;
  return html`${fold(claim.own ? words.formTitle : words.formTitleOther, html`${whatWasTold(claim)}${change(viewer, claim)}`)}
${fold(rulesSummary(viewer, claim), rules(viewer, claim))}
${undecided && fold(words.plannedFunding, planned(viewer, claim))}
${fold(words.approvalsTitle, approvalList(viewer, claim))}
${fold(words.historyTitle, history(viewer, claim))}`;
}

function planned(viewer: Viewer, claim: ClaimView): Html | undefined {
  if (claim.funding.length === 0) return undefined;
  return html`${fundingTable(viewer, claim.funding)}${wagesSection(viewer, claim)}${measureTables(viewer, claim.tables)}`;
}

function rulesSummary({ language }: Viewer, { decision }: ClaimView): string {
  const count = (decision?.rules ?? []).filter((rule) => rule.outcome !== 'not-applicable').length;
  return fillSentence(claimWords[language].rulesMet, { count }, language);
}

function rules(viewer: Viewer, { decision, policyVersion }: ClaimView): Html | undefined {
  const { language } = viewer;
  return (
    decision &&
    html`${ruleList(viewer, decision.rules)}
<p class="quiet small">${fillSentence(claimWords[language].decisionPolicy, { version: policyVersion }, language)}</p>`
  );
}

function whatWasTold(claim: ClaimView): Html {
  const lines = claim.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return summaryList(lines);
}

function change({ language }: Viewer, claim: ClaimView): Html | false {
  const { changeLink, changeUntil } = claimWords[language];
  return (
    mayChange(claim) &&
    html`<p><a href="/claims/${claim.claimId}/change">${changeLink}</a> <span class="quiet">${changeUntil}</span></p>`
  );
}

export function history({ language }: Viewer, claim: ClaimView): Html {
  const latestFirst = claim.history.toReversed();
  return html`<ol class="history" reversed>${latestFirst.map(({ at, actor, text }) => html`<li>${moment(at, language)} ${text} <span class="quiet">– ${actor}</span></li>`)}</ol>`;
}

function withdrawal({ language }: Viewer, { claimId }: ClaimView): Html {
  return html`<h2>${claimWords[language].withdrawTitle}</h2><p>${claimWords[language].withdrawText}</p>
<p class="actions"><a class="button danger" href="/claims/${claimId}/withdraw">${claimWords[language].withdrawStart}</a></p>`;
}
