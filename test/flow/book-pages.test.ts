/** The ledger for people: trial balance, statements, journal, the money of a claim, months and their closing. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimMoney } from '../../functions/audit/claim-money.ts';
import type { TrialBalance } from '../../functions/ledger/trial-balance.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { foreignMarkup, submit, visit, wordsOf } from './page-visits.ts';
import { expenses, hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let paid: string;
let returned: string;
const bank = 'bank:solidarity-be';

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  paid = await cooperative.file('karla', 'committed-expenses', expenses([20_000]));
  await cooperative.approve('karla', paid);
  await cooperative.payAll();
  await cooperative.environment.advance('P2D');
  returned = await cooperative.file('karla', 'committed-expenses', expenses([10_000]));
  await cooperative.approve('karla', returned);
  const { answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
  await cooperative.importBankFile(answers.returnStatement ?? '');
  await cooperative.environment.settle();
});

afterAll(() => cooperative.environment.close());

const words = async (person: string, path: string) => wordsOf((await visit(cooperative, person, path)).html);
const api = async <Body>(path: string, person = 'astrid') =>
  (await cooperative.as(person).get<Body>(path)).body;

describe('the trial balance', () => {
  it('stands as it stood at any moment', async () => {
    const then = await words('astrid', '/fund/ledger/balance?on=2020-04-01&time=23:59');
    expect(then).toContain('Debits and credits are equal.');
    expect(then).toMatch(/Total €200\.00 €200\.00 €0\.00/);
    expect(await words('astrid', '/fund/ledger/balance?on=2020-03-31')).toContain(
      'Nothing had been booked yet.',
    );
    const now = await api<TrialBalance>('/api/ledger/balance');
    const check = await cooperative.ledger();
    expect([now.debitsCents, now.creditsCents]).toEqual([check.debitsCents, check.creditsCents]);
  });

  it.each([
    ['on=2020-02-30', 'Enter a day that exists.'],
    ['on=2020-04-01&time=25:00', 'Enter a time such as 17:30.'],
    ['on=2021-04-01', 'Choose a moment in the past.'],
  ])('for %s says what is wrong', async (query, sentence) => {
    const { status, html } = await visit(cooperative, 'astrid', `/fund/ledger/balance?${query}`);
    expect([status, wordsOf(html).includes(sentence)]).toEqual([422, true]);
  });

  it('is sorted by what is asked', async () => {
    const rows = async (sort: string) =>
      (await visit(cooperative, 'bruno', `/fund/ledger/balance?sort=${sort}`)).html.match(/account=[^"&]+/g);
    expect(await rows('-debits')).toEqual((await rows('debits'))?.toReversed());
  });
});

describe('a statement', () => {
  const from = { from: '2020-04-01', until: '2020-04-30' };

  it('opens, lists and closes, and leads to the claims', async () => {
    const path = `/fund/ledger/statement?${new URLSearchParams({ account: bank, ...from })}`;
    const { html } = await visit(cooperative, 'fien', path);
    expect(wordsOf(html)).toMatch(/Opening balance €0\.00 .* Closing balance −€200\.00/);
    expect(html).toContain(`href="/fund/claims/${paid}"`);
    const later = await words(
      'fien',
      `/fund/ledger/statement?${new URLSearchParams({ account: bank, ...from, from: '2020-04-02' })}`,
    );
    expect(later).toContain('Opening balance −€200.00');
  });

  it('goes on over several pages of the API to the same balance', async () => {
    let path = `/api/ledger/statement?${new URLSearchParams({ account: bank, limit: '1' })}`;
    const amounts: number[] = [];
    for (;;) {
      const { lines, nextCursor, closingCents } = await api<{
        lines: { debitCents: number; creditCents: number }[];
        nextCursor: string | null;
        closingCents: number;
      }>(path);
      amounts.push(...lines.map((one) => one.debitCents - one.creditCents));
      expect(closingCents).toBe(amounts.reduce((sum, one) => sum + one, 0));
      if (nextCursor === null) break;
      path = `/api/ledger/statement?${new URLSearchParams({ account: bank, limit: '1', cursor: nextCursor })}`;
    }
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts.slice(-2)).toEqual([-10_000, 10_000]);
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(-20_000);
  });

  it('with an end before its start, or a cursor of nothing, is refused', async () => {
    const wrong = new URLSearchParams({ account: bank, from: '2020-04-02', until: '2020-04-01' });
    expect((await visit(cooperative, 'fien', `/fund/ledger/statement?${wrong}`)).status).toBe(422);
    const cut = new URLSearchParams({ account: bank, cursor: 'x' });
    expect((await visit(cooperative, 'fien', `/fund/ledger/statement?${cut}`)).status).toBe(400);
  });
});

describe('the money of a claim', () => {
  it('is on one page: set aside, paid, come back, booked', async () => {
    const shown = await words('astrid', `/fund/claims/${returned}`);
    expect(shown).toMatch(/Amount decided €100\.00 Paid €0\.00/);
    expect(shown).toContain('AC04');
    expect(shown).toContain('Payment that came back');
    const money = await api<ClaimMoney>(`/api/ledger/claims/${returned}`);
    expect(money.entries.map((one) => one.kind)).toEqual(['pending', 'post', 'direct']);
    expect(await words('astrid', `/claims/${returned}`)).toContain(
      'Everything about the money of this claim',
    );
  });

  it('of a confidential claim is nobody’s to see who may not see the claim', async () => {
    const sealed = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.approve('jens', sealed);
    expect((await visit(cooperative, 'fien', `/fund/claims/${sealed}`)).status).toBe(404);
    expect((await cooperative.as('fien').get(`/api/ledger/claims/${sealed}`)).status).toBe(404);
    expect((await cooperative.as('fien').get(`/api/ledger/transfers?claim=${sealed}`)).status).toBe(404);
  });

  it('is for those who read the ledger', async () => {
    for (const person of ['mara', 'adele', 'omar']) {
      expect((await visit(cooperative, person, `/fund/claims/${paid}`)).status).toBe(403);
    }
    expect((await visit(cooperative, 'astrid', '/fund/claims/none')).status).toBe(404);
  });
});

describe('the journal', () => {
  it('is shown and taken along', async () => {
    const { html } = await visit(
      cooperative,
      'bruno',
      '/fund/ledger/journal?from=2020-04-01&until=2020-04-30',
    );
    const file =
      /href="(\/api\/ledger\/journal\?[^"]*format=csv)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const rows: Record<string, string>[] = parse(await cooperative.as('bruno').text(file), {
      columns: true,
      bom: true,
    });
    const check = await cooperative.ledger();
    const posted = rows.filter((row) => row.kind === 'direct' || row.kind === 'post');
    expect(Math.round(posted.reduce((sum, row) => sum + Number(row.amount) * 100, 0))).toBe(
      check.debitsCents,
    );
    expect(rows).toHaveLength(check.entries);
  });

  it.each([
    ['from=2020-04-31', 'from', 422],
    ['from=2020-04-02&until=2020-04-01', 'until', 422],
    ['from=2010-01-01', 'from', 422],
    ['format=pdf', 'format', 400],
  ])('asked for by %s is refused with the field', async (query, path, refused) => {
    const { status, body } = await cooperative.as('astrid').get<ProblemBody>(`/api/ledger/journal?${query}`);
    expect([status, body.errors?.[0]?.path]).toEqual([refused, path]);
  });

  it('is for those who read the ledger', async () => {
    for (const person of ['mara', 'adele', 'omar']) {
      expect((await cooperative.as(person).get('/api/ledger/journal')).status).toBe(403);
    }
    expect((await cooperative.as(undefined).get('/api/ledger/journal')).status).toBe(401);
  });
});

describe('a month', () => {
  const close = (month: string, person = 'fien') =>
    submit(cooperative, person, `/fund/ledger/months/${month}/closing`, {});

  it('is closed by finance once it is over, in order, and says by whom', async () => {
    expect(wordsOf((await close('2020-04')).html)).toContain('The month is not over yet.');
    await cooperative.environment.advance('P30D');
    expect(wordsOf((await close('2020-04')).html)).toContain('An earlier month is still open.');
    expect((await close('2020-03', 'astrid')).status).toBe(403);
    expect((await close('2019-03')).status).toBe(404);
    expect(await words('astrid', '/fund/ledger/months/2020-03')).not.toContain('Close March 2020');
    const asked = await submit(cooperative, 'fien', '/fund/ledger/months/2020-03/closing', {
      'ask-first': 'yes',
    });
    expect(wordsOf(asked.html)).toContain('Close March 2020 for good?');
    expect((await close('2020-03')).location).toBe('/fund/ledger/months/2020-03?done=closed');
    expect((await close('2020-04')).status).toBe(303);
    const shown = await words('astrid', '/fund/ledger/months/2020-04');
    expect(shown).toMatch(/Closed by Fien .* Hash of the chain [0-9a-f]{64}/);
    expect(await words('astrid', '/fund/ledger/months')).toMatch(/April 2020 Closed \d+ €/);
  });
});

it('the books add up after money came back and nobody claimed it again', async () => {
  await cooperative.environment.advance('P5D');
  expect(await cooperative.status('karla', returned)).toBe('expired');
  expect(await words('astrid', `/fund/claims/${returned}`)).toContain('came back and given back');
  expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [], countersDiffer: [] });
});

it('every page is whole, in every language', async () => {
  const paths = ['', '/balance', '/journal', '/months', '/months/2020-04', `/statement?account=${bank}`].map(
    (path) => `/fund/ledger${path}`,
  );
  for (const path of [
    ...paths,
    `/fund/claims/${paid}`,
    '/fund?by=country',
    '/fund/envelopes/hardship-aid-BE-2020',
  ]) {
    for (const language of ['fr', 'nl', 'de', 'en']) {
      const { status, html } = await visit(cooperative, 'bruno', path, { language });
      expect([path, status, foreignMarkup(html), /\{\w+\}|undefined|\[object/.exec(html)]).toEqual([
        path,
        200,
        [],
        null,
      ]);
    }
  }
});
