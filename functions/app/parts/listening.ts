/** The listening line, which keeps what was sent to it where no other part may look. */
import { listeningApi } from '../../listening/api.ts';
import { listeningRoutes } from '../../listening/pages/routes.ts';
import { keys } from '../../platform/keys.ts';
import { pageApp } from '../../web/page-app.ts';
import type { Part } from './part.ts';

export const listening: Part = {
  name: 'listening',
  calls: [listeningApi],
  pages: (deps) => {
    const pages = pageApp(deps, keys.listeningRequest);
    listeningRoutes(pages, deps);
    return [pages.routes()];
  },
};
