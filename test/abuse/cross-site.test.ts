/** Requests in a person's name that they never made: from other sites, by other methods, by looking alone. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative, service } from '../flow/small-cooperative.ts';
import { fill, openApp } from './route-table.ts';

const baseUrl = 'https://plan.example';
let application: Awaited<ReturnType<typeof openApp>>;
beforeAll(async () => {
  application = await openApp(baseUrl);
});
afterAll(() => application.close());

const foreign: Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://evil.example' },
  { Origin: 'https://plan.example.evil.example' },
  { Origin: 'http://plan.example:8080' },
  { Origin: 'evil' },
];

describe('a POST from another site', () => {
  it('is refused at every address that takes one, whoever is signed in', async () => {
    const posts = application.routes.filter(({ method }) => method === 'POST');
    expect(posts.length).toBeGreaterThan(60);
    const taken: string[] = [];
    for (const { path } of posts) {
      for (const headers of foreign) {
        const { status } = await application.app.request(`${baseUrl}${fill(path, 'none')}`, {
          method: 'POST',
          headers: { ...headers, Authorization: 'Bearer farid', 'Content-Type': 'text/plain' },
          body: '{}',
        });
        if (status !== 403) taken.push(`${path} ${status} ${JSON.stringify(headers)}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('of JSON in another dress is not read as JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const { status } = await application.app.request(`${baseUrl}/api/measures/hardship-aid/estimate`, {
        method: 'POST',
        headers: { Authorization: 'Bearer omar', 'Content-Type': type },
        body: '{}',
      });
      expect([403, 415]).toContain(status);
    }
  });
});

describe('another method', () => {
  it('than a route has is not found, and asks for nothing else by a header', async () => {
    const open: string[] = [];
    const known = new Set(application.routes.map(({ method, path }) => `${method} ${path}`));
    for (const path of new Set(application.routes.map((one) => one.path))) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        if (known.has(`${method} ${path}`)) continue;
        const url = `${baseUrl}${fill(path, 'none')}`;
        const headers = { Authorization: 'Bearer farid' };
        const { status } = await application.app.request(url, { method, headers });
        if (status !== 404 && status !== 307) open.push(`${method} ${path} ${status}`);
      }
    }
    expect(open).toEqual([]);
  });
});

describe('looking at a page', () => {
  let cooperative: Cooperative;
  beforeAll(async () => {
    cooperative = await openCooperative(await startEmbedded());
  });
  afterAll(() => cooperative.environment.close());

  it('changes nothing, whatever the method is said to be and whatever the address asks for', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const link = await cooperative.lastLink(claimId);
    const before = await cooperative.claim('mara', claimId);
    const mails = (await cooperative.environment.mails()).length;
    const wishes = ['_method=POST', 'decision=approve', 'token=x', '__proto__[decision]=approve'].join('&');
    const paths = [
      `/claims/${claimId}/withdraw`,
      `/api/claims/${claimId}/withdraw`,
      `/api/claims/${claimId}/answers`,
      `/tasks/${link.taskId}`,
      `/tasks/${link.taskId}?token=${link.token}`,
      '/api/payment-runs',
      '/sign-out',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = {
          'X-HTTP-Method-Override': 'POST',
          'X-Method-Override': 'POST',
          'X-HTTP-Method': 'POST',
        };
        const url = `${path}${path.includes('?') ? '&' : '?'}${wishes}`;
        for (const as of ['mara', link.approver, 'farid']) {
          await (await cooperative.as(as).fetch(url, { method }, { headers })).arrayBuffer();
        }
      }
    }
    expect(await cooperative.claim('mara', claimId)).toEqual(before);
    expect(await cooperative.environment.mails()).toHaveLength(mails);
    const runs = await cooperative.as('farid').get<{ items: unknown[] }>('/api/payment-runs');
    expect(runs.body.items).toEqual([]);
  });

  it('by TRACE repeats nothing that was sent', async () => {
    const { promise, resolve } = Promise.withResolvers<[number, string]>();
    const headers = { Cookie: 'entraide-session=Zibeline', 'X-Canary': 'Zibeline' };
    const url = `${cooperative.environment.baseUrl}/claims`;
    request(url, { method: 'TRACE', headers }, async (answer) => {
      resolve([answer.statusCode ?? 0, Buffer.concat(await answer.toArray()).toString()]);
    }).end();
    const [status, text] = await promise;
    expect(status).toBe(404);
    expect(text).not.toContain('Zibeline');
  });

  it('is never told to another site: no address leads out', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/.//evil.example',
      '%2f%2fevil.example',
      '/%09/evil.example',
    ]) {
      const { headers, status } = await cooperative
        .as(undefined)
        .fetch(`/sign-in?next=${encodeURIComponent(next)}`, { method: 'GET' }, {});
      expect(status).toBe(302);
      const [cookie = ''] = headers.getSetCookie();
      const kept = decodeURIComponent(cookie.split(';')[0]?.split('=')[1] ?? '').split('.')[1] ?? '';
      const place = Buffer.from(kept, 'base64url').toString();
      const { host } = new URL(place, cooperative.environment.baseUrl);
      expect(host).toBe(new URL(cooperative.environment.baseUrl).host);
      const { host: provider } = new URL(headers.get('Location') ?? '');
      expect(provider.split(':')[1]).toBe(new URL(cooperative.environment.baseUrl).port);
    }
    for (const path of [
      '/claims/%2f%2fevil.example/answer',
      '//evil.example/claims/x/answer',
      '/finance/runs//evil.example/release',
    ]) {
      const { headers } = await cooperative
        .as('farid')
        .fetch(
          path,
          { method: 'GET' },
          { headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' } },
        );
      const place = headers.get('Location');
      if (place !== null) {
        const { host } = new URL(place, cooperative.environment.baseUrl);
        expect(host, place).toBe(new URL(cooperative.environment.baseUrl).host);
      }
    }
  });
});
