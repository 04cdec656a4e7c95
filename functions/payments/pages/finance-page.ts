/** Finance's desk: what is ready to be paid, the runs, what the bank said, the registers. */

import { fillSentence } from '../../../workflows/language.ts';
import type { Payment } from '../../claims/payment-store.ts';
import { incomingWords } from '../../distributions/words/index.ts';
import { amount, notice, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { costsToAccept } from '../payroll/cost-pages.ts';
import { payrollWords } from '../payroll/words/index.ts';
import type { PaymentView } from '../view-payment.ts';
import type { RunSummary } from '../view-run.ts';
import { financeWords, paymentWords } from '../words/index.ts';
import { bankFileForm } from './bank-file-form.ts';
import { whyHeld } from './payment-page.ts';
import { payrollFileForm } from './payroll-file-form.ts';

export interface ReadyAccount {
  readonly accountId: string;
  readonly name: string;
  readonly payments: readonly Payment[];
}

export interface FinanceDesk {
  readonly ready: readonly ReadyAccount[];
  readonly held: readonly PaymentView[];
  /** Wages that cost more than the policy lets pass. */
  readonly asked: readonly PaymentView[];
  /** Names of the people who held something. */
  readonly names: ReadonlyMap<string, string>;
  readonly runs: readonly RunSummary[];
  /** Entries of the bank wait for a person. */
  readonly unmatched: boolean;
  readonly openTasks: number;
  readonly mayAct: boolean;
}

export function financePage(viewer: Viewer, desk: FinanceDesk): PageContent {
  const { language } = viewer;
  const finance = financeWords[language];
  return {
    title: finance.title,
    body: html`<h1>${finance.title}</h1>
${desk.openTasks > 0 && notice('wait', html`<p><a href="/tasks">${fillSentence(finance.tasksWait, { count: desk.openTasks }, language)}</a></p>`)}
${desk.unmatched && notice('wait', html`<p><a href="/unmatched">${paymentWords[language].unmatchedWait}</a></p>`)}
<h2>${finance.readyTitle}</h2>
${desk.ready.every((one) => one.payments.length === 0) ? html`<p>${finance.readyNone}</p>` : desk.ready.map((account) => readyAccount(viewer, account, desk.mayAct))}
${costsToAccept(viewer, desk.asked)}
${desk.held.length > 0 && html`<h2>${paymentWords[language].held}</h2><p>${paymentWords[language].heldText}</p>${heldTable(viewer, desk)}`}
<p><a href="/unmatched">${incomingWords[language].unmatched}</a> · <a href="/distributions">${incomingWords[language].distributions}</a></p>
<h2>${finance.runsTitle}</h2>
${desk.runs.length === 0 ? html`<p>${finance.runsNone}</p>` : runsTable(viewer, desk.runs)}
${
  desk.mayAct &&
  html`<h2>${finance.bankTitle}</h2>${bankFileForm(language)}
<h2>${payrollWords[language].pages.title}</h2>${payrollFileForm(language)}
<h2>${finance.importsTitle}</h2><p><a href="/finance/imports">${finance.importsTitle}</a></p>`
}`,
  };
}

const mostShown = 100;

function readyAccount(
  { words, language }: Viewer,
  { accountId, name, payments }: ReadyAccount,
  mayAct: boolean,
): Html | undefined {
  if (payments.length === 0) return undefined;
  const finance = financeWords[language];
  const totalCents = payments.reduce((sum, one) => sum + one.amountCents, 0);
  const sentence = fillSentence(
    finance.readyText,
    { count: payments.length, total: { cents: totalCents } },
    language,
  );
  return html`<h3>${name}</h3><p class="lead">${sentence}</p>
${
  mayAct &&
  html`<form method="post" action="/finance/runs">${hiddenInputs([['accountId', accountId]])}
<p>${finance.createText}</p><div class="actions"><button class="button">${finance.createRun}</button></div></form>`
}
${table<Payment>(
  finance.readyCaption,
  [
    {
      header: finance.payee,
      names: true,
      cell: (one) => html`<a href="/finance/payments/${one.paymentId}">${one.name}</a>`,
      total: words.layout.total,
    },
    {
      header: finance.amount,
      number: true,
      cell: (one) => amount(one.amountCents, language),
      total: amount(totalCents, language),
    },
  ],
  payments.slice(0, mostShown),
)}`;
}

function heldTable(viewer: Viewer, { held, names }: FinanceDesk): Html {
  const { layout } = viewer.words;
  const finance = financeWords[viewer.language];
  const payments = paymentWords[viewer.language];
  const totalCents = held.reduce((sum, one) => sum + one.amountCents, 0);
  return table<PaymentView>(
    payments.heldCaption,
    [
      {
        header: finance.payee,
        names: true,
        cell: (one) => html`<a href="/finance/payments/${one.paymentId}">${one.payeeName}</a>`,
        total: layout.total,
      },
      { header: payments.why, cell: (one) => whyHeld(viewer, one, names) ?? '–' },
      {
        header: finance.amount,
        number: true,
        cell: (one) => amount(one.amountCents, viewer.language),
        total: amount(totalCents, viewer.language),
      },
    ],
    held,
  );
}

function runsTable({ language }: Viewer, runs: readonly RunSummary[]): Html {
  const finance = financeWords[language];
  return table<RunSummary>(
    finance.runsCaption,
    [
      {
        header: finance.run,
        names: true,
        cell: (run) => html`<a href="/finance/runs/${run.id}">${formatDay(run.createdAt, language)}</a>
<span class="quiet small block">${run.id.slice(-8).toUpperCase()} · ${finance.payments}: ${run.count}</span>`,
      },
      {
        header: finance.state,
        cell: ({ state }) => tag(finance.runStates[state], state === 'released' ? 'good' : 'wait'),
      },
      { header: finance.amount, number: true, cell: (run) => amount(run.totalCents, language) },
    ],
    runs,
  );
}
