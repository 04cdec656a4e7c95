/** `/privacy`: what is held about whoever is signed in, all of it as a file, and the wish to have it erased. */
import { savedAs } from '../../platform/files/port.ts';
import { type PageApp, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { askErasure } from '../ask-erasure.ts';
import { exportData, exportName } from '../export-data.ts';
import { viewHeldData } from '../view-data.ts';
import { erasurePage, privacyPage } from './privacy-pages.ts';

export function privacyRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/privacy', async (c, reader) => {
    const held = await viewHeldData(deps, signedIn(reader), reader.language);
    return show(c, reader, privacyPage(reader, held, c.req.query('done') === 'erased'));
  });

  pages.get('/privacy/export', async (c, reader) => {
    const text = JSON.stringify(await exportData(deps, signedIn(reader)), null, 2);
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': savedAs(exportName(deps)),
      'Cache-Control': 'no-store',
    });
  });

  pages.get('/privacy/erasure', async (c, reader) => {
    const held = await viewHeldData(deps, signedIn(reader), reader.language);
    return show(c, reader, erasurePage(reader, held));
  });

  pages.post('/privacy/erasure', async (c, reader) => {
    await askErasure(deps, signedIn(reader));
    return c.redirect('/privacy?done=erased', 303);
  });
}
