/** The description before the rules of two linters: no error of either. */
import { beforeAll, expect, it } from 'vitest';
import { openDescribedSystem } from './described-system.ts';
import { linter } from './tools.ts';

interface Redocly {
  createConfig(config: { extends: string[] }): Promise<unknown>;
  lintFromString(options: {
    source: string;
    absoluteRef: string;
    config: unknown;
  }): Promise<{ severity: string; ruleId: string; message: string; location: { pointer?: string }[] }[]>;
}

interface Spectral {
  default: {
    Spectral: new () => {
      setRuleset(rules: unknown): void;
      run(document: unknown): Promise<{ severity: number; code: string; message: string; path: unknown[] }[]>;
    };
  };
}

let text: string;
beforeAll(async () => {
  const { server, description } = await openDescribedSystem();
  text = JSON.stringify(description);
  await server.close();
});

it('has no error by the rules that redocly recommends', async () => {
  const { createConfig, lintFromString } = await linter<Redocly>('@redocly/openapi-core');
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config });
  const errors = found.filter(({ severity }) => severity === 'error');
  expect(
    errors.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`),
  ).toEqual([]);
  // What it warns of is known: the address of this machine, and paths that the router tells apart.
  const known = new Set(['no-server-example.com', 'no-ambiguous-paths', 'operation-4xx-response']);
  expect(found.map(({ ruleId }) => ruleId).filter((rule) => !known.has(rule))).toEqual([]);
});

it('has nothing against the rules of spectral', async () => {
  const { default: core } = await linter<Spectral>('@stoplight/spectral-core');
  const { default: rulesets } = await linter<{ default: { oas: unknown } }>('@stoplight/spectral-rulesets');
  const spectral = new core.Spectral();
  spectral.setRuleset(rulesets.oas);
  const found = await spectral.run(JSON.parse(text));
  expect(found.map(({ code, message, path }) => `${code} ${path.join('/')}: ${message}`)).toEqual([]);
});

it('would hear of an error', async () => {
  const { default: core } = await linter<Spectral>('@stoplight/spectral-core');
  const { default: rulesets } = await linter<{ default: { oas: unknown } }>('@stoplight/spectral-rulesets');
  const spectral = new core.Spectral();
  spectral.setRuleset(rulesets.oas);
  const broken = { ...JSON.parse(text), paths: { '/x/{id}': { get: { responses: { 200: {} } } } } };
  expect((await spectral.run(broken)).length).toBeGreaterThan(0);
});
