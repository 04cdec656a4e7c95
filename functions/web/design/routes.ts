/** `/design`, on the embedded runtime alone: what the next page is made of. A deployed stack has no such page. */
import { type PageApp, type PagesDeps, show } from '../page-app.ts';
import { designPage } from './design-page.ts';

export function designRoutes(pages: PageApp, { listOutbox }: PagesDeps): void {
  if (!listOutbox) return;
  pages.get('/design', (c, viewer) => show(c, viewer, designPage(viewer)));
}
