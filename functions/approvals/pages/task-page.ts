/** The page behind a link: what it takes to decide on one claim, in the order of deciding, and the form beside it. */

import { fillSentence, formatDue } from '../../../workflows/language.ts';
import { roleLabel } from '../../claims/labels.ts';
import { history } from '../../claims/pages/claim-page.ts';
import { approvalList } from '../../claims/pages/claim-parts.ts';
import { fundingTable } from '../../claims/pages/funding-table.ts';
import { measureTables } from '../../claims/pages/measure-tables.ts';
import { threadSection } from '../../claims/pages/thread-section.ts';
import { claimWords } from '../../claims/words/index.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { TaskContext } from '../task-context.ts';
import type { TaskView } from '../tasks.ts';
import { approvalWords } from '../words/index.ts';
import { appealNotice } from './appeal-notice.ts';
import { aroundSection, closeLook } from './around-section.ts';
import { payeeTable, type ShownPayee } from './payee-table.ts';
import { evidence, hasFramedFiles } from './task-evidence.ts';
import { rulesSection } from './task-rules.ts';

export interface TaskPageParts {
  readonly task: TaskView;
  readonly context: TaskContext;
  readonly payees: readonly ShownPayee[];
  readonly confidential: boolean;
  /** The form, or what keeps this reader from deciding. */
  readonly action: Html;
  /** What has just been done, as a sentence. */
  readonly done?: string | undefined;
  readonly errors: readonly ShownError[];
}

export function taskPage(viewer: Viewer, parts: TaskPageParts): PageContent {
  const { language } = viewer;
  const { task, context, action, done, errors } = parts;
  const tasks = approvalWords[language];
  const { claim } = task;
  return {
    title: `${tasks.pageTitle} – ${claim.reference}`,
    hasErrors: errors.length > 0,
    showsFiles: hasFramedFiles(viewer, claim),
    back: { href: '/tasks', label: tasks.title },
    body: html`${errorSummary(errors, language)}
${done !== undefined && notice('good', html`<p>${done}</p>`, true)}
<div class="cols"><div>
${head(viewer, parts)}
${context.appeal && appealNotice(viewer, claim.memberName, context.appeal)}
${closeLook(viewer, claim, context)}
<h2>${claimWords[language].formTitleOther}</h2>${told(viewer, parts)}
${evidence(viewer, claim)}
${rulesSection(viewer, context.rules)}
${aroundSection(viewer, context.related)}
${threadSection(viewer, claim, { task: task.taskId })}
${details(viewer, parts)}
</div><aside class="stick">${action}${room(viewer, task, context)}</aside></div>
<p class="dock"><span><strong>${amount(claim.amountCents, language)}</strong></span> <a class="button" href="#decide">${tasks.dock}</a></p>`,
  };
}

function head(viewer: Viewer, { task: { claim }, context, confidential }: TaskPageParts): Html {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const asked = { name: claim.memberName, amount: { cents: claim.amountCents } };
  const by =
    context.until && fillSentence(tasks.decideBy, { until: formatDue(context.until, language) }, language);
  return html`<p class="eyebrow">${claim.measureTitle} <span class="nowrap">${fillSentence(claimWords[language].reference, { reference: claim.reference }, language)}</span></p>
<p>${context.urgent && html`${tag(tasks.urgent, 'bad')} `}${context.appeal && html`${tag(tasks.appealTag, 'wait')} `}${by && tag(by, 'wait')}</p>
<h1>${fillSentence(claim.restOf === undefined ? tasks.asks : tasks.asksRest, asked, language)}</h1>
${context.title !== claim.measureTitle && html`<p class="lead">${context.title}</p>`}
${confidential && notice('wait', html`<p>${tasks.confidential}</p>`)}
<p class="small quiet">${tasks.shows}</p>`;
}

function told(viewer: Viewer, { task: { claim }, payees }: TaskPageParts): Html {
  const lines = claim.form.map(({ label, value }) => ({
    label,
    value: html`<span class="words">${value}</span>`,
  }));
  return html`${summaryList(lines, { tight: true })}${payees.length > 0 && html`<h2>${approvalWords[viewer.language].payeesTitle}</h2>${payeeTable(viewer, payees)}`}`;
}

function details(viewer: Viewer, { task: { claim } }: TaskPageParts): Html {
  const claims = claimWords[viewer.language];
  const fold = (title: string, content: Html | undefined | false) =>
    content && html`<details class="fold"><summary>${title}</summary>${content}</details>`;
  return html`${fold(claims.plannedFunding, claim.funding.length > 0 && html`${fundingTable(viewer, claim.funding)}${measureTables(viewer, claim.tables)}`)}
${fold(claims.approvalsTitle, approvalList(viewer, claim))}
${fold(claims.historyTitle, history(viewer, claim))}
<p class="quiet small">${fillSentence(claims.decisionPolicy, { version: claim.policyVersion }, viewer.language)}</p>`;
}

/** What is left in the envelope, and who decides next. */
function room({ language }: Viewer, { role }: TaskView, { envelope, nextRole }: TaskContext): Html {
  const tasks = approvalWords[language];
  const values = envelope && {
    free: { cents: envelope.freeCents },
    ceiling: { cents: envelope.ceilingCents },
  };
  const next = nextRole && fillSentence(tasks.chainNext, { role: roleLabel(nextRole, language) }, language);
  return html`<p class="small">${fillSentence(tasks.asRole, { role: roleLabel(role, language) }, language)}<br>${next ?? tasks.chainLast}</p>
${values && html`<p class="small">${fillSentence(tasks.envelope, values, language)}</p>`}`;
}
