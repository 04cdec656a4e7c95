/** Small parts that several pages are composed of. */
import { formatCents, type Language } from '../../../workflows/language.ts';
import type { IconName } from '../assets/icons.ts';
import { type Html, html } from './html.ts';
import { icon } from './icon.ts';

export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'neutral';

const tagIcons: Readonly<Partial<Record<Tone, IconName>>> = { good: 'check', wait: 'clock', bad: 'x' };
const noticeIcons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  wait: 'hourglass',
  bad: 'circle-alert',
  info: 'info',
  neutral: 'info',
};

/** A state in a word, its icon beside it. */
export function tag(text: string, tone: Tone): Html {
  const sign = tagIcons[tone];
  return html`<span class="tag ${tone}">${sign && icon(sign)}${text}</span>`;
}

/** A box that stands out; `announce` has screen readers say it at once. */
export function notice(tone: Tone, content: Html, announce = false): Html {
  return html`<div class="notice ${tone}"${announce && html` role="status"`}>${icon(noticeIcons[tone])}<div>${content}</div></div>`;
}

export function amount(amountCents: number, language: Language): Html {
  return html`<span class="amount">${formatCents(amountCents, language)}</span>`;
}

export interface SummaryLine {
  readonly label: string;
  readonly value: string | Html;
}

/** @param tight label and value side by side on a phone as well: for short values */
export function summaryList(lines: readonly SummaryLine[], { tight = false } = {}): Html {
  return html`<dl class="summary${tight && ' tight'}">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export function buttonLink(href: string, label: string, kind: 'primary' | 'secondary' = 'primary'): Html {
  return html`<a class="button${kind === 'secondary' && ' secondary'}" href="${href}">${label}</a>`;
}
