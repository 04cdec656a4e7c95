/** `/claims/{id}/change`: a claim that nobody has begun to decide on is withdrawn, and its answers become a draft. */
import { fillSentence } from '../../../workflows/language.ts';
import { withdrawClaim } from '../../claims/member-actions.ts';
import { mayChange } from '../../claims/pages/may-change.ts';
import { findClaim } from '../../claims/store.ts';
import { type ClaimView, viewClaim } from '../../claims/view-claim.ts';
import { claimWords } from '../../claims/words/index.ts';
import { problem } from '../../platform/problem.ts';
import { confirmPage } from '../../web/layout/confirm.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { saveDraft } from '../drafts.ts';

export function changeRoutes(pages: PageApp, deps: PagesDeps): void {
  const claimFor = (c: PageContext, viewer: Viewer) =>
    viewClaim(deps, signedIn(viewer), c.req.param('claim') ?? '', viewer.language);

  pages.get('/claims/:claim/change', async (c, viewer) => {
    const claim = await claimFor(c, viewer);
    if (!mayChange(claim)) return c.redirect(`/claims/${claim.claimId}`, 303);
    return show(c, viewer, changePage(viewer, claim));
  });

  pages.post('/claims/:claim/change', async (c, viewer) => {
    const claim = await claimFor(c, viewer);
    const stored = await findClaim(deps, claim.claimId);
    if (!stored || !mayChange(claim)) throw problem('too-late.claim');
    const person = signedIn(viewer);
    const { measure } = await saveDraft(deps, person, `${stored.measure}@${stored.planId}`, {
      form: stored.form,
    });
    await withdrawClaim(deps, person, claim.claimId);
    return c.redirect(`/measures/${encodeURIComponent(measure)}/new`, 303);
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
