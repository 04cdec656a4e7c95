/** The page of the program's own parts: there on the embedded runtime, and nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { designRoutes } from '../../functions/web/design/routes.ts';
import type { PageApp, PagesDeps } from '../../functions/web/page-app.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { foreignMarkup, visit, wordsOf } from '../flow/page-visits.ts';
import { openCooperative } from '../flow/small-cooperative.ts';

describe('the page of parts', () => {
  let cooperative: Cooperative;
  beforeAll(async () => {
    cooperative = await openCooperative(await startEmbedded());
  });
  afterAll(() => cooperative.environment.close());

  it.each(['fr', 'nl', 'de', 'en'])(
    'shows them in %s, without a word left to fill and below 60 kB',
    async (language) => {
      const { status, html } = await visit(cooperative, undefined, '/design', { language });
      expect(status).toBe(200);
      expect(foreignMarkup(html)).toEqual([]);
      expect(wordsOf(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(html.length).toBeLessThan(60_000);
    },
  );
});

it.each([
  ['the embedded runtime', { listOutbox: () => [] }, ['/design']],
  ['a deployed stack', {}, []],
])('%s registers %j', (_, deps, expected) => {
  const paths: string[] = [];
  const pages = { get: (path: string) => paths.push(path) } as unknown as PageApp;
  designRoutes(pages, deps as unknown as PagesDeps);
  expect(paths).toEqual(expected);
});
