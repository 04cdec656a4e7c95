/** An envelope as one bar: paid, set aside, available; drawn to scale, said in words for those who do not see it. */
import { fillSentence } from '../../../../workflows/language.ts';
import { type Html, html } from '../../layout/html.ts';
import type { Reader } from '../../layout/page.ts';
import type { Words } from '../../texts/index.ts';

export interface Amounts {
  readonly ceilingCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
  readonly availableCents: number;
}

const width = 600;

export function bar({ words, language }: Reader, amounts: Amounts, name?: string): Html {
  const { ceilingCents, reservedCents, spentCents, availableCents } = amounts;
  const values = {
    name: name ?? '',
    ceiling: { cents: ceilingCents },
    reserved: { cents: reservedCents },
    spent: { cents: spentCents },
    available: { cents: availableCents },
  };
  const label = fillSentence(
    name === undefined ? words.fund.chartTitle : words.fund.envelopeChart,
    values,
    language,
  );
  const scale = (cents: number) => (ceilingCents === 0 ? 0 : (cents / ceilingCents) * width);
  const spent = scale(spentCents);
  const reserved = scale(reservedCents);
  return html`<svg class="bars" viewBox="0 0 ${width} 34" role="img" aria-label="${label}" preserveAspectRatio="none">
<rect class="available" x="0" y="0" width="${width}" height="34" rx="5" />
<rect class="spent" x="0" y="0" width="${spent.toFixed(1)}" height="34" />
<rect class="reserved" x="${spent.toFixed(1)}" y="0" width="${reserved.toFixed(1)}" height="34" />
</svg>`;
}

export function legend({ fund }: Words): Html {
  const entries = [
    ['spent', fund.spent],
    ['reserved', fund.reserved],
    ['available', fund.available],
  ] as const;
  return html`<ul class="legend">${entries.map(
    ([kind, label]) =>
      html`<li><svg class="${kind}" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="2" /></svg>${label}</li>`,
  )}</ul>`;
}
