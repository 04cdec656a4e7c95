/** `/partner`: the quota for offices and staff, and a claim as the member reads it. */

import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { viewMemberClaim } from '../view-member-claim.ts';
import { viewQuotas } from '../view-quotas.ts';
import { memberClaimPage, quotaPage } from './partner-pages.ts';

export function partnerRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/partner/quota', async (c, viewer) =>
    show(c, viewer, quotaPage(viewer, await viewQuotas(deps, signedIn(viewer)))),
  );

  pages.get('/partner/claims/:claim', async (c, viewer) => {
    const view = await viewMemberClaim(deps, signedIn(viewer), c.req.param('claim') ?? '');
    return show(c, viewer, memberClaimPage(view));
  });
}
