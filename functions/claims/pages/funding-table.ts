/** Where the money comes from: source by source, with the total. */

import { amount } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { claimWords } from '../words/index.ts';

export interface ShownFunding {
  readonly label: string;
  readonly bearing: string;
  readonly amountCents: number;
  /** Absent in an estimate. */
  readonly state?: string;
}

export function fundingTable({ words, language }: Viewer, funding: readonly ShownFunding[]): Html {
  const claims = claimWords[language];
  const bearings: Readonly<Record<string, string>> = claims.bearings;
  const states: Readonly<Record<string, string>> = claims.fundingStates;
  const total = funding.reduce((sum, line) => sum + line.amountCents, 0);
  return table(
    claims.fundingCaption,
    [
      {
        header: claims.source,
        names: true,
        total: words.layout.total,
        cell: ({ label, bearing, state }) => {
          const details = [bearings[bearing], bearing === 'outside' ? undefined : states[state ?? '']];
          return html`${label}<br><span class="quiet small">${details.filter(Boolean).join(' · ')}</span>`;
        },
      },
      {
        header: claims.amount,
        number: true,
        total: amount(total, language),
        cell: (line) => amount(line.amountCents, language),
      },
    ],
    funding,
  );
}
