/** Every answer of every route tells browsers what to refuse: pages, API, failures, downloads, assets, redirects. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative, service } from '../flow/small-cooperative.ts';
import { fill, openApp, type Route } from './route-table.ts';
import { uploadByTicket } from './uploading.ts';

const baseUrl = 'https://plan.example';
let application: Awaited<ReturnType<typeof openApp>>;
beforeAll(async () => {
  application = await openApp(baseUrl);
});
afterAll(() => application.close());

/** What is wrong with an answer's headers, in words. */
function faultsOf(headers: Headers, path: string, https: boolean): string[] {
  const value = (name: string) => headers.get(name) ?? '';
  const policy = value('Content-Security-Policy');
  const expected: [string, boolean][] = [
    ['default-src', policy.includes("default-src 'none'")],
    ['base-uri', policy.includes("base-uri 'none'")],
    ['frame-ancestors', policy.includes("frame-ancestors 'none'")],
    ['form-action', policy.includes('form-action')],
    ['nothing unsafe', !/unsafe|https?:|\*|data:|script-src/.test(policy)],
    ['nosniff', value('X-Content-Type-Options') === 'nosniff'],
    ['no-referrer', value('Referrer-Policy') === 'no-referrer'],
    ['X-Frame-Options', value('X-Frame-Options') === 'DENY'],
    ['opener', value('Cross-Origin-Opener-Policy') === 'same-origin'],
    ['resource', value('Cross-Origin-Resource-Policy') === 'same-origin'],
    ['permissions', /camera=\(\).*geolocation=\(\).*microphone=\(\)/.test(value('Permissions-Policy'))],
    ['no-store', path.startsWith('/assets/') || value('Cache-Control').includes('no-store')],
    ['HSTS', !https || /max-age=\d{8,}; includeSubDomains/.test(value('Strict-Transport-Security'))],
    ['says nothing of the server', !headers.has('Server') && !headers.has('X-Powered-By')],
    ['no CORS', !headers.has('Access-Control-Allow-Origin')],
    ['charset', !/^text\/|xml/.test(value('Content-Type')) || /charset=utf-8/i.test(value('Content-Type'))],
  ];
  return expected.filter(([, holds]) => !holds).map(([name]) => name);
}

async function answers({ method, path }: Route, who: string | undefined, accept: string) {
  const url = `${baseUrl}${fill(path, 'none')}`;
  const authorization = who === undefined ? {} : { Authorization: `Bearer ${who}` };
  return application.app.request(url, { method, headers: { Accept: accept, ...authorization } });
}

describe('the headers', () => {
  it('are on every answer of every route, to whomever', async () => {
    const { routes } = application;
    expect(routes.length).toBeGreaterThan(150);
    const faults: string[] = [];
    const statuses = new Set<number>();
    for (const route of routes) {
      for (const who of [undefined, 'farid', 'omar', 'nobody-here']) {
        for (const accept of ['text/html', 'application/json']) {
          const { status, headers } = await answers(route, who, accept);
          statuses.add(status);
          const wrong = faultsOf(headers, route.path, true);
          if (wrong.length > 0) faults.push(`${route.method} ${route.path} ${status}: ${wrong.join(', ')}`);
        }
      }
    }
    expect([...new Set(faults)]).toEqual([]);
    for (const status of [200, 303, 401, 403, 404, 415]) expect([...statuses]).toContain(status);
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  });

  it.each([
    ['GET', '/nowhere'],
    ['GET', '/api/nowhere'],
    ['PUT', '/api/claims'],
    ['DELETE', '/claims'],
    ['OPTIONS', '/api/claims'],
    ['PATCH', '/'],
    ['HEAD', '/'],
    ['GET', '/%E0%A4%A'],
    ['GET', '/claims/%00'],
    ['GET', '/..%2f..%2fetc%2fpasswd'],
    ['GET', `/claims/${'x'.repeat(8_000)}`],
  ])('are on the answer to %s %.40s', async (method, path) => {
    const { status, headers } = await application.app.request(`${baseUrl}${path}`, { method });
    expect(status).toBeLessThan(500);
    expect(faultsOf(headers, path, true)).toEqual([]);
  });
});

describe('on the running home, the headers', () => {
  let cooperative: Cooperative;
  beforeAll(async () => {
    cooperative = await openCooperative(await startEmbedded());
  });
  afterAll(() => cooperative.environment.close());

  const paths = [
    '/',
    '/outbox',
    '/sign-in',
    '/local/users',
    '/local/clock',
    '/local/outbox',
    '/local/nowhere',
    '/local/oidc/auth',
    '/local/oidc/token',
    '/local/oidc/jwks',
    '/local/oidc/.well-known/openid-configuration',
    '/local/oidc/nowhere',
    '/local/sign-in/none',
    '/downloads/none',
    '/uploads',
  ];
  it.each(paths)('are on %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const { headers, status } = await cooperative
        .as(undefined)
        .fetch(path, { method }, { headers: { Origin: 'https://evil.example' } });
      expect(faultsOf(headers, path, false), `${method} ${status}`).toEqual([]);
    }
  });

  it('of a download make a browser save it, whatever it is called, and run nothing in it', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const name = 'é’a"; filename=evil.html; x="%0d%0a.txt';
    const file = { name, mediaType: 'text/plain', content: '<b>text</b>' };
    expect((await uploadByTicket(cooperative.as('mara'), claimId, file)).uploaded).toBe(204);
    const list = await cooperative
      .as('mara')
      .get<{ items: { documentId: string; kind: string }[] }>(`/api/claims/${claimId}/documents`);
    expect(list.body.items.map(({ kind }) => kind)).toContain('uploaded');
    for (const { documentId } of list.body.items) {
      const path = `/api/claims/${claimId}/documents/${documentId}`;
      const { headers, status } = await cooperative.as('mara').fetch(path, { method: 'GET' }, {});
      expect(status).toBe(200);
      expect(faultsOf(headers, path, false)).toEqual([]);
      expect(headers.get('Content-Security-Policy')).toContain('sandbox');
      expect(headers.get('Content-Disposition')).toMatch(
        /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%~!$&+^`|-]+$/,
      );
      expect(headers.has('Set-Cookie')).toBe(false);
    }
  });
});
