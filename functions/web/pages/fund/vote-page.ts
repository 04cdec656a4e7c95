/** Recording a vote of the General Assembly on one envelope. */
import { fillSentence } from '../../../../workflows/language.ts';
import { errorSummary, type ShownError } from '../../layout/error-summary.ts';
import { html } from '../../layout/html.ts';
import { dateInput, moneyInput, textInput } from '../../layout/inputs.ts';
import type { PageContent, Reader } from '../../layout/page.ts';
import type { ShownEnvelope } from './fund-page.ts';

export interface VoteDraft {
  readonly envelope: ShownEnvelope;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
}

export function votePage(reader: Reader, { envelope, values, errors }: VoteDraft): PageContent {
  const { words, language } = reader;
  const { fund, filing } = words;
  const title = fillSentence(fund.voteTitle, { name: envelope.name }, language);
  const bound = envelope.reservedCents + envelope.spentCents;
  const now = fillSentence(
    fund.voteNow,
    { ceiling: { cents: envelope.ceilingCents }, bound: { cents: bound } },
    language,
  );
  const field = (path: string, label: string, hint?: string) => ({
    path,
    label,
    hint,
    value: values.get(path) ?? '',
    error: errors.find((one) => one.path === path)?.message,
    words,
  });
  return {
    title,
    hasErrors: errors.length > 0,
    back: { href: '/fund', label: fund.title },
    body: html`${errorSummary(errors, words)}
<h1>${title}</h1><p>${fund.voteText}</p><p>${now}</p>
<form method="post" action="/fund/envelopes/${envelope.envelopeId}" novalidate>
${textInput(field('motion', fund.motion, fund.motionHint))}
${dateInput(field('votedOn', fund.votedOn))}
${moneyInput(field('ceilingCents', fund.newCeiling, filing.moneyHint))}
<div class="actions"><button class="button">${fund.voteAction}</button></div></form>`,
  };
}
