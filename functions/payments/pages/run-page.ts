/** One payment run: its total and lines, the second person's release, the file for the bank. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { refusalTextWithCode } from '../../../workflows/payment/refusal-text.ts';
import type { TakenOut } from '../../claims/payment-store.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { formatDay, moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { List } from '../../web/lists/list.ts';
import { listSection } from '../../web/lists/list-section.ts';
import { payrollWords } from '../payroll/words/index.ts';
import type { RunView } from '../view-run.ts';
import { deskWords, financeWords, paymentWords } from '../words/index.ts';
import { runTag } from './finance-page.ts';
import { payeeCheckText } from './payee-check-text.ts';
import { claimLink, paymentTones } from './payments-list.ts';
import type { RunPageParts } from './run-parts.ts';
import { hasAnswers, nextStep, progressOf, progressTiles, signatures } from './run-progress.ts';

export function runPage(viewer: Viewer, parts: RunPageParts): PageContent {
  const { language } = viewer;
  const finance = financeWords[language];
  const { run } = parts;
  const title = fillSentence(finance.runTitle, { date: formatDay(run.createdAt, language) }, language);
  return {
    title,
    back: { href: '/finance', label: finance.title },
    hasErrors: parts.error !== undefined,
    body: html`<h1>${title}</h1>
${parts.error !== undefined && notice('bad', html`<p>${parts.error}</p>`, true)}
<p>${runTag(viewer, run, run.state === 'released' ? openLines(run) : undefined)}</p>
${run.executionDatePassed && notice('wait', html`<p>${paymentWords[language].executionDatePassed}</p>`)}
${nextStep(viewer, parts)}
${progressTiles(viewer, run)}
${signatures(viewer, parts)}
${summary(viewer, parts)}
${run.takenOut.length > 0 && takenOut(viewer, parts)}
${lines(viewer, parts)}`,
  };
}

function openLines({ payments }: RunView): number {
  return payments.filter((one) => progressOf(one) === 'open').length;
}

function summary({ language }: Viewer, { run }: RunPageParts): Html {
  const finance = financeWords[language];
  const file = run.channel === 'payroll' ? payrollWords[language].pages : finance;
  return summaryList([
    { label: finance.total, value: html`<span class="figure">${amount(run.totalCents, language)}</span>` },
    { label: finance.payments, value: String(run.count) },
    {
      label: finance.debtor,
      value: [run.debtorAccount.name, run.debtorAccount.iban].filter((one) => one !== '').join(', '),
    },
    { label: paymentWords[language].bank, value: `${run.debtorAccount.bank}, ${run.debtorAccount.format}` },
    { label: finance.executionDate, value: formatDate(run.executionDate, language) },
    ...(run.state === 'released' && hasAnswers(run)
      ? [
          {
            label: paymentWords[language].format,
            value: html`<a href="/finance/runs/${run.id}/file">${file.download}</a>`,
          },
        ]
      : []),
  ]);
}

function takenOut({ language }: Viewer, { run, names }: RunPageParts): Html {
  const payments = paymentWords[language];
  const finance = financeWords[language];
  const revision = fillSentence(payments.revision, { revision: run.revision + 1 }, language);
  return html`<h2>${payments.takenOut}</h2><p>${payments.takenOutText} ${revision}</p>${table<TakenOut>(
    payments.takenOut,
    [
      {
        header: finance.payee,
        names: true,
        cell: (one) => html`<a href="/finance/payments/${one.paymentId}">${one.name}</a>`,
      },
      { header: payments.by, cell: ({ by, at }) => html`${names.get(by) ?? by}, ${moment(at, language)}` },
      { header: payments.reason, cell: ({ reason }) => reason },
      { header: finance.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    run.takenOut,
  )}`;
}

function lines(viewer: Viewer, { run }: RunPageParts): Html {
  return html`<h2 id="lines">${financeWords[viewer.language].payments}</h2>${listSection<Line>(viewer, linesList(viewer, run), run.payments)}`;
}

type Line = RunView['payments'][number];

export function linesList(viewer: Viewer, run: RunView): List<Line> {
  const { language } = viewer;
  const finance = financeWords[language];
  const words = deskWords[language];
  const states = paymentWords[language].states;
  return {
    id: `payment-run-${run.id}`,
    caption: finance.payments,
    sortedBy: 'payee',
    filters: [
      {
        name: 'progress',
        label: finance.state,
        options: [
          { value: 'paid', label: words.paid },
          { value: 'back', label: words.cameBack },
          { value: 'open', label: words.open },
        ],
        of: progressOf,
      },
    ],
    searched: ({ payeeName, maskedIban, claimId }) =>
      `${payeeName} ${maskedIban} ${claimId === undefined ? '' : claimReference(claimId)}`,
    columns: [
      {
        ...{ id: 'payee', header: finance.payee, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/finance/payments/${one.paymentId}">${one.payeeName}</a><span class="quiet small block">${one.maskedIban}</span>`,
        value: ({ payeeName }) => payeeName,
      },
      {
        ...{ id: 'claim', header: paymentWords[language].claim, kind: 'text' },
        cell: ({ claimId }) =>
          claimLink(
            viewer,
            claimId === undefined ? {} : { claimId, claimReference: claimReference(claimId) },
          ),
        value: ({ claimId }) => (claimId === undefined ? '' : claimReference(claimId)),
      },
      {
        ...{ id: 'state', header: finance.state, kind: 'text' },
        cell: ({ state, reasonCode, payeeCheck }) => {
          const why = reasonCode && refusalTextWithCode(reasonCode, language);
          return html`${tag(states[state], paymentTones[state])}${why !== undefined && html`<span class="small block">${why}</span>`}${payeeCheck && html`<span class="quiet small block">${payeeCheckText(payeeCheck, language)}</span>`}`;
        },
        value: ({ state }) => states[state],
      },
      {
        ...{ id: 'amount', header: finance.amount, kind: 'cents' },
        cell: ({ amountCents }) => amount(amountCents, language),
        value: ({ amountCents }) => amountCents,
      },
    ],
  };
}
