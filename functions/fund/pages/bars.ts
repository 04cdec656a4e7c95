/**
 * An envelope as one bar: paid, set aside, available, and beyond the ceiling what waits in line; drawn to scale, said
 * in words for those who do not see it.
 */

import { fillSentence } from '../../../workflows/language.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { fundWords } from '../words/index.ts';

export interface Amounts {
  readonly ceilingCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
  readonly availableCents: number;
  readonly queuedCents: number;
}

const width = 600;

export function bar({ language }: Viewer, amounts: Amounts, name?: string): Html {
  const { ceilingCents, reservedCents, spentCents, availableCents, queuedCents } = amounts;
  const values = {
    name: name ?? '',
    ceiling: { cents: ceilingCents },
    reserved: { cents: reservedCents },
    spent: { cents: spentCents },
    available: { cents: availableCents },
    queued: { cents: queuedCents },
  };
  const label = fillSentence(
    name === undefined ? fundWords[language].chartTitle : fundWords[language].envelopeChart,
    values,
    language,
  );
  const all = ceilingCents + queuedCents;
  const scale = (cents: number) => (all === 0 ? 0 : (cents / all) * width);
  const spent = scale(spentCents);
  const reserved = scale(reservedCents);
  const ceiling = scale(ceilingCents);
  const part = (kind: string, x: number, wide: number) =>
    html`<rect class="${kind}" x="${x.toFixed(1)}" y="0" width="${wide.toFixed(1)}" height="34" />`;
  return html`<svg class="bars" viewBox="0 0 ${width} 34" role="img" aria-label="${label}" preserveAspectRatio="none">
<rect class="available" x="0" y="0" width="${ceiling.toFixed(1)}" height="34" rx="5" />
${part('spent', 0, spent)}${part('reserved', spent, reserved)}${queuedCents > 0 && part('queued', ceiling, width - ceiling)}
</svg>`;
}

export function legend({ language }: Viewer): Html {
  const fund = fundWords[language];
  const entries = [
    ['spent', fund.spent],
    ['reserved', fund.reserved],
    ['available', fund.available],
    ['queued', fund.queuedAmount],
  ] as const;
  return html`<ul class="legend">${entries.map(
    ([kind, label]) =>
      html`<li><svg class="${kind}" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" /></svg>${label}</li>`,
  )}</ul>`;
}
