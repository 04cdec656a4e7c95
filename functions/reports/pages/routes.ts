/** `/transparency` and `/losses` for everybody; `/fund/forecast` and `/fund/what-if` for those who follow the fund. */

import { envelopeName, measureTitle } from '../../ledger/envelope-names.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { longestPolicy } from '../api.ts';
import { orderingRoles, orderReport, orderSimulation, simulatingRoles } from '../order.ts';
import { viewPublicFund } from '../public-fund.ts';
import { listSimulations, placeOfReport, viewForecast, viewLosses, viewSimulation } from '../view.ts';
import { reportWords } from '../words/index.ts';
import { forecastPage } from './forecast-page.ts';
import { lossesPage } from './losses-page.ts';
import { simulationPage } from './simulation-page.ts';
import { transparencyPage } from './transparency-page.ts';
import { policySentences, type WhatIf, whatIfPage } from './what-if-page.ts';

/** So many of those tried before are shown. */
const mostShown = 20;

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

  pages.get('/fund/what-if', async (c, viewer) => showForm(c, viewer, deps, {}));
  pages.post('/fund/what-if', async (c, viewer) => {
    const person = signedIn(viewer);
    const outlook = reportWords[viewer.language];
    const policy = await givenPolicy(c);
    const refuse = (shown: Partial<WhatIf>) => showForm(c, viewer, deps, { policy, ...shown }, 422);
    if (policy.trim() === '') return refuse({ errors: [outlook.policyNeeded] });
    if (policy.length > longestPolicy) return refuse({ policy: '', errors: [outlook.policyTooLong] });
    const report = await orderSimulation(deps, person, policy);
    if (report.state === 'refused') return refuse({ errors: policySentences(viewer, report.errors ?? []) });
    return c.redirect(`/fund/what-if/${report.reportId}`, 303);
  });
  pages.get('/fund/what-if/:id', async (c, viewer) => {
    const view = await viewSimulation(deps, signedIn(viewer), c.req.param('id') ?? '');
    return show(c, viewer, simulationPage(viewer, deps, view));
  });
  // Where mails about a report that stopped lead to.
  pages.get('/fund/reports/:id', async (c, viewer) =>
    c.redirect(await placeOfReport(deps, signedIn(viewer), c.req.param('id') ?? ''), 303),
  );
}

function orderingOf(c: PageContext, { person }: Viewer) {
  return { mayOrder: hasRole(person, orderingRoles), wasOrdered: c.req.query('done') === 'ordered' };
}

async function showForm(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  shown: Partial<WhatIf>,
  status = 200,
): Promise<Response> {
  const person = signedIn(viewer);
  const { items } = await listSimulations(deps, person, { limit: mostShown });
  const example = { plan: deps.plan.id, version: '', measures: {} };
  const whatIf: WhatIf = {
    simulations: items,
    mayTry: hasRole(person, simulatingRoles),
    policy: JSON.stringify(example, null, 2),
    errors: [],
    ...shown,
  };
  return show(c, viewer, whatIfPage(viewer, whatIf), status);
}

/** The file when one was chosen, else what was pasted. */
async function givenPolicy(c: PageContext): Promise<string> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  if (body.file instanceof File && body.file.size > 0) return body.file.text();
  return typeof body.policy === 'string' ? body.policy : '';
}
