/** Serves what pages refer to, all from our own origin. */
import { Hono } from 'hono';
import { iconFile, iconPath } from './icon.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

const oneYearSeconds = 31_536_000;

/** `GET /assets/…`: the stylesheet under its current name, the icon. */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get(stylesheetPath, (c) =>
    c.body(stylesheet, 200, headers('text/css; charset=utf-8', oneYearSeconds, true)),
  );
  app.get(iconPath, (c) => c.body(iconFile, 200, headers('image/svg+xml; charset=utf-8', 86_400, false)));
  app.get('/favicon.ico', (c) => c.redirect(iconPath, 301));
  return app;
}

function headers(type: string, maxAgeSeconds: number, immutable: boolean): Record<string, string> {
  return {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${maxAgeSeconds}${immutable ? ', immutable' : ''}`,
  };
}
