/** Each path of the HTTP entries reaches a function that serves it. */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/app/app.ts';
import { type HttpEntryName, httpEntryNames } from '../../../functions/app/http-functions.ts';
import { allParts } from '../../../functions/app/parts/all.ts';
import type { Part, PartName } from '../../../functions/app/parts/part.ts';
import type { WebDeps } from '../../../functions/web/context.ts';
import { httpEntryOf, routes } from '../../../infra/aws/routes.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { resourcesOf, synthesize } from './synthesize.ts';

const deps = { baseUrl: 'https://plan.example', measures, plan: corona2020 } as unknown as WebDeps;

/** Paths that a part alone serves, with something in the place of each parameter. */
function pathsOf(part: Part): string[] {
  const served = (one: Part) =>
    new Set(
      createApp(deps, { parts: [one] })
        .routes.filter(({ method }) => method !== 'ALL')
        .map(({ path }) => path.replaceAll(/:\w+(\{[^}]*\})?/g, 'x')),
    );
  const others = allParts.filter((one) => one !== part).map(served);
  return [...served(part)].filter((path) => !others.every((paths) => paths.has(path)));
}

const partOf: Readonly<Record<HttpEntryName, PartName | 'documents'>> = {
  'web-documents': 'documents',
  'web-members': 'members',
  'web-withdrawals': 'members',
  'web-approvals': 'approvals',
  'web-finance': 'finance',
  'web-listening': 'listening',
};

describe('routes', () => {
  it.each(allParts)('lead every path of the part $name to a function that has it', (part) => {
    const paths = pathsOf(part);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const name = partOf[httpEntryOf(path)];
      const served = allParts.find((one) => one.name === name);
      expect(served ? pathsOf(served) : [], `${path} goes to ${name}`).toContain(path);
    }
  });

  it('lead withdrawals to the one HTTP entry of the members that may touch payments', () => {
    expect(httpEntryOf('/api/claims/0198c/withdraw')).toBe('web-withdrawals');
    expect(httpEntryOf('/claims/0198c/withdraw')).toBe('web-withdrawals');
    expect(httpEntryOf('/api/claims/0198c')).toBe('web-members');
    expect(httpEntryOf('/api/claims/0198c/x/withdraw')).toBe('web-members');
  });

  it.each([
    ['/', 'web-members'],
    ['/api/claims/0198c/documents', 'web-documents'],
    ['/api/claims/0198c/documents/d-1', 'web-documents'],
    ['/claims/0198c/documents', 'web-documents'],
    ['/claims/0198c', 'web-members'],
    ['/tasks', 'web-approvals'],
    ['/tasks/1', 'web-approvals'],
    ['/tasksx', 'web-members'],
    ['/api/payment-runs/1/release', 'web-finance'],
    ['/api/ledger/check', 'web-finance'],
    ['/healthz', 'web-members'],
    ['/openapi.json', 'web-documents'],
  ])('lead %s to %s', (path, httpEntry) => expect(httpEntryOf(path)).toBe(httpEntry));

  it('are those of the template, by every method', () => {
    const keys = Object.values(resourcesOf(synthesize('prod'), 'AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey,
    );
    const expected = httpEntryNames
      .flatMap((httpEntry) => routes[httpEntry])
      .map((path) => (path === '$default' ? path : `ANY ${path}`));
    expect(keys.sort()).toEqual(expected.sort());
  });
});
