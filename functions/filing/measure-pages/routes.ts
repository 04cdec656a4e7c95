/** `/measures` and `/measures/{id}`: what the plan offers. */
import { problem } from '../../platform/problem.ts';
import { html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Reader } from '../../web/layout/reader.ts';
import { type PageApp, type PagesDeps, show } from '../../web/page-app.ts';
import { measureWords } from '../words/index.ts';
import { measureCards } from './measure-cards.ts';
import { measurePage } from './measure-page.ts';
import { type OfferedMeasure, offeredMeasure } from './offer.ts';

export function measureRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures', (c, reader) => {
    const all = deps.measures.map((measure) => offeredMeasure(deps, measure));
    return show(c, reader, measureList(reader, all));
  });

  pages.get('/measures/:measure', (c, reader) => {
    const measure = deps.measures.find((one) => one.id === c.req.param('measure'));
    if (!measure) throw problem('not-found');
    return show(c, reader, measurePage(reader, offeredMeasure(deps, measure)));
  });
}

function measureList(reader: Reader, all: readonly OfferedMeasure[]): PageContent {
  const { title, lead } = measureWords[reader.language];
  return {
    title,
    body: html`<h1>${title}</h1><p class="lead">${lead}</p>${measureCards(reader, all)}`,
  };
}
