/** `/measures/{id}/drop`: throws a draft away, once the person has said so twice. */
import { buttonLink } from '../../web/layout/components.ts';
import { html } from '../../web/layout/html.ts';
import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { dropDraft } from '../drafts.ts';
import { filingWords } from '../words/index.ts';
import { measureFor } from './filing.ts';

export function dropRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures/:measure/drop', async (c, viewer) => {
    const { offerId, measure } = await measureFor(deps, signedIn(viewer), c.req.param('measure'));
    const words = filingWords[viewer.language];
    const path = `/measures/${offerId}`;
    return show(c, viewer, {
      title: words.dropTitle,
      back: { href: `${path}/new`, label: measure.texts[viewer.language].title },
      body: html`<h1>${words.dropTitle}</h1><p>${measure.texts[viewer.language].title}</p><p>${words.dropText}</p>
<form method="post" action="${path}/drop"><div class="actions"><button class="button danger">${words.dropYes}</button>
${buttonLink(`${path}/new`, words.dropNo, 'secondary')}</div></form>`,
    });
  });

  pages.post('/measures/:measure/drop', async (c, viewer) => {
    const person = signedIn(viewer);
    const { measure } = await measureFor(deps, person, c.req.param('measure'));
    await dropDraft(deps, person.personId, measure.id);
    return c.redirect('/', 303);
  });
}
