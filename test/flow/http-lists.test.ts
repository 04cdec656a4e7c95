/** Lists, imports and the description of the API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, expenses, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function claimsOf(person: string): Promise<{ claimId: string; status: string; measure: string }[]> {
  const { body } = await cooperative
    .as(person)
    .get<{ items: { claimId: string; status: string; measure: string }[] }>('/api/claims');
  return body.items;
}

describe('lists', () => {
  it('come page by page, each claim once, whatever the size of the page', async () => {
    await cooperative.import('members', [
      {
        member_id: 'many',
        name: 'Many',
        email: 'many@members.example',
        country: 'BE',
        language: 'fr',
        iban: account(900),
        employment: 'fixed-term',
        household_id: 'home-many',
        adviser_id: 'adele',
        joined_on: '2015-01-01',
      },
    ]);
    for (let at = 0; at < 7; at += 1) await cooperative.file('many', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const whole = await claimsOf('many');
    expect(whole).toHaveLength(7);
    for (const person of ['many', 'farid']) {
      const all = (await claimsOf(person)).map((one) => one.claimId);
      for (const limit of [1, 2, 3, 7, 500]) {
        expect(await pages(person, limit), `${person} by ${limit}`).toEqual(all);
      }
    }
  });

  async function pages(person: string, limit: number): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await cooperative
        .as(person)
        .get<{ items: { claimId: string }[]; nextCursor: string | null }>(
          `/api/claims?limit=${limit}${query}`,
        );
      expect(body.items.length).toBeLessThanOrEqual(limit);
      ids.push(...body.items.map((one) => one.claimId));
      cursor = body.nextCursor;
    }
    return ids;
  }

  it('can be narrowed by measure and status', async () => {
    await cooperative.file('karla', 'committed-expenses', expenses([12_345]));
    const list = async (query: string) =>
      (
        await cooperative
          .as('farid')
          .get<{ items: { measure: string; status: string }[] }>(`/api/claims?${query}`)
      ).body.items;
    const expensesOnly = await list('measure=committed-expenses');
    expect(expensesOnly.length).toBeGreaterThan(0);
    expect(new Set(expensesOnly.map((one) => one.measure))).toEqual(new Set(['committed-expenses']));
    const waiting = await list('status=awaiting-approval');
    expect(waiting.length).toBeGreaterThan(0);
    expect(new Set(waiting.map((one) => one.status))).toEqual(new Set(['awaiting-approval']));
  });

  it('refuse a status or a cursor that is none', async () => {
    expect((await cooperative.as('farid').get('/api/claims?status=lost')).status).toBe(400);
    expect(await cooperative.as('farid').get('/api/claims?cursor=x')).toMatchObject({
      status: 400,
      body: { code: 'bad-cursor' },
    });
    expect(await cooperative.as('mara').get('/api/claims?cursor=x')).toMatchObject({
      status: 400,
      body: { code: 'bad-cursor' },
    });
  });

  it('show a coordinator the claims that they filed for others', async () => {
    await cooperative.import('contracts', [
      {
        contract_id: 'con-jens',
        member_id: 'jens',
        activity_id: 'act-stage',
        client_id: 'cli-hall',
        function: 'Chant',
        place: 'Eupen',
        starts_on: '2020-06-01',
        ends_on: '2020-06-01',
        planned_days: 1,
        gross_cents: 20_000,
        concluded_on: '2020-02-01',
        state: 'concluded',
      },
    ]);
    const claimId = await cooperative.file('karla', 'cancelled-contract', {
      contractId: 'con-jens',
      cancelledDays: 1,
      cancellation: 'agreed',
      cancelledOn: '2020-03-20',
      reason: 'Annulé',
    });
    expect((await claimsOf('karla')).map((one) => one.claimId)).toContain(claimId);
    expect((await claimsOf('jens')).map((one) => one.claimId)).toContain(claimId);
    expect(await cooperative.claim('jens', claimId)).toMatchObject({
      memberName: 'Jens Peeters',
      status: 'awaiting-approval',
    });
  });
});

describe('an import', () => {
  const send = (register: string, csv: string, person = 'farid') =>
    cooperative.as(person).send<ImportBody>(`/api/imports/${register}`, csv, 'text/csv', { language: 'en' });
  const header = 'client_id,name,email,country,vat_number,language';

  interface ImportBody extends ProblemBody {
    readonly accepted: number;
    readonly unchanged: number;
    readonly rejected: readonly { readonly line: number; readonly path: string; readonly message: string }[];
  }

  it('keeps the good rows, lists the bad ones by line, and changes nothing the second time', async () => {
    const csv = [
      header,
      'cli-1,One,,BE,,fr',
      'cli-2,,,BE,,fr',
      'cli-3,=cmd(),,BE,,fr',
      'cli-4,Four,x,BE,,fr',
      'cli-5,Five,,BE,,fr,more',
      'cli-6,Six,,BE,,nl',
    ].join('\r\n');
    const first = await send('clients', csv);
    expect(first).toMatchObject({ status: 200, body: { accepted: 2, unchanged: 0 } });
    expect(first.body.rejected.map(({ line, path }) => [line, path])).toEqual([
      [3, 'name'],
      [4, 'name'],
      [5, 'email'],
      [6, ''],
    ]);
    for (const { message } of first.body.rejected) expect(message).toMatch(/\.$/);
    expect((await send('clients', csv, 'omar')).body).toMatchObject({ accepted: 0, unchanged: 2 });
  });

  it('refuses a file that is no such register', async () => {
    expect((await send('clients', 'a,b\n1,2')).status).toBe(422);
    expect((await send('clients', '')).status).toBe(422);
    expect((await send('staff', header)).status).toBe(404);
    expect(
      (await cooperative.as('farid').send('/api/imports/clients', '{}', 'application/json')).status,
    ).toBe(415);
    const huge = `${header}\n${'x'.repeat(12 * 1024 * 1024)}`;
    expect((await send('clients', huge)).status).toBe(413);
  });
});

describe('the description', () => {
  it('is there without a token, as is the state of the system', async () => {
    expect(await cooperative.as(undefined).get('/healthz')).toMatchObject({
      status: 200,
      body: { status: 'ok', version: expect.any(String) },
    });
    const { body } = await cooperative.as(undefined).get<{ openapi: string; paths: object }>('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    for (const path of [
      '/api/measures',
      '/api/claims',
      '/api/claims/{id}',
      '/api/envelopes',
      '/api/payment-runs',
      '/api/bank-files',
      '/api/ledger/check',
      '/api/imports/{register}',
    ]) {
      expect(body.paths).toHaveProperty([path]);
    }
  });

  it('of the measures has a JSON Schema for each form', async () => {
    const { body } = await cooperative
      .as(undefined)
      .get<{ id: string; open: boolean; formSchema: { properties: object } }[]>('/api/measures');
    const ids = body.map((one) => one.id);
    expect(ids).toEqual(expect.arrayContaining(['cancelled-contract', 'hardship-aid', 'committed-expenses']));
    for (const { formSchema } of body) expect(Object.keys(formSchema.properties).length).toBeGreaterThan(0);
  });
});
