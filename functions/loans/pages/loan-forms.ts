/** The forms of a loan's page: paying back sooner, asking for more time, asking to give the rest up. */

import { fillSentence } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput, moneyInput, numberInput, radios } from '../../web/layout/inputs.ts';
import type { Reader } from '../../web/layout/reader.ts';
import type { LoanView } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import { fieldOf, type LoanDraft } from './loan-draft.ts';

export function repayForm(reader: Reader, loan: LoanView, draft: LoanDraft): Html {
  const { language } = reader;
  const texts = loanWords[language];
  const from = fieldOf(reader, draft, 'repay.from', texts.repayFrom);
  return html`<h2>${texts.repayTitle}</h2>
<p>${fillSentence(texts.repayText, { owed: { cents: loan.outstandingCents } }, language)}</p>
<form method="post" action="/loans/${loan.loanId}/repayments" novalidate>
${moneyInput({ ...fieldOf(reader, draft, 'repay.amountCents', texts.amount), hint: filingWords[language].moneyHint })}
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

export function moreTimeForm(reader: Reader, loan: LoanView, draft: LoanDraft): Html {
  const texts = loanWords[reader.language];
  return html`<h2>${texts.moreTitle}</h2><p>${texts.moreText}</p>
<form method="post" action="/loans/${loan.loanId}/reschedule" novalidate>
${numberInput({ ...fieldOf(reader, draft, 'more.months', texts.moreMonths), whole: true })}
${longTextInput({ ...fieldOf(reader, draft, 'more.reason', texts.reason), rows: 3 })}
<div class="actions"><button class="button secondary">${texts.moreAction}</button></div></form>`;
}

export function giveUpForm(reader: Reader, loan: LoanView, draft: LoanDraft): Html {
  const texts = loanWords[reader.language];
  return html`<h2>${texts.giveUpTitle}</h2><p>${texts.giveUpText}</p>
<form method="post" action="/loans/${loan.loanId}/write-off" novalidate>
${longTextInput({ ...fieldOf(reader, draft, 'giveUp.reason', texts.reason), rows: 3 })}
<div class="actions"><button class="button secondary">${texts.giveUpAction}</button></div></form>`;
}
