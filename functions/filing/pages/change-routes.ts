/** `/claims/{id}/change`: a claim that nobody has begun to decide on is withdrawn, and its answers become a draft. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { withdrawClaim } from '../../claims/member-actions.ts';
import { mayChange } from '../../claims/pages/may-change.ts';
import { findClaim } from '../../claims/store.ts';
import { type ClaimView, presentClaim, viewClaim } from '../../claims/view-claim.ts';
import { claimWords } from '../../claims/words/index.ts';
import { problem } from '../../platform/problem.ts';
import { offerOf } from '../../policies/offers.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { confirmPage } from '../../web/layout/confirm.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { beginDraft, findDraft } from '../drafts.ts';
import { filingWords } from '../words/index.ts';

export function changeRoutes(pages: PageApp, deps: PagesDeps): void {
  const claimFor = (c: PageContext, viewer: Viewer) =>
    viewClaim(deps, signedIn(viewer), c.req.param('claim') ?? '', viewer.language);

  pages.get('/claims/:claim/change', async (c, viewer) => {
    const claim = await claimFor(c, viewer);
    if (!mayChange(claim)) return c.redirect(`/claims/${claim.claimId}`, 303);
    const { offerId, measure } = await offerOf(deps, claim.measure);
    const begun = await findDraft(deps, signedIn(viewer).personId, measure.id);
    if (begun) return show(c, viewer, draftInTheWay(viewer, claim, begun.data.offerId ?? offerId));
    return show(c, viewer, changePage(viewer, claim));
  });

  pages.post('/claims/:claim/change', async (c, viewer) => {
    const { claimId } = await claimFor(c, viewer);
    const stored = await findClaim(deps, claimId);
    if (!stored) throw problem('not-found');
    const person = signedIn(viewer);
    const offerId = `${stored.measure}@${stored.planId}`;
    // Held against the claim that is withdrawn: who decided a moment ago has decided.
    await withdrawClaim(deps, person, claimId, async (claim: Claim) => {
      const view = await presentClaim(deps, claim, person, viewer.language);
      if (!mayChange(view)) throw problem('too-late.claim');
      return beginDraft(deps, person, offerId, claim.form);
    });
    return c.redirect(`/measures/${encodeURIComponent(stored.measure)}/new`, 303);
  });
}

function changePage(viewer: Viewer, { claimId, reference }: ClaimView): PageContent {
  const words = claimWords[viewer.language];
  return confirmPage(viewer, {
    title: fillSentence(words.changeTitle, { reference }, viewer.language),
    text: html`<p>${words.changeText}</p>`,
    action: `/claims/${claimId}/change`,
    fields: [],
    yes: words.changeYes,
    back: `/claims/${claimId}`,
  });
}

/** What is begun is not written over: it is sent or thrown away first. */
function draftInTheWay(
  { language }: Viewer,
  { claimId, reference, measureTitle }: ClaimView,
  offerId: string,
): PageContent {
  const title = fillSentence(claimWords[language].changeTitle, { reference }, language);
  const words = filingWords[language];
  const path = `/measures/${encodeURIComponent(offerId)}`;
  return {
    title,
    back: { href: `/claims/${claimId}` },
    body: html`<h1>${title}</h1>
${notice('wait', html`<p>${fillSentence(words.draftInTheWay, { measure: measureTitle }, language)}</p>`)}
<p class="actions">${buttonLink(`${path}/new`, words.draftOpen)}${buttonLink(`${path}/drop`, words.draftThrowAway, 'secondary')}</p>`,
  };
}
