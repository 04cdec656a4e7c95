/** An ordered list of sources, each asked for what the ones before it left. */
import { type Cents, sumCents } from '../money.ts';
import type { FundingLine } from './measure.ts';

export interface FundingSource {
  readonly source: string;
  readonly bearing: FundingLine['bearing'];
  /** The most that this source bears of this claim; absent: whatever is left. */
  readonly upToCents?: Cents;
}

/** What the cooperative itself bears, in every measure. */
export const solidarityFund: FundingSource = { source: 'solidarity-fund', bearing: 'envelope' };

/**
 * Splits an amount over the sources in their order; lines of nothing are left out.
 * @throws RangeError when the sources together do not reach the amount
 */
export function waterfall(amountCents: Cents, sources: readonly FundingSource[]): FundingLine[] {
  let left = amountCents;
  const lines: FundingLine[] = [];
  for (const { source, bearing, upToCents } of sources) {
    const share = Math.max(0, Math.min(left, upToCents ?? left));
    if (share > 0) lines.push({ source, bearing, amountCents: share });
    left -= share;
  }
  if (left > 0) throw new RangeError(`no source bears the last ${left} cents`);
  return lines;
}

/** What the cooperative pays out: everything but what a source pays the person directly. */
export function paidOutCents(funding: readonly FundingLine[]): Cents {
  return sumCents(funding.filter((line) => line.bearing !== 'outside').map((line) => line.amountCents));
}
