/** Finance's desk: what waits today and how much it is, each a filter of the list below; the runs; files to hand in. */

import { fillSentence } from '../../../workflows/language.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { incomingWords } from '../../distributions/words/index.ts';
import { amount, notice, type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { listSection } from '../../web/lists/list-section.ts';
import { unknownLabels, unknownNotice } from '../../web/lists/unknown-values.ts';
import { type Desk, type DeskGroup, type DeskPayment, deskGroups, type Sum, sumOf } from '../desk.ts';
import { costsToAccept } from '../payroll/cost-pages.ts';
import { payrollWords } from '../payroll/words/index.ts';
import type { PaymentView } from '../view-payment.ts';
import type { RunSummary } from '../view-run.ts';
import { deskWords, financeWords, memberWords } from '../words/index.ts';
import { bankFileForm } from './bank-file-form.ts';
import { paymentsList } from './payments-list.ts';
import { payrollFileForm } from './payroll-file-form.ts';

export interface FinanceDesk {
  readonly desk: Desk;
  /** Which of the figures the list shows. */
  readonly shown: DeskGroup;
  /** Wages that cost more than the policy lets pass. */
  readonly asked: readonly PaymentView[];
  /** Names of the people who held something. */
  readonly names: ReadonlyMap<string, string>;
  readonly accounts: readonly { readonly accountId: string; readonly name: string }[];
  readonly runs: readonly RunSummary[];
  readonly openTasks: number;
  readonly mayAct: boolean;
}

export function financePage(viewer: Viewer, parts: FinanceDesk): PageContent {
  const { language } = viewer;
  const finance = financeWords[language];
  const { openTasks, mayAct } = parts;
  return {
    title: finance.title,
    body: html`<h1>${finance.title}</h1>
${openTasks > 0 && notice('wait', html`<p><a href="/tasks">${fillSentence(finance.tasksWait, { count: openTasks }, language)}</a></p>`)}
${ready(viewer, parts)}${unknownNotice(viewer, unknownLabels(viewer, [{ name: 'show', label: deskWords[language].today, values: deskGroups }]))}${tiles(viewer, parts)}
${costsToAccept(viewer, parts.asked)}
${groupSection(viewer, parts)}
<div class="side"><div><h2>${finance.runsTitle}</h2>
${parts.runs.length === 0 ? html`<p>${finance.runsNone}</p>` : html`<div class="rows">${runsTable(viewer, parts)}</div>`}
<p><a href="/finance/runs">${deskWords[language].allRuns}</a> · <a href="/unmatched">${incomingWords[language].unmatched}</a> · <a href="/distributions">${incomingWords[language].distributions}</a></p></div>
${mayAct && html`<div>${filesToHandIn(viewer)}</div>`}</div>`,
  };
}

function filesToHandIn({ language }: Viewer): Html {
  const finance = financeWords[language];
  return html`<details class="fold"><summary>${finance.bankTitle}</summary>${bankFileForm(language)}</details>
<details class="fold"><summary>${payrollWords[language].pages.title}</summary>${payrollFileForm(language)}</details>
<p><a href="/finance/imports">${finance.importsTitle}</a> · <a href="/finance/members">${memberWords[language].title}</a></p>`;
}

/** One sentence and one button for each account that could pay now. */
function ready({ language }: Viewer, { desk, accounts, mayAct }: FinanceDesk): Html {
  const finance = financeWords[language];
  const waiting = accounts.flatMap((account) => {
    const payments = desk.payments.filter(
      ({ group, debtorAccount }) => group === 'ready' && debtorAccount === account.accountId,
    );
    return payments.length === 0 ? [] : [{ ...account, ...sumOf(payments) }];
  });
  if (waiting.length === 0) return html`<p class="lead">${finance.readyNone}</p>`;
  return html`${waiting.map(
    ({
      accountId,
      name,
      count,
      amountCents,
    }) => html`<div class="head-row"><p class="lead">${withColon(name, language)} ${fillSentence(finance.readyText, { count, total: { cents: amountCents } }, language)}</p>
${
  mayAct &&
  html`<form method="post" action="/finance/runs">${hiddenInputs([['accountId', accountId]])}<div class="actions"><button class="button">${finance.createRun}</button></div></form>`
}</div>`,
  )}${mayAct && html`<p class="quiet small">${finance.createText}</p>`}`;
}

const tones: Readonly<Record<DeskGroup, Tone>> = {
  ready: 'good',
  held: 'wait',
  'in-run': 'info',
  answered: 'good',
  failed: 'bad',
  returned: 'bad',
};

function tiles(viewer: Viewer, { desk, shown }: FinanceDesk): Html {
  const { language } = viewer;
  const words = deskWords[language];
  const tile = (tone: Tone, place: { href: string; label: string; current?: boolean }, sum: Sum) =>
    html`<li><a class="tile ${tone}" href="${place.href}"${place.current === true && html` aria-current="true"`}><span>${place.label}</span><b>${sum.count}</b><span class="quiet small">${amount(sum.amountCents, language)}</span></a></li>`;
  const groups = deskGroups.map((group) => {
    const own = desk.payments.filter((one) => one.group === group);
    const place = { href: `/finance?show=${group}`, label: words.groups[group], current: group === shown };
    return tile(tones[group], place, sumOf(own));
  });
  return html`<nav aria-label="${words.today}"><ul class="tiles">${groups}${tile('wait', { href: '/unmatched', label: words.unmatched }, desk.unmatched)}${tile('info', { href: '/receipts', label: words.expected }, desk.expected)}</ul></nav>`;
}

function groupSection(viewer: Viewer, { desk, shown, names, accounts }: FinanceDesk): Html {
  const words = deskWords[viewer.language];
  const own = desk.payments.filter(({ group }) => group === shown);
  const caption = words.groups[shown];
  const list = paymentsList(viewer, { caption, names, accounts });
  return html`<h2>${caption}</h2><p>${words.groupTexts[shown]}</p>${own.length > 0 && listSection<DeskPayment>(viewer, list, own)}`;
}

/** The newest, above the link to all of them. */
export const shownRuns = 2;

function runsTable(viewer: Viewer, { runs, desk }: FinanceDesk): Html {
  const { language } = viewer;
  const finance = financeWords[language];
  return table<RunSummary>(
    finance.runsCaption,
    [
      {
        header: finance.run,
        names: true,
        cell: (run) => html`<a href="/finance/runs/${run.id}">${formatDay(run.createdAt, language)}</a>
<span class="quiet small block">${run.id.slice(-8).toUpperCase()} · ${withColon(finance.payments, language)} ${run.count}</span>`,
      },
      { header: finance.state, cell: (run) => runTag(viewer, run, desk.openInRun.get(run.id)) },
      { header: finance.amount, number: true, cell: (run) => amount(run.totalCents, language) },
    ],
    runs,
  );
}

/** @param open payments of the run without an answer; undefined when nobody looked */
export function runTag({ language }: Viewer, run: RunSummary, open: number | undefined): Html {
  const state = financeWords[language].runStates[run.state];
  if (run.state !== 'released') return tag(state, run.state === 'dropped' ? 'neutral' : 'wait');
  if (open === undefined) return tag(state, 'good');
  if (open === 0) return tag(deskWords[language].allAnswered, 'good');
  return tag(fillSentence(deskWords[language].openAnswers, { count: open }, language), 'info');
}
