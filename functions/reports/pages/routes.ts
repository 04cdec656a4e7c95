/** `/transparency` and `/losses` for everybody; `/fund/forecast` and `/fund/what-if` for those who follow the fund. */

import { envelopeName, measureTitle } from '../../ledger/envelope-names.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { orderingRoles, orderReport } from '../order.ts';
import { viewPublicFund } from '../public-fund.ts';
import { placeOfReport, viewForecast, viewLosses } from '../view.ts';
import { forecastPage } from './forecast-page.ts';
import { lossesPage } from './losses-page.ts';
import { transparencyPage } from './transparency-page.ts';
import { whatIfRoutes } from './what-if-routes.ts';

export function reportRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/transparency', async (c, viewer) => {
    const titleOf = (measure: string) => measureTitle(deps, measure, viewer.language);
    return show(c, viewer, transparencyPage(viewer, await viewPublicFund(deps), { titleOf }));
  });

  pages.get('/losses', async (c, viewer) =>
    show(c, viewer, lossesPage(viewer, await viewLosses(deps), orderingOf(c, viewer))),
  );
  pages.post('/losses', async (c, viewer) => {
    await orderReport(deps, signedIn(viewer), 'losses');
    return c.redirect('/losses?done=ordered', 303);
  });

  pages.get('/fund/forecast', async (c, viewer) => {
    const view = await viewForecast(deps, signedIn(viewer));
    const nameOf = (one: Parameters<typeof envelopeName>[1]) => envelopeName(deps, one, viewer.language);
    return show(c, viewer, forecastPage(viewer, view, { ...orderingOf(c, viewer), nameOf }));
  });
  pages.post('/fund/forecast', async (c, viewer) => {
    await orderReport(deps, signedIn(viewer), 'forecast');
    return c.redirect('/fund/forecast?done=ordered', 303);
  });

  whatIfRoutes(pages, deps);
  // Where mails about a report that stopped lead to.
  pages.get('/fund/reports/:id', async (c, viewer) =>
    c.redirect(await placeOfReport(deps, signedIn(viewer), c.req.param('id') ?? ''), 303),
  );
}

function orderingOf(c: PageContext, { person }: Viewer) {
  return { mayOrder: hasRole(person, orderingRoles), wasOrdered: c.req.query('done') === 'ordered' };
}
