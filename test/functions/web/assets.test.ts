/** The files of the look: served under names that follow their content, whole, small. */
import { describe, expect, test } from 'vitest';
import { assetRoutes } from '../../../functions/web/assets/asset-routes.ts';
import { fontPath } from '../../../functions/web/assets/font.ts';
import { friezePath } from '../../../functions/web/assets/frieze.ts';
import { icons } from '../../../functions/web/assets/icons.ts';
import { spritePath } from '../../../functions/web/assets/sprite.ts';
import { stylesheetPath } from '../../../functions/web/assets/stylesheet.ts';

const app = assetRoutes();

describe('assets', () => {
  test.each([
    [stylesheetPath, 'text/css; charset=utf-8', 34_000],
    [spritePath, 'image/svg+xml; charset=utf-8', 10_000],
    [friezePath, 'image/svg+xml; charset=utf-8', 3000],
    [fontPath, 'font/woff2', 35_000],
  ])('%s is kept for a year and is small', async (path, type, most) => {
    const response = await app.request(path);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(most);
  });

  test('the font is a font', async () => {
    const bytes = new Uint8Array(await (await app.request(fontPath)).arrayBuffer());
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('wOF2');
  });

  test('the sprite has every icon once', async () => {
    const sprite = await (await app.request(spritePath)).text();
    const ids = [...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...Object.keys(icons), 'person', 'person-open']);
  });
});
