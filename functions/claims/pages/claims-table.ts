/** Claims in a table: what, when, how it stands, how much. */

import { fillSentence } from '../../../workflows/language.ts';
import { amount, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimSummary } from '../list-claims.ts';
import { claimWords } from '../words/index.ts';
import { statusTones } from './status-tone.ts';

/** With `totals`, a last row with the sum. */
export function claimsTable(viewer: Viewer, claims: readonly ClaimSummary[], totals = false): Html {
  const { language } = viewer;
  const sum = claims.reduce((total, claim) => total + claim.amountCents, 0);
  const label = fillSentence(
    claimWords[language].totalAsked,
    { count: claims.length, total: { cents: sum } },
    language,
  );
  return table<ClaimSummary>(
    claimWords[language].caption,
    [
      {
        header: claimWords[language].claim,
        names: true,
        cell: ({
          claimId,
          measureTitle,
          reference,
          filedAt,
        }) => html`<a href="/claims/${claimId}">${measureTitle}</a>
<span class="quiet small block">${reference} · ${formatDay(filedAt, language)}</span>`,
        ...(totals && { total: label }),
      },
      {
        header: claimWords[language].status,
        cell: ({ status, statusText }) => tag(statusText, statusTones[status]),
      },
      {
        header: claimWords[language].amount,
        number: true,
        cell: (claim) => amount(claim.amountCents, language),
        ...(totals && { total: amount(sum, language) }),
      },
    ],
    claims,
  );
}
