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

interface Shown {
  /** Whose they are, and who has them now. */
  readonly named?: boolean;
  /** A last row with the sum. */
  readonly totals?: boolean;
}

export function claimsTable(
  viewer: Viewer,
  claims: readonly ClaimSummary[],
  { named = false, totals = false }: Shown = {},
): Html {
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
          memberName,
          title,
        }) => html`<a href="/claims/${claimId}">${named && memberName !== '' ? memberName : measureTitle}</a>
<span class="quiet small block">${named && html`${measureTitle}${title !== '' && title !== measureTitle && html`, ${title}`} · `}${reference} · ${formatDay(filedAt, language)}</span>`,
        ...(totals && { total: label }),
      },
      {
        header: claimWords[language].status,
        cell: ({ status, statusText, waitingFor }) =>
          html`${tag(statusText, statusTones[status])}${named && waitingFor && waitingFor.name !== '' && html`<span class="quiet small block">${waitingFor.name}, ${formatDay(waitingFor.since, language)}</span>`}`,
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
