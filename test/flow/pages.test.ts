/** Every page, for everybody: who gets in, in which language, with which headers, and that nothing sent becomes markup. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../workflows/language.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { foreignMarkup, submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let claimId: string;
let taskPath: string;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  claimId = await cooperative.file('mara', 'hardship-aid', hardship());
  await cooperative.environment.settle();
  const { taskId, token } = await cooperative.lastLink(claimId);
  taskPath = `/tasks/${taskId}?token=${token}`;
});

afterAll(() => cooperative.environment.close());

const pages = (): [string | undefined, string][] => [
  [undefined, '/'],
  [undefined, '/measures'],
  [undefined, '/measures/cancelled-contract'],
  [undefined, '/outbox'],
  [undefined, taskPath],
  ['mara', '/'],
  ['mara', '/claims'],
  ['mara', `/claims/${claimId}`],
  ['mara', `/claims/${claimId}/filed`],
  ['mara', `/claims/${claimId}/withdraw`],
  ['mara', '/measures/cancelled-contract/new'],
  ['mara', '/measures/hardship-aid/new'],
  ['karla', '/measures/committed-expenses/new'],
  ['stijn', '/tasks'],
  ['fien', '/finance'],
  ['fien', '/finance/imports'],
  ['bruno', '/fund'],
  ['bruno', '/fund/envelopes/hardship-aid-BE-2020'],
  ['astrid', '/fund/ledger'],
  ['omar', '/operations'],
];

it('says on the way to sign in as well whom to write to or call', async () => {
  const { baseUrl } = cooperative.environment;
  const cookies = new Map<string, string>();
  let address = `${baseUrl}/sign-in?next=/claims`;
  let html = '';
  for (let step = 0; step < 5 && html === ''; step += 1) {
    const headers = { Cookie: [...cookies].map((one) => one.join('=')).join('; '), Accept: 'text/html' };
    const answer = await fetch(address, { redirect: 'manual', headers });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      cookies.set(name, value);
    }
    address = new URL(answer.headers.get('Location') ?? '', address).href;
    html = answer.status === 200 ? await answer.text() : '';
  }
  expect(html).toMatch(/<p>.*href="mailto:.*href="tel:/);
});

describe('every page', () => {
  it('is whole in every language, and refuses scripts, frames and referrers', async () => {
    for (const language of languages) {
      for (const [person, path] of pages()) {
        const { status, html, headers } = await visit(cooperative, person, path, { language });
        expect([path, status]).toEqual([path, 200]);
        expect(html).toContain(`<html lang="${language}">`);
        expect(wordsOf(html)).not.toMatch(/\{\w+\}|undefined|\[object/);
        expect(foreignMarkup(html)).toEqual([]);
        expect(html).toMatch(/<p>.*href="mailto:.*href="tel:.*href="\/messages"/);
        expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
        expect(headers.get('Referrer-Policy')).toBe('no-referrer');
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(headers.get('Cache-Control')).toBe('no-store');
      }
    }
  });

  it('keeps its place when the language changes, and remembers it', async () => {
    const { html } = await visit(cooperative, 'mara', '/claims?sort=amount');
    expect(html).toContain('href="/claims?sort=amount&amp;lang=nl"');
    const { headers } = await visit(cooperative, 'mara', '/claims?lang=nl');
    expect(headers.get('Set-Cookie')).toMatch(/^lang=nl;.*HttpOnly.*SameSite=Lax/);
  });

  it.each([
    ['mara', () => `/claims/${claimId}/answer?lang=nl`, () => `/claims/${claimId}`],
    ['fien', () => '/finance/bank-files?lang=nl', () => '/finance'],
    ['fien', () => '/finance/payroll-files?lang=nl', () => '/finance'],
    ['fien', () => '/finance/payments/x/hold', () => '/finance/payments/x'],
    ['omar', () => `/operations/${claimId}`, () => '/operations'],
  ])('%s finds the page of a form by the address that it is sent to', async (person, asked, shown) => {
    const { status, location } = await visit(cooperative, person, asked());
    expect([status, location]).toEqual([303, shown()]);
  });

  it('has a stylesheet of our own that may be kept', async () => {
    const { html } = await visit(cooperative, undefined, '/');
    const [, path = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(html) ?? [];
    const { status, headers } = await visit(cooperative, undefined, path);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toContain('text/css');
    expect(headers.get('Cache-Control')).toContain('immutable');
  });
});

describe('who is let in', () => {
  it.each(['/claims', '/tasks', '/finance', '/fund', '/operations', '/measures/hardship-aid/new'])(
    '%s asks to sign in, and comes back',
    async (path) => {
      const { status, location } = await visit(cooperative, undefined, path);
      expect([status, location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
    },
  );

  it.each([
    ['mara', '/finance'],
    ['mara', '/fund'],
    ['mara', '/fund/ledger'],
    ['mara', '/operations'],
    ['mara', '/finance/imports'],
    ['stijn', '/finance'],
    ['fien', '/operations'],
    ['mara', '/fund/envelopes/hardship-aid-BE-2020'],
    ['mara', '/measures/committed-expenses/new'],
  ])('%s has no business at %s', async (person, path) => {
    expect((await visit(cooperative, person, path)).status).toBe(403);
  });

  it.each<[string | undefined, () => string]>([
    ['niels', () => `/claims/${claimId}`],
    ['fien', () => `/claims/${claimId}`],
    ['omar', () => `/claims/${claimId}`],
    ['mara', () => '/claims/no-such-claim'],
    ['mara', () => '/measures/no-such-measure'],
    [undefined, () => '/no-such-page'],
  ])('%s finds nothing there', async (person, path) => {
    const { status, html } = await visit(cooperative, person, path());
    expect(status).toBe(404);
    expect(wordsOf(html)).toContain('We cannot find this page');
  });

  it.each([
    ['mara', undefined],
    ['fien', '/finance'],
    ['bruno', '/fund'],
    ['astrid', '/fund'],
    ['omar', '/operations'],
    ['stijn', '/tasks'],
  ])('%s lands where their work is', async (person, place) => {
    const { status, location } = await visit(cooperative, person, '/');
    expect([status, location]).toEqual([place === undefined ? 200 : 303, place]);
  });
});

describe('what people send', () => {
  const hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)> ' onmouseover='alert(3)";
  it.each([
    ['/claims?status=', 'mara'],
    ['/claims?sort=', 'mara'],
    ['/outbox?to=', undefined],
    ['/tasks/x?token=', undefined],
    ['/measures/hardship-aid/new?explanation=', 'mara'],
    ['/measures/cancelled-contract/new?contractId=', 'mara'],
    ['/finance/imports?register=', 'fien'],
    ['/claims/', 'mara'],
  ])('in the address %s stays text', async (path, person) => {
    const { html } = await visit(cooperative, person, path + encodeURIComponent(hostile));
    expect(foreignMarkup(html)).toEqual([]);
  });

  it('in any field stays text when the form comes back', async () => {
    const names = [
      'activityId',
      'activityId.other',
      'clientId.other',
      'reason',
      'lines.0.supplier',
      'lines.0.iban',
      'form-value',
      'action',
    ];
    const fields = Object.fromEntries(names.map((name) => [name, hostile]));
    for (const action of ['check', 'file', 'add:lines', 'remove:lines:0', 'fill']) {
      const { html, status } = await submit(cooperative, 'karla', '/measures/committed-expenses/new', {
        ...fields,
        action,
      });
      expect([200, 422]).toContain(status);
      expect(foreignMarkup(html)).toEqual([]);
    }
  });

  it('never breaks a form, whatever it is', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'need',
        'amountCents',
        'explanation',
        'urgent',
        'iban',
        'action',
        'lang',
        'step',
        'form-value',
      ),
      fc.string({ maxLength: 20 }),
    );
    const fields = fc.dictionary(name, fc.string({ unit: 'binary', maxLength: 60 }), { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fields, async (sent) => {
        const { status } = await submit(cooperative, 'niels', '/measures/hardship-aid/new', sent);
        expect([200, 422]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when another site sends it', async () => {
    for (const path of ['/measures/hardship-aid/new', `/claims/${claimId}/withdraw`]) {
      const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
      const { status, html } = await submit(cooperative, 'mara', path, { action: 'check' }, headers);
      expect(status).toBe(403);
      expect(wordsOf(html)).toContain('another site');
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  // Last: the server closes the connection of what it does not read to the end.
  it('is refused when it is too much', async () => {
    const explanation = 'a'.repeat(600 * 1024);
    const { status, html } = await submit(cooperative, 'mara', '/measures/hardship-aid/new', { explanation });
    expect(status).toBe(413);
    expect(wordsOf(html)).toContain('too large');
  });
});
