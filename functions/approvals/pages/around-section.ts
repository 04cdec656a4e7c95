/** Other claims around the one that is to be decided, and what stands out about it. */
import { fillSentence } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import { statusTones } from '../../claims/pages/status-tone.ts';
import type { ClaimView } from '../../claims/view-claim.ts';
import { claimWords } from '../../claims/words/index.ts';
import { amount, notice, tag } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { RelatedClaim } from '../related-claims.ts';
import type { TaskContext } from '../task-context.ts';
import { approvalWords } from '../words/index.ts';

/** What the approver looks at twice: claims alike, possible duplicates, required documents that are missing. */
export function closeLook(
  { language }: Viewer,
  claim: ClaimView,
  { related }: TaskContext,
): Html | undefined {
  const tasks = approvalWords[language];
  const alike = related.filter((one) => one.alike);
  const told = new Set(alike.map(({ claimId }) => claimId));
  const duplicates = claim.possibleDuplicates ?? [];
  const others = duplicates.filter(({ claimId }) => !told.has(claimId));
  const reasons = new Map(duplicates.map(({ claimId, reason }) => [claimId, html` – ${reason}`]));
  const missing = claim.requiredDocuments.filter((one) => !one.given);
  if (alike.length + others.length + missing.length === 0) return undefined;
  const lines = [
    ...alike.map(
      (one) =>
        html`<li><a href="/claims/${one.claimId}">${fillSentence(tasks.alike, alikeValues(one), language)}</a>${reasons.get(one.claimId)}</li>`,
    ),
    ...others.map(
      ({ claimId, title, reason }) => html`<li><a href="/claims/${claimId}">${title}</a> – ${reason}</li>`,
    ),
    ...missing.map(({ title }) => html`<li>${fillSentence(tasks.missing, { title }, language)}</li>`),
  ];
  return notice('wait', html`<h2>${tasks.closeTitle}</h2><ul>${lines}</ul>`);
}

function alikeValues({ reference, memberName, statusText, amountCents }: RelatedClaim) {
  return { reference, name: memberName, status: statusText, amount: { cents: amountCents } };
}

export function aroundSection(viewer: Viewer, related: readonly RelatedClaim[]): Html {
  const { language } = viewer;
  const tasks = approvalWords[language];
  const total = { cents: sumCents(related.map((one) => one.amountCents)) };
  const summary = fillSentence(tasks.aroundCount, { count: related.length, amount: total }, language);
  return html`<h2>${tasks.aroundTitle}</h2>
${related.length === 0 ? html`<p>${tasks.aroundNone}</p>` : html`<details class="fold"><summary>${summary}</summary>${relatedTable(viewer, related)}</details>`}`;
}

function relatedTable({ language }: Viewer, related: readonly RelatedClaim[]): Html {
  const claims = claimWords[language];
  const tasks = approvalWords[language];
  return table<RelatedClaim>(
    tasks.aroundCaption,
    [
      {
        header: claims.claim,
        names: true,
        cell: (one) =>
          html`<a href="/claims/${one.claimId}">${one.memberName}, ${one.title}</a><span class="quiet small block">${one.measureTitle} ${one.reference}</span>`,
      },
      { header: tasks.link, cell: (one) => tasks.links[one.link] },
      { header: claims.status, cell: (one) => tag(one.statusText, statusTones[one.status]) },
      { header: claims.amount, number: true, cell: (one) => amount(one.amountCents, language) },
    ],
    related,
  );
}
