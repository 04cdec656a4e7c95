/** `/measures` and `/measures/{id}`: what the plan offers. */
import { type Offer, offerOf, offersOf } from '../../policies/offers.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PagesDeps, show } from '../../web/page-app.ts';
import { measureWords } from '../words/index.ts';
import { allMeasures } from './measure-cards.ts';
import { measurePage } from './measure-page.ts';

export function measureRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures', async (c, viewer) => show(c, viewer, measureList(viewer, await offersOf(deps))));

  pages.get('/measures/:measure', async (c, viewer) =>
    show(c, viewer, measurePage(viewer, await offerOf(deps, c.req.param('measure') ?? ''))),
  );
}

function measureList(viewer: Viewer, all: readonly Offer[]): PageContent {
  const { title, lead } = measureWords[viewer.language];
  return {
    title,
    body: html`<h1>${title}</h1><p class="lead">${lead}</p>${allMeasures(viewer, all)}`,
  };
}
