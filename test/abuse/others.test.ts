/** What is somebody else's: claims, documents, tasks, payments, loans and messages, at every address that takes an id. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { fill, openApp, type Route } from './route-table.ts';
import { uploadByTicket } from './uploading.ts';

const words = 'Zibeline perdue';
let cooperative: Cooperative;
let routes: readonly Route[];
/** Everything of Mara and Karla that has an id. */
let ids: string[];
let claimId: string;
let documentId: string;

beforeAll(async () => {
  const application = await openApp('https://plan.example');
  routes = application.routes;
  await application.close();
  cooperative = await openCooperative(await startEmbedded());
  claimId = await cooperative.file(
    'mara',
    'cancelled-contract',
    service({ reason: words, grossCents: 40_000 }),
  );
  const sealed = await cooperative.file('mara', 'hardship-aid', hardship({ explanation: words }));
  const costs = await cooperative.file('karla', 'committed-expenses', expenses([20_000], { reason: words }));
  const call = await cooperative.file('mara', 'listening-line', {
    language: 'fr',
    phone: '+32 470 91 73 64',
    on: '2020-04-02',
    at: 'morning',
  });
  const document = { name: 'preuve.txt', mediaType: 'text/plain', content: words };
  documentId = (await uploadByTicket(cooperative.as('mara'), claimId, document)).offer.body.documentId;
  const tasks = (await cooperative.links(claimId)).map(({ taskId }) => taskId);
  await cooperative.approve('mara', claimId);
  const { run } = await cooperative.releaseRun('payroll');
  const view = await cooperative.claim('mara', claimId);
  const payments = view.payments.map(({ paymentId }) => paymentId);
  ids = [claimId, sealed, costs, call, documentId, ...tasks, ...payments, run.id];
});
afterAll(() => cooperative.environment.close());

/** Members who have nothing to do with any of it, those who answer for another country, and nobody at all. */
const strangers = ['niels', 'greta', undefined];
const open = /^\/(?:api\/)?(?:news|measures|trainings|assets)|^\/(?:healthz|openapi\.json|favicon\.ico)/;
const personal = /Mara Peeters|Karla Peeters|Zibeline|perdue|470 91|mara@members/;

const addresses = (method: string) =>
  routes
    .filter((route) => route.method === method && route.path.includes(':') && !open.test(route.path))
    .flatMap(({ path }) => ids.map((id) => fill(path, id).replaceAll('s-s-', 's-')));

describe('somebody else’s things', () => {
  it('are not there for anybody who looks, by any address with any id', async () => {
    const seen: string[] = [];
    const paths = addresses('GET');
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths) {
      for (const who of strangers) {
        const answer = await cooperative
          .as(who)
          .fetch(path, { method: 'GET' }, { headers: { Accept: 'text/html' } });
        const body = await answer.text();
        const isHidden = [303, 307, 401, 403, 404, 429].includes(answer.status);
        if (!isHidden || personal.test(body)) seen.push(`${who} ${path} ${answer.status}`);
      }
    }
    expect(seen).toEqual([]);
  });

  it('are not there for anybody who acts, by any address with any id', async () => {
    const before = await cooperative.claim('mara', claimId);
    const acted: string[] = [];
    for (const path of addresses('POST')) {
      for (const who of ['niels', 'greta', undefined]) {
        const isPage = !path.startsWith('/api');
        const body = isPage
          ? new URLSearchParams({ answer: 'x', comment: 'x', reason: 'x', decision: 'approve' })
          : '{}';
        const headers: Record<string, string> = isPage ? {} : { 'Content-Type': 'application/json' };
        const answer = await cooperative.as(who).fetch(path, { method: 'POST', body }, { headers });
        const text = await answer.text();
        const isRefused = [303, 307, 401, 403, 404, 415, 422, 429].includes(answer.status);
        if (!isRefused || personal.test(text)) acted.push(`${who} ${path} ${answer.status}`);
      }
    }
    expect(acted).toEqual([]);
    expect(await cooperative.claim('mara', claimId)).toEqual(before);
  });

  it('are in no list and no export', async () => {
    const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const { path } of lists) {
      for (const who of ['niels', 'greta', undefined]) {
        const html = { headers: { Accept: 'text/html' } };
        const text = await (await cooperative.as(who).fetch(path, { method: 'GET' }, html)).text();
        // The outbox of the demonstration is everybody's mail.
        if (path !== '/outbox') expect(personal.test(text), `${who} ${path}`).toBe(false);
      }
    }
  });

  it('are not found by counting ids up and down, and an unknown id is told as one that is not theirs', async () => {
    const neighbours = [1, -1, 256].map((step) => {
      const last = Number.parseInt(claimId.slice(-8), 16);
      return claimId.slice(0, -8) + ((last + step) >>> 0).toString(16).padStart(8, '0');
    });
    const answers = await Promise.all(
      [claimId, ...neighbours, '0', '1', 'null', claimId.toUpperCase()].map((id) =>
        cooperative.as('niels').get(`/api/claims/${id}`),
      ),
    );
    const [first] = answers;
    expect(first?.status).toBe(404);
    for (const { status, body } of answers) expect([status, body]).toEqual([404, first?.body]);
  });

  it('are told alike to a member of the same household, whose income counts but whose words do not', async () => {
    const answers = [`/api/claims/${claimId}`, `/api/claims/${claimId}/documents/${documentId}`];
    for (const path of answers) expect((await cooperative.as('milo').get(path)).status).toBe(404);
  });

  it('of no id can be guessed from another: each has 74 random bits', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => cooperative.file('mara', 'cancelled-contract', service())),
    );
    const random = made.map((id) => id.replaceAll('-', '').slice(16));
    expect(new Set(random).size).toBe(made.length);
    for (const id of made)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
