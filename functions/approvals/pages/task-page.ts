/** The page behind a link: everything that it takes to decide on one claim, and the form that decides. */

import { fillSentence } from '../../../workflows/language.ts';
import { documentsToRead } from '../../claims/documents/documents-section.ts';
import { roleLabel } from '../../claims/labels.ts';
import { history } from '../../claims/pages/claim-page.ts';
import { approvalList } from '../../claims/pages/claim-parts.ts';
import { fundingTable } from '../../claims/pages/funding-table.ts';
import { measureTables } from '../../claims/pages/measure-tables.ts';
import { ruleList } from '../../claims/pages/rule-list.ts';
import { claimWords } from '../../claims/words/index.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { TaskView } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';

export interface ShownPayee {
  readonly name: string;
  readonly maskedIban: string;
  readonly amountCents: number;
}

export interface TaskPageParts {
  readonly task: TaskView;
  readonly payees: readonly ShownPayee[];
  readonly confidential: boolean;
  /** The form, or what keeps this reader from deciding. */
  readonly action: Html;
  readonly errors: readonly ShownError[];
}

export function taskPage(
  viewer: Viewer,
  { task, payees, confidential, action, errors }: TaskPageParts,
): PageContent {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const claims = claimWords[language];
  const { claim } = task;
  const lines = claim.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return {
    title: `${tasks.pageTitle} – ${claim.reference}`,
    hasErrors: errors.length > 0,
    body: html`${errorSummary(errors, language)}
<h1>${tasks.pageTitle}</h1>
<p>${tasks.shows} <a href="#decide">${tasks.decideTitle}</a></p>
${confidential && notice('wait', html`<p>${tasks.confidential}</p>`)}
${summary(viewer, task)}
${payees.length > 0 && html`<h2>${tasks.payeesTitle}</h2>${payeeTable(viewer, payees)}`}
${claim.decision && html`<h2>${claims.decisionTitle}</h2>${ruleList(viewer, claim.decision.rules)}`}
${claim.funding.length > 0 && html`<h2>${claims.fundingTitle}</h2>${fundingTable(viewer, claim.funding)}`}
${measureTables(viewer, claim.tables)}
<h2>${claims.formTitleOther}</h2>${summaryList(lines)}
${documentsToRead(viewer, claim)}
${claim.approvals.length > 0 && html`<h2>${claims.approvalsTitle}</h2>`}${approvalList(viewer, claim)}
<h2>${claims.historyTitle}</h2>${history(viewer, claim)}
${action}
<p class="quiet small">${fillSentence(claims.decisionPolicy, { version: claim.policyVersion }, language)}</p>`,
  };
}

function summary({ language }: Viewer, { claim, role }: TaskView): Html {
  const tasks = approvalWords[language];
  const claims = claimWords[language];
  return summaryList([
    { label: claims.claim, value: `${claim.measureTitle} (${claim.reference})` },
    { label: tasks.member, value: claim.memberName },
    { label: tasks.asked, value: html`<span class="figure">${amount(claim.amountCents, language)}</span>` },
    { label: claims.filedLabel, value: formatDay(claim.filedAt, language) },
    { label: tasks.yourRole, value: roleLabel(role, language) },
  ]);
}

function payeeTable({ words, language }: Viewer, payees: readonly ShownPayee[]): Html {
  const { layout } = words;
  const claims = claimWords[language];
  const tasks = approvalWords[language];
  return table<ShownPayee>(
    tasks.payeesTitle,
    [
      {
        header: claims.payee,
        names: true,
        cell: ({ name, maskedIban }) => html`${name}<span class="quiet small block">${maskedIban}</span>`,
        total: layout.total,
      },
      {
        header: claims.amount,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(
          payees.reduce((sum, one) => sum + one.amountCents, 0),
          language,
        ),
      },
    ],
    payees,
  );
}
