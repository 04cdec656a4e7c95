/** The lists that people work with: searched, filtered, sorted, in pages, and handed out as files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { visit, wordsOf } from './page-visits.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await cooperative
    .as('farid')
    .post('/api/expected-receipts', { scheme: 'be-social-security-deferral', expectedCents: 1_500_000 });
  await cooperative
    .as('farid')
    .post('/api/expected-receipts', { scheme: 'be-social-security-deferral', expectedCents: 200_000 });
});

afterAll(() => cooperative.environment.close());

async function rows(path: string, person = 'farid') {
  const { status, html } = await visit(cooperative, person, path);
  expect([path, status]).toEqual([path, 200]);
  const body = /<tbody[^>]*>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
  return body
    .split('<tr')
    .slice(1)
    .map((row) => wordsOf(`<tr${row}`));
}

describe('expected receipts', () => {
  it('tell apart who is to pay, and add up what is found', async () => {
    const all = await rows('/receipts');
    expect(all).toHaveLength(2);
    expect(all[0]).toMatch(/Public aid · /);
    const { html } = await visit(cooperative, 'farid', '/receipts');
    expect(wordsOf(html)).toContain('€17,000.00');
  });

  it.each([
    ['/receipts?state=received', 0],
    ['/receipts?state=open&country=BE&kind=public-aid&age=week', 2],
    ['/receipts?country=FR', 0],
    ['/receipts?age=older', 0],
  ])('%s shows %i', async (path, count) => {
    expect(await rows(path)).toHaveLength(count);
  });

  it('are sorted by any column', async () => {
    expect((await rows('/receipts?sort=expected'))[0]).toContain('€2,000.00');
    expect((await rows('/receipts?sort=-expected'))[0]).toContain('€15,000.00');
  });
});

describe('members', () => {
  it('are found by name, whatever the accents, by country and by work', async () => {
    const all = await rows('/finance/members?sort=name');
    expect(all.length).toBeGreaterThan(1);
    const one = await rows('/finance/members?q=karla');
    expect(one).toHaveLength(1);
    expect(one[0]).toContain('member');
    expect(await rows('/finance/members?q=karla&country=HU')).toHaveLength(0);
  });

  it('are for those who keep the register alone', async () => {
    for (const person of ['karla', 'astrid', 'adele']) {
      expect((await visit(cooperative, person, '/finance/members')).status).toBe(403);
    }
  });
});

it.each([
  ['/claims?status=x', 'Status'],
  ['/claims?measure=x&country=x&sort=x', 'Order, Measure, and Country'],
  ['/receipts?state=x', 'State'],
  ['/receipts?page=99', 'Page'],
  ['/receipts?age=x&country=x', 'Country and For how long'],
  ['/receipts?format=pdf', 'File'],
  ['/finance/members?country=x', 'Country'],
  ['/finance?show=x', 'What waits today'],
  ['/fund?by=x', 'Envelopes'],
  ['/fund?by=country&sort=x', 'Order'],
  ['/fund/ledger/balance?nature=x', 'Account'],
  ['/fund/ledger/statement?account=x', 'Account'],
])('%s says that it does not know what is asked for, and shows the list without it', async (path, names) => {
  const { status, html } = await visit(cooperative, 'farid', path);
  expect(status).toBe(200);
  expect(wordsOf(html)).toContain(`The address asks for something that is not in this list (${names}).`);
});

it.each(['/receipts', '/recovery', '/unmatched', '/finance/members'])(
  '%s is handed out as CSV and XLSX',
  async (path) => {
    const csv = await visit(cooperative, 'farid', `${path}?format=csv`);
    expect([csv.status, csv.headers.get('Content-Type')]).toEqual([200, expect.stringContaining('text/csv')]);
    const xlsx = await visit(cooperative, 'farid', `${path}?format=xlsx`);
    expect([xlsx.status, xlsx.headers.get('Content-Type')]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ]);
  },
);
