/** One payment run: its total and lines, the second person's release, the file for the bank. */

import { fillSentence, formatCents, formatDate } from '../../../workflows/language.ts';
import type { TakenOut } from '../../claims/payment-store.ts';
import { claimWords } from '../../claims/words/index.ts';
import { amount, buttonLink, notice, summaryList, tag } from '../../web/layout/components.ts';
import { formatDay, moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { payrollWords } from '../payroll/words/index.ts';
import type { RunView } from '../view-run.ts';
import { financeWords, paymentWords } from '../words/index.ts';
import { payeeCheckText } from './payee-check-text.ts';

export interface RunPageParts {
  readonly run: RunView;
  /** Names by the ids in the run. */
  readonly names: ReadonlyMap<string, string>;
  /** Who has prepared or signed the run. */
  readonly signed: boolean;
  readonly mayRelease: boolean;
  readonly error?: string | undefined;
  /** The lines shown: from the first, up to and without the last. */
  readonly from: number;
  readonly to: number;
  readonly linesPerPage: number;
}

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
<p>${tag(finance.runStates[run.state], run.state === 'released' ? 'good' : 'wait')}</p>
${run.executionDatePassed && notice('wait', html`<p>${paymentWords[language].executionDatePassed}</p>`)}
${run.state === 'released' ? released(viewer, run) : toRelease(viewer, parts)}
${summary(viewer, parts)}
${run.takenOut.length > 0 && takenOut(viewer, parts)}
${lines(viewer, parts)}`,
  };
}

function released({ language }: Viewer, run: RunView): Html {
  const file = run.channel === 'payroll' ? payrollWords[language].pages : financeWords[language];
  return notice(
    'good',
    html`<p>${file.released}</p><p class="actions">${buttonLink(`/finance/runs/${run.id}/file`, file.download)}</p><p class="small">${file.downloadText}</p>`,
  );
}

function toRelease({ language }: Viewer, { run, signed, mayRelease }: RunPageParts): Html | undefined {
  const finance = financeWords[language];
  if (run.state !== 'prepared' || !mayRelease) return undefined;
  if (signed) {
    const text = run.createdBy === 'system' ? finance.releaseSigned : finance.releaseOther;
    return notice('wait', html`<h2>${finance.releaseTitle}</h2><p>${text}</p>`);
  }
  const total = formatCents(run.totalCents, language);
  const missing = fillSentence(finance.releaseMissing, { count: run.signaturesMissing }, language);
  return html`<section class="decision" aria-labelledby="release-title"><h2 id="release-title">${finance.releaseTitle}</h2>
<p>${finance.releaseText}</p><p class="quiet">${missing}</p>
<form method="post" action="/finance/runs/${run.id}/release">${hiddenInputs([['revision', String(run.revision)]])}<div class="actions"><button class="button">${fillSentence(finance.releaseAction, { total }, language)}</button></div></form></section>`;
}

function summary({ words, language }: Viewer, { run, names }: RunPageParts): Html {
  const finance = financeWords[language];
  const person = (id: string) => (id === 'system' ? finance.automatic : (names.get(id) ?? id));
  const signed = (id: string, at: string) => html`${person(id)}, ${moment(at, language)}`;
  return summaryList([
    { label: finance.total, value: html`<span class="figure">${amount(run.totalCents, language)}</span>` },
    { label: finance.payments, value: String(run.count) },
    { label: finance.debtor, value: `${run.debtorAccount.name}, ${run.debtorAccount.iban}` },
    { label: paymentWords[language].bank, value: `${run.debtorAccount.bank}, ${run.debtorAccount.format}` },
    { label: finance.executionDate, value: formatDate(run.executionDate, language) },
    { label: finance.preparedBy, value: signed(run.createdBy, run.createdAt) },
    {
      label: finance.releasedBy,
      value:
        run.releasedBy !== undefined && run.releasedAt !== undefined
          ? signed(run.releasedBy, run.releasedAt)
          : words.layout.notYet,
    },
  ]);
}

function takenOut({ language }: Viewer, { run, names }: RunPageParts): Html {
  const payments = paymentWords[language];
  const finance = financeWords[language];
  const known: Readonly<Record<string, string>> = payments.programReasons;
  const revision = fillSentence(payments.revision, { revision: run.revision + 1 }, language);
  return html`<h2>${payments.takenOut}</h2><p>${payments.takenOutText} ${revision}</p>${table<TakenOut>(
    payments.takenOut,
    [
      {
        header: finance.payee,
        names: true,
        cell: (one) => html`<a href="/finance/payments/${one.paymentId}">${one.name}</a>`,
      },
      {
        header: payments.by,
        cell: ({ by, at }) =>
          html`${by === 'system' ? payments.program : (names.get(by) ?? by)}, ${moment(at, language)}`,
      },
      { header: payments.reason, cell: ({ reason }) => known[reason] ?? reason },
      { header: finance.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    run.takenOut,
  )}`;
}

function lines({ words, language }: Viewer, { run, from, to, linesPerPage }: RunPageParts): Html {
  const { layout } = words;
  const finance = financeWords[language];
  const claims = claimWords[language];
  const states: Readonly<Record<string, string>> = claims.paymentStates;
  const all = table<RunView['payments'][number]>(
    finance.payments,
    [
      {
        header: finance.payee,
        names: true,
        cell: (one) =>
          html`<a href="/finance/payments/${one.paymentId}">${one.payeeName}</a><span class="quiet small block">${one.maskedIban}</span>`,
        total: layout.total,
      },
      {
        header: finance.state,
        cell: (one) =>
          html`${states[one.state] ?? one.state}${one.reasonCode !== undefined && html` (${one.reasonCode})`}${one.payeeCheck && html`<span class="quiet small block">${payeeCheckText(one.payeeCheck, language)}</span>`}`,
      },
      {
        header: finance.amount,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(run.totalCents, language),
      },
    ],
    run.payments.slice(from, to),
    true,
  );
  if (run.count <= linesPerPage) return all;
  const shown = fillSentence(
    paymentWords[language].shown,
    { from: from + 1, to, count: run.count },
    language,
  );
  const next = `/finance/runs/${run.id}?page=${to < run.count ? Math.ceil(to / linesPerPage) : 0}`;
  return html`${all}<p>${shown}</p><p><a href="${next}">${paymentWords[language].further}</a></p>`;
}
