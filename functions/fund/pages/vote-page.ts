/** One envelope: how it stands, the votes on it with their documents, and for delegates the form that records one. */

import { fillSentence } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import { amount, notice, summaryList, tag } from '../../web/layout/components.ts';
import { askFirst } from '../../web/layout/confirm.ts';
import { errorSummary, type ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput, fileInput, hiddenInputs, moneyInput, textInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { voteForm } from '../vote-form.ts';
import { fundWords } from '../words/index.ts';
import { bar, legend } from './bars.ts';
import type { ShownEnvelope } from './fund-sums.ts';
import { type ShownVotes, votesTable } from './votes-table.ts';

export interface EnvelopePageParts extends ShownVotes {
  readonly envelope: ShownEnvelope;
  /** What was sent and is wrong; nothing for those who do not vote. */
  readonly draft: VoteDraft | undefined;
  /** The last day that a vote can have been on. */
  readonly until: string;
}

export interface VoteDraft {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
  /** A file that was kept before something else was found wrong. */
  readonly document?: { readonly documentId: string; readonly name: string } | undefined;
}

export const documentField = 'document';

export function envelopePage(viewer: Viewer, parts: EnvelopePageParts): PageContent {
  const { language } = viewer;
  const fund = fundWords[language];
  const { envelope, draft } = parts;
  const errors = draft?.errors ?? [];
  return {
    title: envelope.name,
    hasErrors: errors.length > 0,
    back: { href: '/fund', label: fund.title },
    body: html`${errorSummary(errors, language)}
<h1>${envelope.name}</h1>
<p>${envelope.provisional ? tag(fund.provisional, 'info') : tag(fund.votedTag, 'good')}${envelope.availableCents <= 0 && html` ${tag(fund.exhausted, 'wait')}`}</p>
${envelope.provisional && html`<p>${fund.provisionalText}</p>`}
${bar(viewer, envelope, envelope.name)}${legend(viewer)}
${figures(viewer, envelope)}
<h2>${fund.votesTitle}</h2>
${parts.votes.length === 0 ? html`<p>${fund.votesNone}</p>` : votesTable(viewer, parts)}
${draft && voting(viewer, parts, draft)}`,
  };
}

function figures({ language }: Viewer, envelope: ShownEnvelope): Html {
  const fund = fundWords[language];
  const cents = (value: number) => amount(value, language);
  return summaryList([
    { label: fund.ceiling, value: cents(envelope.ceilingCents) },
    { label: fund.spent, value: cents(envelope.spentCents) },
    { label: fund.reserved, value: cents(envelope.reservedCents) },
    { label: fund.available, value: cents(envelope.availableCents) },
    {
      label: fund.queuedAmount,
      value:
        envelope.queued === 0 ? fund.nobodyWaits : html`${cents(envelope.queuedCents)} (${envelope.queued})`,
    },
  ]);
}

function voting(viewer: Viewer, { envelope, until }: EnvelopePageParts, draft: VoteDraft): Html {
  const { words, language } = viewer;
  const fund = fundWords[language];
  const filing = filingWords[language];
  const texts = voteForm.texts[language].fields;
  const bound = { cents: envelope.reservedCents + envelope.spentCents };
  const now = fillSentence(fund.voteNow, { ceiling: { cents: envelope.ceilingCents }, bound }, language);
  const frame = (path: string, name = path) => ({
    path,
    label: texts[name]?.label ?? '',
    hint: texts[name]?.hint,
    error: draft.errors.find((one) => one.path === path)?.message,
    words,
  });
  const field = (path: string) => ({ ...frame(path), value: draft.values.get(path) ?? '' });
  return html`<h2>${fund.voteLink}</h2><p>${fund.voteText}</p><p>${now}</p>
<form method="post" action="/fund/envelopes/${envelope.envelopeId}" enctype="multipart/form-data" novalidate>${askFirst()}
${textInput(field('motion'))}
${dateInput({ ...field('votedOn'), max: until })}
${moneyInput({ ...field('ceilingCents'), hint: filing.moneyHint })}
${draft.document && keptDocument(viewer, draft.document)}
${fileInput({ ...frame(documentField, 'documentId'), optional: true, accept: '.pdf,application/pdf' })}
<div class="actions"><button class="button">${fund.voteAction}</button></div></form>`;
}

/** Sent before and not lost: another file takes its place. */
function keptDocument({ language }: Viewer, { documentId, name }: NonNullable<VoteDraft['document']>): Html {
  const kept = [
    ['documentId', documentId],
    ['documentName', name],
  ] as const;
  return html`${hiddenInputs(kept)}${notice('info', html`<p>${fundWords[language].documentKept} <span class="words">${name}</span></p>`)}`;
}
