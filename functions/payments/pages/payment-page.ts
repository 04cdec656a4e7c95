/** One payment before the bank has it: what it waits for, what people did to it, and the forms to hold it or let it go. */

import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import type { PaymentNote } from '../../../workflows/payment/hold.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { moment } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { textInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { costForm } from '../payroll/cost-pages.ts';
import type { PaymentView } from '../view-payment.ts';
import { financeWords, paymentWords } from '../words/index.ts';
import { payeeCheckText } from './payee-check-text.ts';
import { storySection } from './payment-story-section.ts';

export interface PaymentPageParts {
  readonly payment: PaymentView;
  /** Names by the ids of the people in it. */
  readonly names: ReadonlyMap<string, string>;
  readonly mayAct: boolean;
  readonly error?: string | undefined;
  /** Why accepting the cost of a wage changed nothing. */
  readonly costError?: string | undefined;
}

export function paymentPage(viewer: Viewer, parts: PaymentPageParts): PageContent {
  const { language } = viewer;
  const payments = paymentWords[language];
  const finance = financeWords[language];
  const { payment, error } = parts;
  const title = fillSentence(payments.title, { name: payment.payeeName }, language);
  const waits = whyHeld(viewer, payment, parts.names);
  return {
    title,
    hasErrors: error !== undefined || parts.costError !== undefined,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${title}</h1>
${waits && notice('wait', waits)}
${summaryList([
  { label: payments.state, value: payments.states[payment.state] },
  { label: finance.amount, value: amount(payment.amountCents, language) },
  { label: finance.payee, value: `${payment.payeeName}, ${payment.maskedIban}` },
  ...(payment.claimId === undefined
    ? []
    : [
        {
          label: payments.claim,
          value: html`<a href="/claims/${payment.claimId}">${payment.claimReference}</a>`,
        },
      ]),
  ...(payment.payeeCheck
    ? [{ label: payments.payeeCheck, value: payeeCheckText(payment.payeeCheck, language) }]
    : []),
  { label: payments.readySince, value: moment(payment.createdAt, language) },
])}
${payment.runId !== undefined && html`<p><a href="/finance/runs/${payment.runId}">${payments.toRun}</a></p>`}
${payment.story && storySection(viewer, payment.story, payment.next)}
${parts.mayAct && costForm(viewer, payment, parts.names, parts.costError)}${parts.mayAct && forms(viewer, parts)}
<h2>${payments.history}</h2>${payment.history.length === 0 ? html`<p>${payments.historyNone}</p>` : historyTable(viewer, parts)}`,
  };
}

/** Why it is in no run, in a sentence or two; undefined when nothing keeps it. */
export function whyHeld(
  { language }: Viewer,
  { hold, accountWait, state }: PaymentView,
  names: ReadonlyMap<string, string>,
): Html | undefined {
  const payments = paymentWords[language];
  if (state !== 'held') return undefined;
  const known: Readonly<Record<string, string>> = payments.programReasons;
  const by = hold?.by === 'system' ? payments.heldByProgram : payments.heldByPerson;
  const held =
    hold &&
    fillSentence(
      by,
      { name: names.get(hold.by) ?? hold.by, reason: known[hold.reason] ?? hold.reason },
      language,
    );
  if (!accountWait) return html`<p>${held}</p>`;
  const { until, confirmedBy } = accountWait;
  const changed = fillSentence(payments.accountChanged, { until: formatInstant(until, language) }, language);
  const confirmed =
    confirmedBy === undefined
      ? payments.unconfirmed
      : fillSentence(payments.confirmedBy, { name: names.get(confirmedBy) ?? confirmedBy }, language);
  return html`${held !== undefined && html`<p>${held}</p>`}<p>${changed} ${confirmed}</p>`;
}

function forms(viewer: Viewer, { payment, names, mayAct, error }: PaymentPageParts): Html {
  const payments = paymentWords[viewer.language];
  const { paymentId, state, hold, accountWait } = payment;
  const unconfirmed = state === 'held' && accountWait !== undefined && accountWait.confirmedAt === undefined;
  const mayHold = hold === undefined && ['ready', 'held', 'in-run'].includes(state);
  return html`${
    unconfirmed &&
    html`<section class="decision" aria-labelledby="confirm-title"><h2 id="confirm-title">${payments.confirm}</h2><p>${payments.confirmText}</p>
<form method="post" action="/finance/payments/${paymentId}/confirm-account"><div class="actions"><button class="button">${payments.confirm}</button></div></form></section>`
  }
${hold && reasonForm(viewer, { paymentId, action: 'unhold', title: payments.unhold, text: payments.unholdText, error })}
${mayHold && reasonForm(viewer, { paymentId, action: 'hold', title: payments.hold, text: payments.holdText, error })}
${(state === 'in-run' || state === 'accepted') && outcomeForms(viewer, { payment, names, mayAct, error })}`;
}

/** What became of a payment that no file of the bank explains: one person's word, and another's. */
function outcomeForms(
  viewer: Viewer,
  { payment: { paymentId, outcome }, names, error }: PaymentPageParts,
): Html {
  const payments = paymentWords[viewer.language];
  const name = names.get(outcome?.by ?? '') ?? outcome?.by ?? '';
  const said =
    outcome && fillSentence(payments.confirmOutcomeText, { name, reason: outcome.reason }, viewer.language);
  return html`${
    outcome &&
    html`<section class="decision" aria-labelledby="outcome-title"><h2 id="outcome-title">${payments.events[outcome.outcome]}</h2><p>${said}</p>
<form method="post" action="/finance/payments/${paymentId}/confirm-outcome"><div class="actions"><button class="button">${payments.confirmOutcome}</button></div></form></section>`
  }
${reasonForm(viewer, { paymentId, action: 'paid', title: payments.paidTitle, text: payments.paidText, error })}
${reasonForm(viewer, { paymentId, action: 'not-paid', title: payments.notPaidTitle, text: payments.notPaidText, error })}`;
}

interface ReasonForm {
  readonly paymentId: string;
  readonly action: 'hold' | 'unhold' | 'paid' | 'not-paid';
  readonly title: string;
  readonly text: string;
  readonly error: string | undefined;
}

function reasonForm(
  { words, language }: Viewer,
  { paymentId, action, title, text, error }: ReasonForm,
): Html {
  return html`<section class="decision" aria-labelledby="${action}-title"><h2 id="${action}-title">${title}</h2><p>${text}</p>
<form method="post" action="/finance/payments/${paymentId}/${action}" novalidate>
${textInput({ path: action === 'hold' || action === 'unhold' ? 'reason' : `reason-${action}`, label: paymentWords[language].reason, value: '', error, words })}
<div class="actions"><button class="button">${title}</button></div></form></section>`;
}

function historyTable({ language }: Viewer, { payment, names }: PaymentPageParts): Html {
  const payments = paymentWords[language];
  const known: Readonly<Record<string, string>> = payments.programReasons;
  return table<PaymentNote>(
    payments.historyCaption,
    [
      { header: payments.when, names: true, cell: ({ at }) => moment(at, language) },
      {
        header: payments.who,
        cell: ({ by }) => (by === 'system' ? payments.program : (names.get(by) ?? by)),
      },
      { header: payments.what, cell: ({ event }) => payments.events[event] },
      {
        header: payments.reason,
        cell: ({ reason }) => (reason === undefined ? '–' : (known[reason] ?? reason)),
      },
    ],
    payment.history,
  );
}
