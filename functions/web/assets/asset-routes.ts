/** Serves what pages refer to, all from our own origin. */
import { Hono } from 'hono';
import { fontFile, fontPath } from './font.ts';
import { friezeFile, friezePath } from './frieze.ts';
import { iconFile, iconPath } from './icon.ts';
import { spriteFile, spritePath } from './sprite.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

const oneYearSeconds = 31_536_000;
const svg = 'image/svg+xml; charset=utf-8';

/** Files under names that follow their content. */
const lasting: readonly (readonly [path: string, type: string, content: string | Uint8Array<ArrayBuffer>])[] =
  [
    [stylesheetPath, 'text/css; charset=utf-8', stylesheet],
    [spritePath, svg, spriteFile],
    [friezePath, svg, friezeFile],
    [fontPath, 'font/woff2', fontFile],
  ];

/** `GET /assets/…`: the stylesheet, the icons and the font under their current names, the mark. */
export function assetRoutes(): Hono {
  const app = new Hono();
  for (const [path, type, content] of lasting) {
    app.get(path, (c) => c.body(content, 200, headers(type, oneYearSeconds, true)));
  }
  app.get(iconPath, (c) => c.body(iconFile, 200, headers(svg, 86_400, false)));
  app.get('/favicon.ico', (c) => c.redirect(iconPath, 301));
  return app;
}

function headers(type: string, maxAgeSeconds: number, immutable: boolean): Record<string, string> {
  return {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${maxAgeSeconds}${immutable ? ', immutable' : ''}`,
  };
}
