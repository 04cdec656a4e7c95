/** Small parts that several pages are composed of. */
import { formatCents, type Language } from '../../../workflows/language.ts';
import { type Html, html } from './html.ts';

export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'neutral';

export function tag(text: string, tone: Tone): Html {
  return html`<span class="tag ${tone}">${text}</span>`;
}

/** A box that stands out; `announce` has screen readers say it at once. */
export function notice(tone: Tone, content: Html, announce = false): Html {
  return html`<div class="notice ${tone}"${announce && html` role="status"`}>${content}</div>`;
}

export function amount(amountCents: number, language: Language): Html {
  return html`<span class="amount">${formatCents(amountCents, language)}</span>`;
}

export interface SummaryLine {
  readonly label: string;
  readonly value: string | Html;
}

export function summaryList(lines: readonly SummaryLine[]): Html {
  return html`<dl class="summary">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function buttonLink(href: string, label: string, kind: 'primary' | 'secondary' = 'primary'): Html {
  return html`<a class="button${kind === 'secondary' && ' secondary'}" href="${href}">${label}</a>`;
}
