/** `/partner`: the quota for offices and staff, and a claim as the member reads it. */

import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { viewMemberClaim } from '../view-member-claim.ts';
import { viewQuotas } from '../view-quotas.ts';
import { memberClaimPage, quotaPage } from './partner-pages.ts';

export function partnerRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/partner/quota', async (c, reader) =>
    show(c, reader, quotaPage(reader, await viewQuotas(deps, signedIn(reader)))),
  );

  pages.get('/partner/claims/:claim', async (c, reader) => {
    const view = await viewMemberClaim(deps, signedIn(reader), c.req.param('claim') ?? '');
    return show(c, reader, memberClaimPage(view));
  });
}
