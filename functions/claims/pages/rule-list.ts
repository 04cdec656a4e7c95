/** Rules with their answers: a sign and a word for the outcome, the sentence with the reason. */

import { raw } from 'hono/html';
import { fillSentence, type Language } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

export interface ShownRule {
  readonly id: string;
  readonly outcome: string;
  readonly title: string;
  readonly explanation: string;
}

type Outcome = keyof typeof signs;

const signs = {
  met: '<path d="m7 12.5 3.2 3.2L17 9" />',
  'not-met': '<path d="m8 8 8 8m0-8-8 8" />',
  'needs-information': '<path d="M9.2 9.4a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.8M12 17v.1" />',
  'not-applicable': '<path d="M8 12h8" />',
} as const;

/** What keeps the claim from going on comes first; what does not concern the person is folded away. */
const order: readonly string[] = ['not-met', 'needs-information', 'met', 'not-applicable'];

export function ruleList({ language }: Viewer, rules: readonly ShownRule[]): Html {
  const sorted = rules.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const aside = sorted.filter((rule) => rule.outcome === 'not-applicable');
  const summary = fillSentence(filingWords[language].asideRules, { count: aside.length }, language);
  return html`${list(
    language,
    sorted.filter((rule) => rule.outcome !== 'not-applicable'),
  )}
${aside.length > 0 && html`<details class="aside"><summary>${summary}</summary>${list(language, aside)}</details>`}`;
}

function list(language: Language, rules: readonly ShownRule[]): Html {
  return html`<ul class="rules">${rules.map((rule) => {
    const outcome: Outcome = rule.outcome in signs ? (rule.outcome as Outcome) : 'not-applicable';
    return html`<li>${sign(outcome)}<div>
<p><strong>${rule.title}</strong> <span class="hidden-visually">(${filingWords[language].outcomes[outcome]})</span></p>
<p>${rule.explanation}</p></div></li>`;
  })}</ul>`;
}

function sign(outcome: Outcome): Html {
  return html`<svg class="${outcome}" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="10" />${raw(signs[outcome])}</svg>`;
}
