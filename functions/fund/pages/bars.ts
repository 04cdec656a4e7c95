/**
 * An envelope as one bar: paid, set aside, available, and beyond the ceiling what waits in line; drawn to scale, said
 * in words for those who do not see it.
 */

import { fillSentence } from '../../../workflows/language.ts';
import { type Ink, legendList } from '../../web/charts/figure.ts';
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
  const part = (kind: Ink, x: number, wide: number) =>
    html`<rect class="ink ${kind}" x="${x.toFixed(1)}" y="0" width="${wide.toFixed(1)}" height="34" />`;
  return html`<svg class="bars" viewBox="0 0 ${width} 34" role="img" aria-label="${label}" preserveAspectRatio="none">
<rect class="ink free" x="0" y="0" width="${ceiling.toFixed(1)}" height="34" rx="5" />
${part('paid', 0, spent)}${part('reserved', spent, reserved)}${queuedCents > 0 && part('waiting', ceiling, width - ceiling)}
</svg>`;
}

export function legend({ language }: Viewer): Html {
  const fund = fundWords[language];
  return legendList([
    { ink: 'paid', label: fund.spent },
    { ink: 'reserved', label: fund.reserved },
    { ink: 'free', label: fund.available },
    { ink: 'waiting', label: fund.queuedAmount },
  ]);
}
