/** `/losses` for everybody; `/fund/forecast` and `/fund/what-if` for those who follow the fund. */

import { envelopeName } from '../../fund/pages/envelope-names.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { type PageApp, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { longestPolicy } from '../api.ts';
import { orderingRoles, orderReport, orderSimulation, simulatingRoles } from '../order.ts';
import { listSimulations, placeOfReport, viewForecast, viewLosses, viewSimulation } from '../view.ts';
import { reportWords } from '../words/index.ts';
import { forecastPage } from './forecast-page.ts';
import { lossesPage } from './losses-page.ts';
import { simulationPage } from './simulation-page.ts';
import { policySentences, type WhatIf, whatIfPage } from './what-if-page.ts';

/** So many of those tried before are shown. */
const mostShown = 20;

export function reportRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/losses', async (c, reader) =>
    show(c, reader, lossesPage(reader, await viewLosses(deps), orderingOf(c, reader))),
  );
  pages.post('/losses', async (c, reader) => {
    await orderReport(deps, signedIn(reader), 'losses');
    return c.redirect('/losses?done=ordered', 303);
  });

  pages.get('/fund/forecast', async (c, reader) => {
    const view = await viewForecast(deps, signedIn(reader));
    const nameOf = (one: Parameters<typeof envelopeName>[1]) => envelopeName(deps, one, reader.language);
    return show(c, reader, forecastPage(reader, view, { ...orderingOf(c, reader), nameOf }));
  });
  pages.post('/fund/forecast', async (c, reader) => {
    await orderReport(deps, signedIn(reader), 'forecast');
    return c.redirect('/fund/forecast?done=ordered', 303);
  });

  pages.get('/fund/what-if', async (c, reader) => showForm(c, reader, deps, {}));
  pages.post('/fund/what-if', async (c, reader) => {
    const person = signedIn(reader);
    const outlook = reportWords[reader.language];
    const policy = await givenPolicy(c);
    const refuse = (shown: Partial<WhatIf>) => showForm(c, reader, deps, { policy, ...shown }, 422);
    if (policy.trim() === '') return refuse({ errors: [outlook.policyNeeded] });
    if (policy.length > longestPolicy) return refuse({ policy: '', errors: [outlook.policyTooLong] });
    const report = await orderSimulation(deps, person, policy);
    if (report.state === 'refused') return refuse({ errors: policySentences(reader, report.errors ?? []) });
    return c.redirect(`/fund/what-if/${report.reportId}`, 303);
  });
  pages.get('/fund/what-if/:id', async (c, reader) => {
    const view = await viewSimulation(deps, signedIn(reader), c.req.param('id') ?? '');
    return show(c, reader, simulationPage(reader, deps, view));
  });
  // Where mails about a report that stopped lead to.
  pages.get('/fund/reports/:id', async (c, reader) =>
    c.redirect(await placeOfReport(deps, signedIn(reader), c.req.param('id') ?? ''), 303),
  );
}

function orderingOf(c: PageContext, { person }: Reader) {
  return { mayOrder: hasRole(person, orderingRoles), wasOrdered: c.req.query('done') === 'ordered' };
}

async function showForm(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  shown: Partial<WhatIf>,
  status = 200,
): Promise<Response> {
  const person = signedIn(reader);
  const { items } = await listSimulations(deps, person, { limit: mostShown });
  const example = { plan: deps.plan.id, version: '', measures: {} };
  const whatIf: WhatIf = {
    simulations: items,
    mayTry: hasRole(person, simulatingRoles),
    policy: JSON.stringify(example, null, 2),
    errors: [],
    ...shown,
  };
  return show(c, reader, whatIfPage(reader, whatIf), status);
}

/** The file when one was chosen, else what was pasted. */
async function givenPolicy(c: PageContext): Promise<string> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  if (body.file instanceof File && body.file.size > 0) return body.file.text();
  return typeof body.policy === 'string' ? body.policy : '';
}
