/** `/unmatched`: the bank's entries that match nothing, with the way to set several aside. */

import { fillSentence, formatCents } from '../../../../workflows/language.ts';
import { incomingWords } from '../../../distributions/words/index.ts';
import { notice } from '../../../web/layout/components.ts';
import { askFirst, confirmPage } from '../../../web/layout/confirm.ts';
import { errorSummary, type ShownError } from '../../../web/layout/error-summary.ts';
import { fieldId } from '../../../web/layout/field.ts';
import { type Html, html } from '../../../web/layout/html.ts';
import { textInput } from '../../../web/layout/inputs.ts';
import type { PageContent } from '../../../web/layout/page.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import { listSection } from '../../../web/lists/list-section.ts';
import type { Pick } from '../../../web/lists/pick.ts';
import { financeWords } from '../../words/index.ts';
import type { UnmatchedView } from '../view.ts';
import { bankWords, unmatchedList, whoOf } from './unmatched-list.ts';

export interface UnmatchedDesk {
  readonly items: readonly UnmatchedView[];
  /** Of the plan's clock, in milliseconds. */
  readonly now: number;
  readonly mayResolve: boolean;
  /** What was ticked and typed, with what is wrong about it. */
  readonly picked?: ReadonlySet<string>;
  readonly comment?: string;
  readonly errors?: readonly ShownError[];
  /** How many were set aside, and how many somebody else had settled. */
  readonly done?: { readonly count: number; readonly others: number };
}

export function unmatchedPage(viewer: Viewer, desk: UnmatchedDesk): PageContent {
  const { language } = viewer;
  const incoming = incomingWords[language];
  const { items, now, mayResolve, errors = [], done } = desk;
  const list = unmatchedList(viewer, now);
  const pick = mayResolve && items.length > 1 ? pickOf(viewer, desk) : undefined;
  return {
    title: incoming.unmatched,
    hasErrors: errors.length > 0,
    back: { href: '/finance', label: financeWords[language].title },
    body: html`${errorSummary(errors, language)}<h1>${incoming.unmatched}</h1>
${done && told(viewer, done)}
${items.length === 0 ? html`<p class="empty">${incoming.unmatchedNone}</p>` : html`<p class="lead">${incoming.unmatchedText}</p>${listSection(viewer, list, items, pick)}`}`,
  };
}

function told({ language }: Viewer, { count, others }: { count: number; others: number }): Html {
  const incoming = incomingWords[language];
  const more = others > 0 && html` ${fillSentence(incoming.ignoredSome, { count: others }, language)}`;
  return notice(
    others > 0 ? 'wait' : 'good',
    html`<p>${fillSentence(incoming.ignored, { count }, language)}${more}</p>`,
    true,
  );
}

function pickOf(viewer: Viewer, { picked, comment = '', errors = [] }: UnmatchedDesk): Pick<UnmatchedView> {
  const { language, words } = viewer;
  const incoming = incomingWords[language];
  const error = errors.find(({ path }) => path === 'comment')?.message;
  return {
    ...{ action: '/unmatched/ignore', name: 'entry', firstId: fieldId('entry'), value: ({ id }) => id },
    label: (one) => fillSentence(incoming.pickEntry, { what: nameOf(viewer, one) }, language),
    ...(picked && { picked }),
    form: html`${askFirst()}<details class="fold"${errors.length > 0 && html` open`}><summary>${incoming.ignoreTitle}</summary>
<p>${incoming.ignoreLead}</p>${textInput({ path: 'comment', label: incoming.comment, value: comment, error, words })}
<div class="actions"><button class="button secondary">${incoming.ignoreAction}</button></div></details>`,
  };
}

function nameOf({ language }: Viewer, one: UnmatchedView): string {
  const { amountCents, amountText = '', why } = one;
  const sum = amountCents === undefined ? amountText : formatCents(amountCents, language);
  return [sum, whoOf(one) || financeWords[language].why[why]].filter((text) => text !== '').join(', ');
}

export function ignoreConfirmation(
  viewer: Viewer,
  items: readonly UnmatchedView[],
  comment: string,
): PageContent {
  const incoming = incomingWords[viewer.language];
  return confirmPage(viewer, {
    title: fillSentence(incoming.ignoreConfirm, { count: items.length }, viewer.language),
    text: html`<blockquote class="words">${comment}</blockquote>`,
    facts: items.map((one) => ({ label: nameOf(viewer, one), value: bankWords(one) || '–' })),
    action: '/unmatched/ignore',
    fields: [...items.map(({ id }): [string, string] => ['entry', id]), ['comment', comment]],
    yes: incoming.ignoreAction,
    back: '/unmatched',
  });
}
