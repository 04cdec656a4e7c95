/** What the API lets in, for whom, and how it says no. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Cooperative,
  type Filed,
  type ProblemBody,
  type Reply,
  referenceOf,
} from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, expenses, hardship, openCooperative, service } from './small-cooperative.ts';

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

describe('an Idempotency-Key', () => {
  it('makes one claim of a hundred submissions at once, and all get its answer', async () => {
    const form = service();
    const replies = await Promise.all(
      Array.from({ length: 100 }, () =>
        cooperative.as('mara').file('cancelled-contract', form, { key: 'hundred' }),
      ),
    );
    expect(new Set(replies.map((one) => one.status))).toEqual(new Set([201]));
    expect(new Set(replies.map((one) => one.body.claimId)).size).toBe(1);
  });

  it('gives the first answer again, also when the claim has gone on and a day has passed', async () => {
    const form = hardship();
    const first = await cooperative.as('niels').file('hardship-aid', form, { key: 'later' });
    await cooperative.approve('niels', first.body.claimId);
    await cooperative.environment.advance('P1D');
    const again = await cooperative.as('niels').file('hardship-aid', form, { key: 'later' });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const reordered = Object.fromEntries(Object.entries(form).toReversed());
    expect((await cooperative.as('niels').file('hardship-aid', reordered, { key: 'later' })).body).toEqual(
      first.body,
    );
    expect((await claimsOf('niels')).filter((one) => one.claimId === first.body.claimId)).toHaveLength(1);
  });

  it('with another body, or for another call, is refused', async () => {
    await cooperative.as('mara').file('hardship-aid', hardship(), { key: 'reused' });
    const refusal = { status: 422, body: { code: 'idempotency-key-reused' } };
    const file = (measure: string, form: object) =>
      cooperative.as('mara').file(measure, form, { key: 'reused' });
    expect(await file('hardship-aid', hardship({ amountCents: 30_001 }))).toMatchObject(refusal);
    expect(await file('cancelled-contract', service())).toMatchObject(refusal);
    await cooperative.environment.advance('PT11M');
    expect(await file('hardship-aid', hardship({ amountCents: 30_001 }))).toMatchObject(refusal);
  });

  it('of an answer, a withdrawal or an appeal gives the first answer again, to all who ask at once', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const send = (path: string, body: object) =>
      Promise.all(
        Array.from({ length: 5 }, () =>
          cooperative.as('mara').post(`/api/claims/${claimId}/${path}`, body, { key: `${claimId}-${path}` }),
        ),
      );
    const expectSame = async (path: string, body: object, status: string) => {
      const first = await send(path, body);
      expect(first.map((one) => [one.status, one.body])).toEqual(first.map(() => [200, { claimId, status }]));
      await cooperative.environment.settle();
      expect((await send(path, body)).map((one) => one.body)).toEqual(first.map((one) => one.body));
    };
    await cooperative.decideLast(claimId, 'ask', 'Où ?');
    await expectSame('answers', { text: 'Là.' }, 'awaiting-approval');
    await cooperative.decideLast(claimId, 'reject', 'Non.');
    await expectSame('appeal', { reason: 'Si.' }, 'submitted');
    await expectSame('withdraw', {}, 'withdrawn');
    const claim = await cooperative.claim('mara', claimId);
    const count = (event: string) => claim.history.filter((one) => one.event === event).length;
    expect([count('answered'), count('appealed'), count('withdrawn')]).toEqual([1, 1, 1]);
  });

  it('belongs to the person', async () => {
    const one = await cooperative.as('mara').file('cancelled-contract', service(), { key: 'same' });
    const other = await cooperative.as('niels').file('cancelled-contract', service(), { key: 'same' });
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body.claimId).not.toBe(other.body.claimId);
  });

  it('that is none is refused', async () => {
    const reply = await cooperative.as('mara').file('hardship-aid', hardship(), { key: 'x'.repeat(201) });
    expect(reply).toMatchObject({ status: 400, body: { code: 'bad-idempotency-key' } });
  });

  it('does not remember a refusal: the corrected form may follow under a key of its own', async () => {
    const wrong = await cooperative
      .as('mara')
      .file('hardship-aid', hardship({ need: 'boat' }), { key: 'wrong' });
    expect(wrong.status).toBe(422);
    const right = await cooperative.as('mara').file('hardship-aid', hardship(), { key: 'right' });
    expect(right.status).toBe(201);
  });
});

describe('the same thing claimed twice', () => {
  it('by the same person, in other words, or by somebody else is recognised', async () => {
    const form = service({ function: 'Violon solo', place: 'Gand' });
    const claimId = await cooperative.file('mara', 'cancelled-contract', form);
    const again = [
      ['mara', form],
      ['mara', { ...form, function: '  VIOLON   Solo ', reason: 'Autre raison', grossCents: 30_000 }],
      ['niels', form],
      ['karla', form],
    ] as const;
    for (const [person, body] of again) {
      const reply = await cooperative.as(person).file('cancelled-contract', body);
      expect(reply).toMatchObject({ status: 409, body: { code: 'already-filed' } });
      // Whose claim it is stays theirs to know.
      expect(reply.body.detail.includes(referenceOf(claimId))).toBe(person === 'mara');
    }
  });

  it('at the same moment makes one claim', async () => {
    const form = service();
    const people = ['mara', 'niels', 'karla', 'kobe', 'mara'];
    const replies = await Promise.all(
      people.map((person) => cooperative.as(person).file('cancelled-contract', form)),
    );
    expect(replies.map((one) => one.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
  });

  it('holds for each document of a claim for expenses', async () => {
    const form = expenses([10_000, 20_000]);
    await cooperative.file('karla', 'committed-expenses', form);
    const [, second] = form.lines;
    const reply = await cooperative
      .as('karla')
      .file('committed-expenses', { ...expenses([5_000]), lines: [second] });
    expect(reply).toMatchObject({ status: 409, body: { code: 'already-filed' } });
  });

  it('may be claimed by each of a band who has a contract, and by nobody without', async () => {
    const band = ['mara', 'niels', 'kobe'];
    const concert = {
      activity_id: 'act-stage',
      client_id: 'cli-hall',
      function: 'Quatuor',
      place: 'Mons',
      starts_on: '2020-05-01',
      ends_on: '2020-05-01',
      planned_days: 1,
      gross_cents: 20_000,
      concluded_on: '2020-02-01',
      state: 'concluded',
    };
    await cooperative.import(
      'contracts',
      band.map((id) => ({ ...concert, contract_id: `con-band-${id}`, member_id: id })),
    );
    const rest = { cancelledDays: 1, cancellation: 'agreed', cancelledOn: '2020-03-20', reason: 'Annulé' };
    const claim = (id: string) =>
      cooperative.as(id).file('cancelled-contract', { contractId: `con-band-${id}`, ...rest });
    const byHand = () =>
      cooperative.as('karla').file(
        'cancelled-contract',
        service({
          function: 'quatuor',
          place: 'MONS',
          startsOn: '2020-05-01',
          endsOn: '2020-05-01',
          plannedDays: 1,
          cancelledDays: 1,
        }),
      );
    const filed = [await claim('mara'), await claim('niels')];
    expect(filed.map((one) => one.status)).toEqual([201, 201]);
    expect((await claim('mara')).status).toBe(409);
    expect((await byHand()).status).toBe(409);
    // The last who filed gives up: the other’s claim still stands.
    await cooperative.as('niels').post(`/api/claims/${filed[1]?.body.claimId}/withdraw`, {});
    await cooperative.environment.settle();
    expect((await byHand()).status).toBe(409);
    await cooperative.as('mara').post(`/api/claims/${filed[0]?.body.claimId}/withdraw`, {});
    await cooperative.environment.settle();
    expect((await byHand()).status).toBe(201);
    expect((await claim('kobe')).status).toBe(409);
  });
});

describe('the household’s cap for a quarter', () => {
  it('holds over all who live together, also for claims at the same moment', async () => {
    await cooperative.import(
      'members',
      [1, 2, 3].map((at) => ({
        member_id: `roof-${at}`,
        name: `Roof ${at}`,
        email: `roof${at}@members.example`,
        country: 'BE',
        language: 'fr',
        iban: account(800 + at),
        employment: 'fixed-term',
        household_id: 'home-roof',
        adviser_id: 'adele',
        joined_on: '2015-01-01',
      })),
    );
    const filed = await Promise.all(
      [1, 2, 3].map((at) =>
        cooperative.file(`roof-${at}`, 'hardship-aid', hardship({ amountCents: 70_000 })),
      ),
    );
    const claims = await Promise.all(
      filed.map((claimId, at) => cooperative.claim(`roof-${at + 1}`, claimId)),
    );
    expect(claims.map((claim) => claim.amountCents).toSorted((a, b) => b - a)).toEqual([
      70_000, 70_000, 10_000,
    ]);
    const fourth = await cooperative.file('roof-1', 'hardship-aid', hardship());
    expect(await cooperative.status('roof-1', fourth)).toBe('ineligible');
  });
});

describe('a claim of hardship', () => {
  it('does not exist for anybody but the member and the committee', async () => {
    const claimId = await cooperative.file(
      'mara',
      'hardship-aid',
      hardship({ explanation: 'Secret de Mara' }),
    );
    await cooperative.environment.settle();
    const unseen = ['adele', 'farid', 'bruno', 'omar', 'astrid', 'petra', 'leonie', 'niels', 'karla'];
    for (const person of unseen) {
      const as = cooperative.as(person);
      expect((await as.get(`/api/claims/${claimId}`)).status).toBe(404);
      expect((await as.post(`/api/claims/${claimId}/withdraw`, {})).status).toBe(404);
      expect((await as.post(`/api/claims/${claimId}/answers`, { text: 'x' })).status).toBe(404);
      expect((await as.post(`/api/claims/${claimId}/appeal`, { reason: 'x' })).status).toBe(404);
      expect((await claimsOf(person)).map((one) => one.claimId)).not.toContain(claimId);
    }
    for (const person of ['mara', 'soraya', 'stijn']) {
      expect((await cooperative.as(person).get(`/api/claims/${claimId}`)).status).toBe(200);
    }
    expect((await cooperative.as('milo').get(`/api/claims/${claimId}`)).status).toBe(404);
  });

  it('tells the bank, finance and mails nothing of what it is about', async () => {
    const claimId = await cooperative.file(
      'mara',
      'hardship-aid',
      hardship({ explanation: 'Secret de Mara', amountCents: 10_000 }),
    );
    await cooperative.approve('mara', claimId);
    const { file } = await cooperative.payAll();
    const mails = await cooperative.environment.mails();
    expect(file).not.toMatch(/Secret|hardship|solidaire/i);
    expect(mails.every((mail) => !`${mail.text}${mail.html}`.includes('Secret de Mara'))).toBe(true);
  });
});

describe('who may do what', () => {
  const people = {
    nobody: undefined,
    member: 'milo',
    coordinator: 'kobe',
    adviser: 'arno',
    finance: 'friedrich',
    committee: 'sofie',
    board: 'bettina',
    listener: 'lander',
    operator: 'omar',
    auditor: 'astrid',
    partner: 'petra',
  } as const;
  type Who = keyof typeof people;
  const everybody = Object.keys(people) as Who[];
  const signedIn = everybody.filter((who) => who !== 'nobody');

  interface Call {
    readonly call: string;
    readonly send: (who: string | undefined) => Promise<Reply>;
    /** Who is let in; their answer is not 401, 403 or 404. */
    readonly allowed: readonly Who[];
    /** What the others are told; nobody at all is told to sign in. */
    readonly refusal: 403 | 404;
  }

  let claimId: string;
  beforeAll(async () => {
    claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
  });

  const get = (path: () => string) => (who: string | undefined) => cooperative.as(who).get(path());
  const post = (path: () => string, body: object) => (who: string | undefined) =>
    cooperative.as(who).post(path(), body);
  const csv = 'client_id,name,country,language\ncli-a,A,BE,fr\n';
  const calls: Call[] = [
    { call: 'GET claims', send: get(() => '/api/claims'), allowed: signedIn, refusal: 403 },
    {
      call: 'GET a claim of somebody',
      send: get(() => `/api/claims/${claimId}`),
      allowed: ['adviser', 'finance', 'board', 'operator', 'auditor'],
      refusal: 404,
    },
    {
      call: 'GET a claim that is not there',
      send: get(() => '/api/claims/no-such-claim'),
      allowed: [],
      refusal: 404,
    },
    {
      call: 'POST a withdrawal of somebody’s claim',
      send: post(() => `/api/claims/no-such-claim/withdraw`, {}),
      allowed: [],
      refusal: 404,
    },
    {
      call: 'POST a form for a member',
      send: post(() => '/api/measures/hardship-aid/estimate', hardship()),
      allowed: ['member', 'coordinator'],
      refusal: 403,
    },
    {
      call: 'POST a form for a coordinator',
      send: post(() => '/api/measures/committed-expenses/estimate', expenses([1])),
      allowed: ['coordinator'],
      refusal: 403,
    },
    { call: 'GET tasks', send: get(() => '/api/tasks'), allowed: signedIn, refusal: 403 },
    { call: 'GET envelopes', send: get(() => '/api/envelopes'), allowed: signedIn, refusal: 403 },
    {
      call: 'POST a vote',
      send: post(() => '/api/envelopes/hardship-aid-FR-2020/votes', {
        motion: 'M',
        votedOn: '2020-04-01',
        ceilingCents: 12_000_000,
      }),
      allowed: ['board'],
      refusal: 403,
    },
    {
      call: 'GET the accounts',
      send: get(() => '/api/ledger/accounts'),
      allowed: ['finance', 'board', 'auditor'],
      refusal: 403,
    },
    {
      call: 'GET all transfers',
      send: get(() => '/api/ledger/transfers'),
      allowed: ['finance', 'board', 'auditor'],
      refusal: 403,
    },
    {
      call: 'GET a claim’s transfers',
      send: get(() => `/api/ledger/transfers?claim=${claimId}`),
      allowed: ['adviser', 'finance', 'board', 'operator', 'auditor'],
      refusal: 404,
    },
    {
      call: 'GET the check',
      send: get(() => '/api/ledger/check'),
      allowed: ['finance', 'board', 'auditor'],
      refusal: 403,
    },
    {
      call: 'GET payment runs',
      send: get(() => '/api/payment-runs'),
      allowed: ['finance', 'auditor'],
      refusal: 403,
    },
    {
      call: 'POST a payment run',
      send: post(() => '/api/payment-runs', {}),
      allowed: ['finance'],
      refusal: 403,
    },
    {
      call: 'POST a bank file',
      send: (who) => cooperative.as(who).send('/api/bank-files', '<x/>', 'application/xml'),
      allowed: ['finance'],
      refusal: 403,
    },
    {
      call: 'POST an import',
      send: (who) => cooperative.as(who).send('/api/imports/clients', csv, 'text/csv'),
      allowed: ['finance', 'operator'],
      refusal: 403,
    },
    {
      call: 'POST a review',
      send: post(() => `/api/claims/${claimId}/review`, { decision: 'retry' }),
      allowed: ['operator'],
      refusal: 403,
    },
  ];

  it.each(calls)('$call: $allowed', async ({ send, allowed, refusal }) => {
    for (const who of everybody) {
      const reply = await send(people[who]);
      if (allowed.includes(who)) expect([401, 403, 404], who).not.toContain(reply.status);
      else
        expect(reply, who).toMatchObject({
          status: who === 'nobody' ? 401 : refusal,
          type: 'application/problem+json',
        });
    }
  });

  it('a token that is none is refused, also where none is needed', async () => {
    const path = '/api/measures';
    expect((await cooperative.as(undefined).get(path)).status).toBe(200);
    for (const token of ['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJmYXJpZCJ9.']) {
      const headers = { Authorization: `Bearer ${token}` };
      const reply = await cooperative.as(undefined).get<ProblemBody>(path, { headers });
      expect(reply).toMatchObject({
        status: 401,
        type: 'application/problem+json',
        body: { code: 'unauthenticated' },
      });
    }
  });
});

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
