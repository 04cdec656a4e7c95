/** Who may do what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemBody, Reply } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

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
