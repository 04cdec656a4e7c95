/** The list of loans: those of one's Activités, or all of them for the people who follow them. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import type { LoanState } from '../../../workflows/loan/loan.ts';
import { amount, type Tone, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LoanSummary } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';

const tones: Readonly<Record<LoanState, Tone>> = {
  running: 'info',
  'in-arrears': 'wait',
  repaid: 'good',
  'written-off': 'bad',
};

export function stateTag({ language }: Viewer, state: LoanState): Html {
  return tag(loanWords[language].states[state], tones[state]);
}

/** `12 € on 1 August 2020`, or a dash. */
export function nextText({ language }: Viewer, { nextDueOn, nextDueCents }: LoanSummary): string {
  if (nextDueOn === undefined || nextDueCents === undefined) return '–';
  const values = { amount: { cents: nextDueCents }, on: formatDate(nextDueOn, language) };
  return fillSentence(loanWords[language].nextOn, values, language);
}

export function loansPage(viewer: Viewer, loans: readonly LoanSummary[], seesReceipts: boolean): PageContent {
  const { language } = viewer;
  const texts = loanWords[language];
  const list = table<LoanSummary>(
    texts.caption,
    [
      {
        header: texts.activity,
        names: true,
        cell: (loan) => html`<a href="/loans/${loan.loanId}">${loan.activityName}</a>`,
      },
      { header: texts.state, cell: ({ state }) => stateTag(viewer, state) },
      { header: texts.next, cell: (loan) => nextText(viewer, loan) },
      { header: texts.lent, number: true, cell: (loan) => amount(loan.principalCents, language) },
      { header: texts.owed, number: true, cell: (loan) => amount(loan.outstandingCents, language) },
    ],
    loans,
  );
  return {
    title: texts.title,
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>
${loans.length === 0 ? html`<p>${texts.none}</p>` : list}
${seesReceipts && html`<p><a href="/receipts">${texts.receiptsTitle}</a></p>`}`,
  };
}
