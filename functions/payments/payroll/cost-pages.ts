/** What payroll cost more, for finance to accept: the list on its desk, and the form on the payment's page. */
import { fillSentence } from '../../../workflows/language.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PaymentView } from '../view-payment.ts';
import { payrollWords } from './words/index.ts';

type Asked = PaymentView & { readonly costAsked: NonNullable<PaymentView['costAsked']> };

function isAsked(payment: PaymentView): payment is Asked {
  return payment.costAsked !== undefined;
}

/** Nothing when no wage waits for a yes. */
export function costsToAccept({ language }: Viewer, payments: readonly PaymentView[]): Html | undefined {
  const words = payrollWords[language].costs;
  const asked = payments.filter(isAsked);
  if (asked.length === 0) return undefined;
  return html`<h2>${words.title}</h2><p>${words.text}</p>${table<Asked>(
    words.caption,
    [
      {
        header: words.payee,
        names: true,
        cell: (one) => html`<a href="/finance/payments/${one.paymentId}">${one.payeeName}</a>`,
      },
      {
        header: words.setAside,
        number: true,
        cell: ({ costAsked }) => amount(costAsked.setAsideCents, language),
      },
      { header: words.cost, number: true, cell: ({ costAsked }) => amount(costAsked.costCents, language) },
      {
        header: words.difference,
        number: true,
        cell: ({ costAsked }) => amount(costAsked.costCents - costAsked.setAsideCents, language),
      },
    ],
    asked,
  )}`;
}

/** @param error why the last attempt changed nothing */
export function costForm(
  { language }: Viewer,
  payment: PaymentView,
  names: ReadonlyMap<string, string>,
  error?: string,
): Html | undefined {
  const words = payrollWords[language].costs;
  if (!isAsked(payment)) return undefined;
  const { paymentId, costAsked } = payment;
  const { costCents, setAsideCents, by, at, payslip } = costAsked;
  const said = fillSentence(words.handedIn, { name: names.get(by) ?? by }, language);
  return html`<section class="decision" aria-labelledby="cost-title"><h2 id="cost-title">${words.acceptTitle}</h2>
${error !== undefined && notice('bad', html`<p>${error}</p>`, true)}
<p>${said} ${moment(at, language)}</p>
${summaryList([
  { label: words.setAside, value: amount(setAsideCents, language) },
  { label: words.cost, value: amount(costCents, language) },
  { label: words.difference, value: amount(costCents - setAsideCents, language) },
  { label: words.gross, value: amount(payslip.grossCents, language) },
  { label: words.indemnity, value: amount(payslip.indemnityCents, language) },
  {
    label: words.employer,
    value: amount(payslip.employerContributionsCents - payslip.reductionCents, language),
  },
  { label: words.holiday, value: amount(payslip.holidayCents, language) },
])}
<p>${words.acceptText}</p>
<form method="post" action="/finance/payments/${paymentId}/accept-cost"><div class="actions"><button class="button">${words.accept}</button></div></form></section>`;
}
