/** Who decides on a claim, and what is paid for it. */

import { fillSentence, formatInstant } from '../../../workflows/language.ts';
import { refusalText } from '../../../workflows/payment/refusal-text.ts';
import { paymentWords } from '../../payments/words/index.ts';
import { amount, type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { roleLabel } from '../labels.ts';
import type { ClaimView } from '../view-claim.ts';
import { wageWords } from '../wages/words/index.ts';
import { claimWords } from '../words/index.ts';

const approvalTones: Readonly<Record<string, Tone>> = {
  approved: 'good',
  rejected: 'bad',
  open: 'wait',
  asked: 'wait',
};
const paymentTones: Readonly<Record<string, Tone>> = {
  settled: 'good',
  returned: 'bad',
  cancelled: 'neutral',
};

export function approvalList({ language }: Viewer, { approvals }: ClaimView): Html | undefined {
  if (approvals.length === 0) return undefined;
  const states: Readonly<Record<string, string>> = claimWords[language].approvalStates;
  return html`<ol>${approvals.map(({ role, state, decidedAt }) => {
    const on = decidedAt !== undefined && html` <span class="quiet">${formatDay(decidedAt, language)}</span>`;
    return html`<li>${roleLabel(role, language)} ${tag(states[state] ?? state, approvalTones[state] ?? 'neutral')}${on}</li>`;
  })}</ol>`;
}

function heldText(
  { language }: Pick<Viewer, 'words' | 'language'>,
  { why, until }: NonNullable<ClaimView['payments'][number]['held']>,
): string {
  const payments = paymentWords[language];
  if (why === 'person' || until === undefined) return payments.states.held;
  return fillSentence(payments.accountChanged, { until: formatInstant(until, language) }, language);
}

export function paymentsTable({ words, language }: Viewer, { payments, pay }: ClaimView): Html | undefined {
  if (payments.length === 0) return undefined;
  const claims = claimWords[language];
  const states: Readonly<Record<string, string>> = pay ? wageWords[language].states : claims.paymentStates;
  // What came back is paid again by another of them.
  const counted = payments.filter(({ state }) => state !== 'returned' && state !== 'cancelled');
  const total = counted.reduce((sum, one) => sum + one.amountCents, 0);
  const rows = table<ClaimView['payments'][number]>(
    claims.paymentsCaption,
    [
      {
        header: claims.payee,
        names: true,
        cell: (one) =>
          html`${one.payeeName}${one.channel === 'sepa' && html`<span class="quiet small block">${one.maskedIban}</span>`}`,
        total: words.layout.total,
      },
      {
        header: claims.status,
        cell: ({ state, reason, held }) =>
          html`${tag(states[state] ?? state, paymentTones[state] ?? 'info')}${held && html`<span class="small block">${heldText({ words, language }, held)}</span>`}${reason !== undefined && html`<span class="small block">${refusalText(reason, language)}</span>`}`,
      },
      {
        header: claims.amount,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(total, language),
      },
    ],
    payments,
  );
  return html`<h2>${claims.paymentsTitle}</h2>${rows}`;
}

/** `From the adviser, 3 April 2020`. */
export function askedLine({ language }: Viewer, question: NonNullable<ClaimView['question']>): string {
  const values = { asker: question.askedBy, date: formatDay(question.askedAt, language) };
  return fillSentence(claimWords[language].questionFrom, values, language);
}
