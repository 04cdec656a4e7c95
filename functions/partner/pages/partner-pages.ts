/** The partner office's quota, and the page of a claim in the member's own language. */

import { fillSentence } from '../../../workflows/language.ts';
import { amount, buttonLink, notice, summaryList, type Tone } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { MemberClaimView } from '../view-member-claim.ts';
import type { QuotaView } from '../view-quotas.ts';
import { partnerWords } from '../words/index.ts';

export function quotaPage({ language, person }: Viewer, quotas: readonly QuotaView[]): PageContent {
  const texts = partnerWords[language];
  const list = table(
    texts.title,
    [
      { header: texts.country, names: true, cell: (one: QuotaView) => one.country },
      {
        header: texts.claims,
        cell: ({ claims, mostClaims: most }) => fillSentence(texts.ofMost, { claims, most }, language),
      },
      { header: texts.used, cell: (one) => amount(one.usedCents, language) },
      { header: texts.quota, cell: (one) => amount(one.quotaCents, language) },
      { header: texts.left, cell: (one) => amount(one.leftCents, language) },
    ],
    quotas,
  );
  const mayFile = person?.roles.includes('partner-office');
  return {
    title: texts.title,
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>${list}
${mayFile && html`<p class="actions">${buttonLink('/measures/partner-claim/new', texts.file)} ${buttonLink('/claims?measure=partner-claim', texts.follow, 'secondary')}</p>`}`,
  };
}

const tones: Partial<Record<MemberClaimView['situation'], Tone>> = {
  paid: 'good',
  approved: 'good',
  refused: 'bad',
  question: 'wait',
  returned: 'wait',
};

/** The frame around it is in one of the plan's languages; the content says which language it is in. */
export function memberClaimPage(view: MemberClaimView): PageContent {
  const { words } = view;
  return {
    title: words.title,
    body: html`<div lang="${words.language}"><h1>${words.title}</h1>
${notice(tones[view.situation] ?? 'info', html`<h2>${view.headline}</h2><p>${view.text}</p><p>${view.next}</p>`)}
${summaryList(view.facts)}
<p class="actions">${buttonLink(`/claims/${view.claimId}`, words.allDetails, 'secondary')}</p></div>`,
  };
}
