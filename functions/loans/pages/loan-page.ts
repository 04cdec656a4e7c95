/** One loan: where it stands, its instalments, what came back, and what the reader may do about it. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { columnChart } from '../../web/charts/columns.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LoanView } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import type { LoanDraft } from './loan-draft.ts';
import { giveUpForm, moreTimeForm, repayForm } from './loan-forms.ts';
import { requestsSection } from './loan-requests.ts';
import { nextText, stateTag } from './loans-page.ts';

export function loanPage(viewer: Viewer, loan: LoanView, draft: LoanDraft): PageContent {
  const { language } = viewer;
  const texts = loanWords[language];
  return {
    title: `${texts.title} – ${loan.activityName}`,
    hasErrors: draft.errors.length > 0,
    back: { href: '/loans', label: texts.title },
    body: html`${errorSummary(draft.errors, language)}
${draft.done !== undefined && notice('good', html`<p>${draft.done}</p>`, true)}
<h1>${loan.activityName}</h1>
${figures(viewer, loan)}
<p><a href="/claims/${loan.claimId}">${texts.claim}</a></p>
${requestsSection(viewer, loan, draft)}
${schedule(viewer, loan)}
${loan.repayments.length > 0 && html`<h2>${texts.repayments}</h2>${repaymentTable(viewer, loan)}`}
${loan.canRepay && repayForm(viewer, loan, draft)}
${loan.canReschedule && moreTimeForm(viewer, loan, draft)}
${loan.canWriteOff && giveUpForm(viewer, loan, draft)}`,
  };
}

function figures(viewer: Viewer, loan: LoanView): Html {
  const { language } = viewer;
  const texts = loanWords[language];
  return summaryList([
    { label: texts.state, value: stateTag(viewer, loan.state) },
    { label: texts.lent, value: amount(loan.principalCents, language) },
    { label: texts.lentOn, value: formatDate(loan.lentOn, language) },
    { label: texts.back, value: amount(loan.repaidCents, language) },
    { label: texts.owed, value: amount(loan.outstandingCents, language) },
    ...(loan.arrearsCents > 0 ? [{ label: texts.late, value: amount(loan.arrearsCents, language) }] : []),
    ...(loan.writtenOffCents > 0
      ? [{ label: texts.writtenOff, value: amount(loan.writtenOffCents, language) }]
      : []),
    { label: texts.next, value: nextText(viewer, loan) },
  ]);
}

/** What comes back month by month: paid, overdue, to come. */
function schedule(viewer: Viewer, loan: LoanView): Html {
  const { language } = viewer;
  const texts = loanWords[language];
  const { instalments, outstandingCents, repaidCents } = loan;
  const last = instalments.at(-1);
  const values = {
    count: instalments.length,
    back: { cents: repaidCents },
    owed: { cents: outstandingCents },
    until: last ? { date: last.dueOn } : '',
  };
  const title = fillSentence(texts.scheduleShown, values, language);
  return columnChart(
    viewer,
    {
      ...{ id: 'schedule', title, subtitle: texts.scheduleUnit, description: title },
      legend: [
        { ink: 'paid', label: texts.instalmentStates.paid },
        { ink: 'waiting', label: texts.instalmentStates.due },
        { ink: 'free', label: texts.instalmentStates['to-come'] },
      ],
      table: instalmentTable(viewer, loan),
    },
    instalments.map(({ dueOn, state, amountCents, paidCents }) => {
      const open = (amountCents - paidCents) / 100;
      const ink = state === 'due' ? 'waiting' : 'free';
      return {
        label: formatDate(dueOn, language),
        columns: [
          [
            { ink: 'paid', value: paidCents / 100 },
            { ink, value: open },
          ],
        ],
      };
    }),
  );
}

function instalmentTable({ language }: Viewer, { instalments }: LoanView): Html {
  const texts = loanWords[language];
  return table(
    texts.instalments,
    [
      { header: texts.due, names: true, cell: (one) => formatDate(one.dueOn, language) },
      { header: texts.state, cell: ({ state }) => texts.instalmentStates[state] },
      { header: texts.amount, number: true, cell: (one) => amount(one.amountCents, language) },
      { header: texts.paid, number: true, cell: (one) => amount(one.paidCents, language) },
    ],
    instalments,
  );
}

function repaymentTable({ language }: Viewer, { repayments }: LoanView): Html {
  const texts = loanWords[language];
  return table(
    texts.repayments,
    [
      { header: texts.on, names: true, cell: (one) => formatDate(one.on, language) },
      { header: texts.how, cell: ({ kind }) => texts.kinds[kind] },
      { header: texts.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    repayments,
  );
}
