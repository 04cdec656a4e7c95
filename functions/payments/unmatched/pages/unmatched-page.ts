/** The bank's entries that match nothing, each with what it may be and the form that settles it. */

import { fillSentence, formatCents, formatDate } from '../../../../workflows/language.ts';
import { incomingWords } from '../../../distributions/words/index.ts';
import { amount, notice, summaryList } from '../../../web/layout/components.ts';
import { type Html, html } from '../../../web/layout/html.ts';
import type { PageContent } from '../../../web/layout/page.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import { financeWords } from '../../words/index.ts';
import type { EntrySuggestion } from '../suggest.ts';
import type { SuggestionView, UnmatchedView } from '../view.ts';

export interface UnmatchedList {
  readonly items: readonly UnmatchedView[];
  /** The runs and payments that each may be, by its id. */
  readonly likely: ReadonlyMap<string, readonly EntrySuggestion[]>;
}

export function unmatchedPage(
  viewer: Viewer,
  { items, likely }: UnmatchedList,
  mayResolve: boolean,
  error?: string,
): PageContent {
  const incoming = incomingWords[viewer.language];
  const finance = financeWords[viewer.language];
  return {
    title: incoming.unmatched,
    hasErrors: error !== undefined,
    back: { href: '/finance', label: finance.title },
    body: html`<h1>${incoming.unmatched}</h1>
${error !== undefined && notice('bad', html`<p>${error}</p>`, true)}
${items.length === 0 ? html`<p>${incoming.unmatchedNone}</p>` : html`<p>${incoming.unmatchedText}</p>${items.map((one) => entry(viewer, one, mayResolve ? (likely.get(one.id) ?? []) : undefined))}`}`,
  };
}

/** @param likely undefined for whoever only reads */
function entry(viewer: Viewer, view: UnmatchedView, likely: readonly EntrySuggestion[] | undefined): Html {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const finance = financeWords[language];
  const lines: [string, string | Html | undefined][] = [
    [incoming.amount, view.amountCents === undefined ? view.amountText : amount(view.amountCents, language)],
    [incoming.on, formatDate(view.on, language)],
    [
      incoming.from,
      [view.counterpartyName, view.maskedIban].filter((one) => one !== undefined).join(', ') || undefined,
    ],
    [incoming.words, view.reference ?? view.remittance ?? view.endToEndId],
    [finance.reason, finance.why[view.why]],
  ];
  return html`<section class="decision" aria-labelledby="entry-${view.id}"><h2 id="entry-${view.id}">${view.amountCents === undefined ? view.on : formatCents(view.amountCents, language)} – ${view.counterpartyName ?? finance.why[view.why]}</h2>
${summaryList(lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])))}
${likely && resolveForm(viewer, view, likely)}</section>`;
}

function resolveForm({ language }: Viewer, view: UnmatchedView, likely: readonly EntrySuggestion[]): Html {
  const incoming = incomingWords[language];
  const id = (name: string) => `${name}-${view.id}`;
  const choice = (value: string, label: string | Html, at: number) =>
    html`<div class="radio"><input type="radio" id="${id(`choice-${at}`)}" name="receiptId" value="${value}"><div><label for="${id(`choice-${at}`)}">${label}</label></div></div>`;
  const suggested = (one: SuggestionView) =>
    `${incoming.kinds[one.kind]}, ${one.payerName ?? one.referenceText}, ${formatCents(one.outstandingCents, language)} (${one.reasons.map((reason) => incoming.reasons[reason]).join(', ')})`;
  const likelyText = ({ kind, title, amountCents, reason }: EntrySuggestion) => {
    const [date = '', count = ''] = title.split(', ');
    const what =
      kind === 'run'
        ? fillSentence(incoming.kindRun, { date: formatDate(date, language), count: Number(count) }, language)
        : fillSentence(incoming.kindPayment, { name: title }, language);
    return `${what}, ${formatCents(amountCents, language)} (${incoming.likely[reason]})`;
  };
  const mayBeIgnored =
    (view.why === 'incoming' || view.why === 'unknown-payment' || view.why === 'other-account') &&
    (view.counterpartyName !== undefined || view.maskedIban !== undefined);
  return html`<form method="post" action="/unmatched/${view.id}" novalidate>
<fieldset class="field"><legend>${incoming.belongsTo}</legend>
${likely.map((one, at) => choice(`${one.kind}:${one.id}`, likelyText(one), at))}
${view.suggestions.map((one, at) => choice(one.receiptId, suggested(one), likely.length + at))}
${choice('not-ours', incoming.notOurs, likely.length + view.suggestions.length)}</fieldset>
${mayBeIgnored && html`<div class="checkbox"><input type="checkbox" id="${id('always')}" name="always" value="yes"><div><label for="${id('always')}">${incoming.always}</label></div></div>`}
${view.kind === 'incoming' && html`<div class="field"><label for="${id('other')}">${incoming.receiptId}</label><input type="text" class="middle" autocomplete="off" id="${id('other')}" name="otherReceiptId"></div>`}
<div class="field"><label for="${id('comment')}">${incoming.comment}</label><input type="text" autocomplete="off" id="${id('comment')}" name="comment"></div>
<div class="actions"><button class="button">${incoming.resolve}</button></div></form>`;
}
