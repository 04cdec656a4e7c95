/** The forms of a loan's page: paying back sooner, asking for more time, asking to give the rest up. */

import { fillSentence } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, moneyInput, numberInput, radios } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { LoanView } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import { fieldOf, type LoanDraft } from './loan-draft.ts';

export function repayForm(viewer: Viewer, loan: LoanView, draft: LoanDraft): Html {
  const { language } = viewer;
  const texts = loanWords[language];
  const from = fieldOf(viewer, draft, 'repay.from', texts.repayFrom);
  return html`<h2>${texts.repayTitle}</h2>
<p>${fillSentence(texts.repayText, { owed: { cents: loan.outstandingCents } }, language)}</p>
<form method="post" action="/loans/${loan.loanId}/repayments" novalidate>
${moneyInput({ ...fieldOf(viewer, draft, 'repay.amountCents', texts.amount), hint: filingWords[language].moneyHint })}
${radios({
  ...from,
  value: from.value || 'budget',
  options: [
    { value: 'budget', label: texts.fromBudget },
    { value: 'outside', label: texts.fromOutside },
  ],
})}
<div class="actions"><button class="button">${texts.repayAction}</button></div></form>`;
}

export function moreTimeForm(viewer: Viewer, loan: LoanView, draft: LoanDraft): Html {
  const texts = loanWords[viewer.language];
  return html`<h2>${texts.moreTitle}</h2><p>${texts.moreText}</p>
<form method="post" action="/loans/${loan.loanId}/reschedule" novalidate>
${numberInput({ ...fieldOf(viewer, draft, 'more.months', texts.moreMonths), whole: true })}
${longTextInput({ ...fieldOf(viewer, draft, 'more.reason', texts.reason), rows: 3 })}
<div class="actions"><button class="button secondary">${texts.moreAction}</button></div></form>`;
}

export function giveUpForm(viewer: Viewer, loan: LoanView, draft: LoanDraft): Html {
  const texts = loanWords[viewer.language];
  return html`<h2>${texts.giveUpTitle}</h2><p>${texts.giveUpText}</p>
<form method="post" action="/loans/${loan.loanId}/write-off" novalidate>
${longTextInput({ ...fieldOf(viewer, draft, 'giveUp.reason', texts.reason), rows: 3 })}
<div class="actions"><button class="button secondary">${texts.giveUpAction}</button></div></form>`;
}
