/** What a form and a request that cannot be read are answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filed, ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from './small-cooperative.ts';

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

describe('a form', () => {
  const cases: [string, string, object, string][] = [
    ['hardship-aid', 'an amount below zero', { amountCents: -1 }, 'amountCents'],
    ['hardship-aid', 'an absurd amount', { amountCents: 1e15 }, 'amountCents'],
    ['hardship-aid', 'an amount in parts of cents', { amountCents: 10.5 }, 'amountCents'],
    ['hardship-aid', 'an amount as text', { amountCents: '100' }, 'amountCents'],
    ['hardship-aid', 'a need of its own', { need: 'yacht' }, 'need'],
    ['hardship-aid', 'nobody in the household', { householdSize: 0 }, 'householdSize'],
    ['hardship-aid', 'an overlong explanation', { explanation: 'x'.repeat(4_001) }, 'explanation'],
    ['hardship-aid', 'markup', { explanation: '<script>alert(1)</script>' }, 'explanation'],
    ['hardship-aid', 'control characters', { explanation: 'a\u0000b' }, 'explanation'],
    ['hardship-aid', 'a formula', { explanation: '=HYPERLINK("http://x")' }, 'explanation'],
    ['hardship-aid', 'a yes in words', { urgent: 'yes' }, 'urgent'],
    ['hardship-aid', 'a wrong account', { iban: 'BE68539007547035' }, 'iban'],
    ['hardship-aid', 'a list instead of a text', { explanation: ['x'] }, 'explanation'],
    ['hardship-aid', 'something missing', { need: undefined }, 'need'],
    ['cancelled-contract', 'an end before the start', { endsOn: '2020-04-01' }, 'endsOn'],
    ['cancelled-contract', 'a day that is none', { startsOn: '2020-02-30' }, 'startsOn'],
    ['cancelled-contract', 'a day in 1900', { concludedOn: '1900-01-01' }, 'concludedOn'],
    ['cancelled-contract', 'more cancelled than planned', { cancelledDays: 3 }, 'cancelledDays'],
    ['cancelled-contract', 'an Activité that is not there', { activityId: 'act-none' }, 'activityId'],
    ['cancelled-contract', 'an Activité of another kind of text', { activityId: '../../etc' }, 'activityId'],
    ['cancelled-contract', 'a contract of somebody else', { contractId: 'con-mara' }, 'contractId'],
    ['committed-expenses', 'an Activité of somebody else', { activityId: 'act-studio' }, 'activityId'],
    ['committed-expenses', 'no lines', { lines: [] }, 'lines'],
    ['committed-expenses', 'lines that are none', { lines: 'x' }, 'lines'],
    ['committed-expenses', 'too many lines', { lines: Array.from({ length: 51 }, () => ({})) }, 'lines'],
    ['committed-expenses', 'an order of nobody', { orderId: 'ord-none' }, 'orderId'],
  ];
  const good: Record<string, [string, () => object]> = {
    'hardship-aid': ['jens', () => hardship()],
    'cancelled-contract': ['jens', () => service()],
    'committed-expenses': ['karla', () => expenses([1_000])],
  };

  it.each(cases)(
    'of %s with %s is refused with a sentence for the field, and nothing is stored',
    async (measure, _what, change, path) => {
      const [person, form] = good[measure] ?? ['', () => ({})];
      const before = await claimsOf(person);
      const body = { ...form(), ...change };
      for (const call of ['claims', 'estimate']) {
        const reply = await cooperative
          .as(person)
          .post<ProblemBody>(`/api/measures/${measure}/${call}`, body, { language: 'en' });
        expect(reply).toMatchObject({
          status: 422,
          type: 'application/problem+json',
          body: { code: 'invalid-form' },
        });
        const paths = reply.body.errors?.map((one) => one.path) ?? [];
        expect(paths).toContain(path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { message } of reply.body.errors ?? []) expect(message).toMatch(/^[A-Z“\d].+[.!?]$/);
        expect(JSON.stringify(reply.body)).not.toContain('<script');
      }
      expect(await claimsOf(person)).toEqual(before);
    },
  );

  it('with everything wrong is told everything at once', async () => {
    const { body } = await cooperative.as('mara').file('hardship-aid', {});
    expect(body.errors?.map((one) => one.path).toSorted()).toEqual([
      'amountCents',
      'explanation',
      'householdSize',
      'incomeBeforeCents',
      'incomeNowCents',
      'need',
      'otherAidCents',
      'urgent',
    ]);
  });

  it('says which row of a list is wrong', async () => {
    const form = expenses([1_000, 2_000]);
    const lines = form.lines.map((line, at) => (at === 1 ? { ...line, iban: 'x', amountCents: 0 } : line));
    const { body } = await cooperative.as('karla').file('committed-expenses', { ...form, lines });
    expect(body.errors?.map((one) => one.path)).toEqual(['lines.1.iban', 'lines.1.amountCents']);
  });

  it('keeps what it does not know out, and knows no prototype', async () => {
    const text = JSON.stringify(hardship({ status: 'paid', claimId: 'mine' })).replace(
      '{',
      '{"__proto__":{"admin":true},',
    );
    const reply = await cooperative
      .as('jens')
      .send<Filed>('/api/measures/hardship-aid/claims', text, 'application/json');
    expect(reply.status).toBe(201);
    expect(reply.body.claimId).not.toBe('mine');
    expect((await cooperative.claim('jens', reply.body.claimId)).form.map((one) => one.path)).not.toContain(
      'status',
    );
  });
});

describe('a request that cannot be read', () => {
  const path = '/api/measures/hardship-aid/claims';
  const problem = (status: number) => ({
    status,
    type: 'application/problem+json',
    body: { status, code: expect.any(String), detail: expect.any(String), title: expect.any(String) },
  });

  it.each([
    ['{', 400],
    ['', 400],
    ['[]', 400],
    ['"x"', 400],
    ['null', 400],
    ['1', 400],
    ['{"need":', 400],
    [JSON.stringify({ explanation: 'x'.repeat(300_000) }), 413],
  ])('%.20s is answered %i', async (body, status) => {
    expect(await cooperative.as('mara').send(path, body, 'application/json')).toMatchObject(problem(status));
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/xml',
    'application/jsonp',
  ])('as %s is answered 415', async (type) => {
    expect(await cooperative.as('mara').send(path, '{}', type)).toMatchObject(problem(415));
  });

  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/claims/x/y/z'],
    ['POST', '/api/measures/no-such-measure/claims'],
    ['GET', '/local/nothing'],
    ['GET', '/api/claims/..%2F..%2Fetc'],
    ['DELETE', '/api/claims/x'],
    ['PUT', '/api/measures'],
  ])('%s %s is answered 404', async (method, unknown) => {
    const init = method === 'POST' ? { method, body: '{}' } : { method };
    const headers = { 'Content-Type': 'application/json' };
    const response = await cooperative.as('mara').fetch(unknown, init, { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('never shows a stack trace', async () => {
    const replies = await Promise.all([
      cooperative.as('mara').send(path, '{', 'application/json'),
      cooperative.as('mara').get('/api/claims?cursor=%00&limit=NaN'),
      cooperative.as('farid').get('/api/claims?cursor=garbage'),
      cooperative.as('farid').send('/api/bank-files', new Uint8Array([0, 255, 254]), 'application/xml'),
      cooperative.as('farid').send('/api/imports/members', new Uint8Array([0, 255, 254]), 'text/csv'),
    ]);
    for (const { status, body } of replies) {
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).not.toMatch(/at \w+ \(|node_modules|\.ts:/);
    }
  });
});
