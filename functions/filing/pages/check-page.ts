/** Before filing: what would be decided, with every reason, and what was answered. */

import { fillSentence, formatCents } from '../../../workflows/language.ts';
import type { FormLine } from '../../claims/labels.ts';
import { fundingTable } from '../../claims/pages/funding-table.ts';
import { measureTables } from '../../claims/pages/measure-tables.ts';
import { ruleList } from '../../claims/pages/rule-list.ts';
import { notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { Estimate } from '../estimate-claim.ts';
import { filingWords } from '../words/index.ts';
import type { Draft } from './draft.ts';
import { formId } from './form-page.ts';

export interface Checked {
  readonly draft: Draft;
  readonly estimate: Estimate;
  readonly answers: readonly FormLine[];
}

export function checkPage(viewer: Viewer, { draft, estimate, answers }: Checked): PageContent {
  const { language } = viewer;
  const filing = filingWords[language];
  const { measure, values } = draft;
  return {
    title: `${filing.checkTitle} – ${measure.texts[language].title}`,
    formId,
    body: html`<h1>${filing.checkTitle}</h1>
<p class="lead">${measure.texts[language].title}. ${filing.checkLead}</p>
${outcome(viewer, estimate)}
<form id="${formId}" method="post" action="/measures/${draft.offerId}/new">
${hiddenInputs([...values, ['step', 'check']])}
<h2>${filing.reasons}</h2>
${ruleList(viewer, estimate.rules)}
${measureTables(viewer, estimate.tables)}
${estimate.funding.length > 0 && html`<h2>${filing.sourceHeading}</h2>${fundingTable(viewer, estimate.funding)}`}
<h2>${filing.answers}</h2>
${summaryList(answers.map(({ label, value }) => ({ label, value: html`<span class="words">${value}</span>` })))}
<p>${filing.fileText}</p>
<div class="actions"><button class="button" name="action" value="file">${filing.file}</button>
<button class="button secondary" name="action" value="change">${filing.change}</button></div>
</form>`,
  };
}

/** What would be decided, in one sentence. */
export function outcome({ language }: Viewer, estimate: Estimate): Html {
  const filing = filingWords[language];
  if (estimate.outcome === 'ineligible') {
    return notice('bad', html`<h2>${filing.wouldNot}</h2><p>${filing.wouldNotText}</p>`, true);
  }
  const amount = formatCents(estimate.amountCents, language);
  const paid = estimate.funding
    .filter((line) => line.bearing !== 'outside')
    .reduce((sum, line) => sum + line.amountCents, 0);
  const parts =
    paid !== estimate.amountCents &&
    fillSentence(filing.wouldGetWithOthers, { paid: { cents: paid } }, language);
  const sum = html`<h2>${fillSentence(filing.wouldGet, { amount }, language)}</h2>${parts && html`<p>${parts}</p>`}`;
  if (estimate.outcome === 'eligible') return notice('good', sum, true);
  return notice('wait', html`${sum}<p><strong>${filing.wouldAsk}.</strong> ${filing.wouldAskText}</p>`, true);
}
