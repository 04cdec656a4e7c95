/** `/privacy`: what is held about whoever is signed in, all of it as a file, and the wish to have it erased. */
import { savedAs } from '../../platform/files/port.ts';
import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { askErasure } from '../ask-erasure.ts';
import { exportData, exportName } from '../export-data.ts';
import { viewHeldData } from '../view-data.ts';
import { erasurePage, privacyPage } from './privacy-pages.ts';

export function privacyRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/privacy', async (c, viewer) => {
    const held = await viewHeldData(deps, signedIn(viewer), viewer.language);
    return show(c, viewer, privacyPage(viewer, held, c.req.query('done') === 'erased'));
  });

  pages.get('/privacy/export', async (c, viewer) => {
    const text = JSON.stringify(await exportData(deps, signedIn(viewer)), null, 2);
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': savedAs(exportName(deps)),
      'Cache-Control': 'no-store',
    });
  });

  pages.get('/privacy/erasure', async (c, viewer) => {
    const held = await viewHeldData(deps, signedIn(viewer), viewer.language);
    return show(c, viewer, erasurePage(viewer, held));
  });

  pages.post('/privacy/erasure', async (c, viewer) => {
    await askErasure(deps, signedIn(viewer));
    return c.redirect('/privacy?done=erased', 303);
  });
}
