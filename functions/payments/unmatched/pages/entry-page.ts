/** `/unmatched/{id}`: one entry of the bank, what it may be, and the form that settles it. */

import { fillSentence, formatCents, formatDate } from '../../../../workflows/language.ts';
import { incomingWords } from '../../../distributions/words/index.ts';
import { amount, notice, summaryList, tag } from '../../../web/layout/components.ts';
import { type Html, html } from '../../../web/layout/html.ts';
import type { PageContent } from '../../../web/layout/page.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import { financeWords } from '../../words/index.ts';
import type { EntrySuggestion } from '../suggest.ts';
import type { SuggestionView, UnmatchedView } from '../view.ts';
import { bankWords, whoOf } from './unmatched-list.ts';

export interface EntryParts {
  readonly view: UnmatchedView;
  /** The runs and payments that it may be. */
  readonly likely: readonly EntrySuggestion[];
  /** The receipts that it may be for. */
  readonly receipts: readonly SuggestionView[];
  readonly mayResolve: boolean;
  readonly error?: string | undefined;
}

export function entryPage(viewer: Viewer, parts: EntryParts): PageContent {
  const { language } = viewer;
  const { view, mayResolve, error } = parts;
  const incoming = incomingWords[language];
  const finance = financeWords[language];
  const sum = view.amountCents === undefined ? view.amountText : amount(view.amountCents, language);
  const title = [
    view.amountCents === undefined
      ? (view.amountText ?? formatDate(view.on, language))
      : formatCents(view.amountCents, language),
    view.counterpartyName ?? finance.why[view.why],
  ].join(' – ');
  const lines: [string, string | Html | undefined][] = [
    [incoming.amount, sum],
    [incoming.on, formatDate(view.on, language)],
    [incoming.from, whoOf(view) || undefined],
    [incoming.words, bankWords(view) || undefined],
    [finance.reason, finance.why[view.why]],
    [incoming.comment, view.resolution?.comment],
  ];
  return {
    title,
    hasErrors: error !== undefined,
    back: { href: '/unmatched', label: incoming.unmatched },
    body: html`<h1>${title}</h1>
${error !== undefined && notice('bad', html`<p>${error}</p>`, true)}
${view.state === 'resolved' && html`<p>${tag(incoming.settled, 'good')}</p>`}
${summaryList(lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])))}
${mayResolve && view.state === 'open' && resolveForm(viewer, parts)}`,
  };
}

function resolveForm(viewer: Viewer, { view, likely, receipts }: EntryParts): Html {
  const incoming = incomingWords[viewer.language];
  const choice = (value: string, label: string | Html, at: number) =>
    html`<div class="radio"><input type="radio" id="choice-${at}" name="receiptId" value="${value}"><div><label for="choice-${at}">${label}</label></div></div>`;
  const mayBeIgnored =
    (view.why === 'incoming' || view.why === 'unknown-payment' || view.why === 'other-account') &&
    (view.counterpartyName !== undefined || view.maskedIban !== undefined);
  return html`<section class="decision" aria-labelledby="settle"><h2 id="settle">${incoming.settleTitle}</h2>
<form method="post" action="/unmatched/${view.id}" novalidate>
<fieldset class="field"><legend>${incoming.belongsTo}</legend>
${likely.map((one, at) => choice(`${one.kind}:${one.id}`, likelyText(viewer, one), at))}
${receipts.map((one, at) => choice(one.receiptId, suggested(viewer, one), likely.length + at))}
${choice('not-ours', incoming.notOurs, likely.length + receipts.length)}</fieldset>
${mayBeIgnored && html`<div class="radio"><input type="checkbox" id="always" name="always" value="yes"><div><label for="always">${incoming.always}</label></div></div>`}
${view.kind === 'incoming' && html`<div class="field"><label for="other">${incoming.receiptId}</label><input type="text" class="middle" autocomplete="off" id="other" name="otherReceiptId"></div>`}
<div class="field"><label for="comment">${incoming.comment}</label><input type="text" autocomplete="off" id="comment" name="comment"></div>
<div class="actions"><button class="button">${incoming.resolve}</button></div></form></section>`;
}

function suggested({ language }: Viewer, one: SuggestionView): string {
  const incoming = incomingWords[language];
  const reasons = one.reasons.map((reason) => incoming.reasons[reason]).join(', ');
  return `${incoming.kinds[one.kind]}, ${one.payerName ?? one.referenceText}, ${formatCents(one.outstandingCents, language)} (${reasons})`;
}

function likelyText({ language }: Viewer, { kind, title, amountCents, reason }: EntrySuggestion): string {
  const incoming = incomingWords[language];
  const [date = '', count = ''] = title.split(', ');
  const what =
    kind === 'run'
      ? fillSentence(incoming.kindRun, { date: formatDate(date, language), count: Number(count) }, language)
      : fillSentence(incoming.kindPayment, { name: title }, language);
  return `${what}, ${formatCents(amountCents, language)} (${incoming.likely[reason]})`;
}
