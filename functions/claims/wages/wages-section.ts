/** The part of a claim's page about wages: what to expect from payroll, and afterwards what the payslips say. */
import { fillSentence, formatDate, formatMonth } from '../../../workflows/language.ts';
import { amount, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { payslipLines } from './payslip-lines.ts';
import { wageWords } from './words/index.ts';

type Payment = ClaimView['payments'][number];

/** Nothing for a claim that payroll does not pay. */
export function wagesSection(viewer: Viewer, { pay, payments }: ClaimView): Html | undefined {
  const words = wageWords[viewer.language].section;
  const paid = payments.filter(({ payslip }) => payslip !== undefined);
  const open = payments.length === 0 || payments.some(({ state }) => state !== 'settled');
  if (!pay) return undefined;
  return html`<h2>${words.title}</h2>${open && expectation(viewer, pay)}
${paid.length > 0 && html`<h3>${words.payslip}</h3>${paid.map((one) => payslip(viewer, one))}`}`;
}

function expectation({ language }: Viewer, pay: NonNullable<ClaimView['pay']>): Html {
  const words = wageWords[language].section;
  const about = pay.isTaxKnown ? words.about : words.aboutBeforeTax;
  return html`<p>${words.estimate}</p>${summaryList([
    { label: words.gross, value: amount(pay.grossCents, language) },
    { label: about, value: amount(pay.aboutNetCents, language) },
    { label: words.onTop, value: amount(pay.onTopCents, language) },
    ...(pay.paidBy === undefined ? [] : [{ label: words.by, value: formatDate(pay.paidBy, language) }]),
  ])}`;
}

function payslip({ language }: Viewer, { payslip: slip, month }: Payment): Html {
  if (!slip) return html``;
  const words = wageWords[language].section;
  const number =
    slip.payslipNo === undefined
      ? undefined
      : fillSentence(words.number, { number: slip.payslipNo }, language);
  return html`${number !== undefined && html`<p class="quiet small">${number}</p>`}${summaryList([
    ...(month === undefined ? [] : [{ label: words.month, value: formatMonth(month, language) }]),
    { label: words.paidOn, value: formatDate(slip.paidOn, language) },
    ...payslipLines(slip, language).map(([label, value]) => ({ label, value })),
  ])}`;
}
