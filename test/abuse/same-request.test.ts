/** The same request again, at every address that changes something: at one instant, after a failure, by a second click. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoanView } from '../../functions/loans/view-loan.ts';
import { describedRoutes } from '../../functions/web/described-routes.ts';
import { importActivities, lend, loan, readLoan } from '../flow/activity-money.ts';
import type { Reply } from '../flow/caller.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { expenses, hardship, openCooperative } from '../flow/small-cooperative.ts';
import { fill, openApp } from './route-table.ts';

const times = 30;

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
});
afterAll(() => cooperative.environment.close());

/** Nobody's work is in it: signing out everywhere or here, and what only the tests' home has. */
const apart = /^\/(sign-out|uploads|local\/.*|api\/me\/sessions)$/;

describe('every address that changes something', () => {
  it('looks at the key of the request before it does anything', async () => {
    const application = await openApp('https://plan.example');
    const writes = application.routes.filter(({ method }) => !['GET', 'HEAD'].includes(method));
    // Calls of the API that are described are answered once: it is one function that does both.
    const described = new Set(describedRoutes(application.app).map((one) => `${one.method} ${one.path}`));
    const deaf: string[] = [];
    for (const { method, path } of writes.filter((one) => !apart.test(one.path))) {
      if (described.has(`${method} ${path}`)) continue;
      expect(path).not.toMatch(/^\/api\//);
      const response = await application.app.request(`https://plan.example${fill(path, 'one')}`, {
        method,
        headers: {
          Accept: 'application/json',
          Authorization: 'Bearer farid',
          Origin: 'https://plan.example',
          'Idempotency-Key': 'not a key',
        },
      });
      const body = await response.text();
      if (response.status !== 400 || !body.includes('bad-idempotency-key'))
        deaf.push(`${method} ${path} ${response.status}`);
    }
    await application.close();
    expect(writes.length).toBeGreaterThan(90);
    expect(deaf).toEqual([]);
  });
});

/** All of them at once, all with one key. @returns the one answer */
async function atOnce<Body>(send: (key: string) => Promise<Reply<Body>>, key: string): Promise<Reply<Body>> {
  const replies = await Promise.all(Array.from({ length: times }, () => send(key)));
  const answers = new Set(replies.map(({ status, body }) => JSON.stringify([status, body])));
  expect([...answers]).toHaveLength(1);
  const [first] = replies;
  if (!first) throw new Error('nothing was sent');
  expect(JSON.stringify([(await send(key)).status, (await send(key)).body])).toBe([...answers][0]);
  return first;
}

const post = (who: string, path: string, body: unknown) => (key: string) =>
  cooperative.as(who).post<Record<string, unknown> & { code?: string }>(path, body, { key });

describe('thirty requests with one key', () => {
  it('pay back a loan once, from the budget and from outside', async () => {
    const loanId = await lend(cooperative, loan());
    const before = await readLoan(cooperative, loanId);
    const path = `/api/loans/${loanId}/repayments`;
    const paid = await atOnce(post('karla', path, { amountCents: 1_000 }), 'repay');
    expect(paid.status).toBe(201);
    const after = await readLoan(cooperative, loanId);
    expect(after.repaidCents).toBe(before.repaidCents + 1_000);
    const given = await atOnce(post('karla', path, { amountCents: 2_000, from: 'outside' }), 'outside');
    expect(given.status).toBe(201);
    const { body } = await cooperative
      .as('farid')
      .get<{ items: { owner: string }[] }>('/api/expected-receipts');
    expect(body.items.filter(({ owner }) => owner === loanId)).toHaveLength(1);
    const other = await cooperative
      .as('karla')
      .post<{ code: string }>(path, { amountCents: 3_000 }, { key: 'repay' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true });
  });

  it('ask for more time once, and decide once', async () => {
    const loanId = await lend(cooperative, loan({ activityId: 'act-rich', amountCents: 120_000 }));
    const body = { months: 3, reason: 'Trois mois sans concerts' };
    expect((await atOnce(post('karla', `/api/loans/${loanId}/reschedule`, body), 'more')).status).toBe(201);
    const { requests } = (await cooperative.as('karla').get<LoanView>(`/api/loans/${loanId}`)).body;
    expect(requests).toHaveLength(1);
  });

  it('record a vote, a training, a receipt and a subscription once', async () => {
    const { body } = await cooperative
      .as('bruno')
      .get<{ items: { envelopeId: string; ceilingCents: number; votes: unknown[] }[] }>('/api/envelopes');
    const [envelope] = body.items;
    if (!envelope) throw new Error('no envelope');
    const vote = { motion: 'Une seule fois', votedOn: '2020-04-01', ceilingCents: envelope.ceilingCents + 1 };
    const voted = await atOnce(post('bruno', `/api/envelopes/${envelope.envelopeId}/votes`, vote), 'vote');
    expect(voted.status).toBe(201);
    expect(await cooperative.envelope(envelope.envelopeId)).toMatchObject({
      votes: expect.objectContaining({ length: envelope.votes.length + 1 }),
    });
    await atOnce(post('mara', '/api/news/subscription', { subscribed: true }), 'news');
  });

  it('import a register and a file once, and say the same each time', async () => {
    const csv = 'client_id,name,email,country,language\ncli-once,Une fois,une@fois.example,BE,fr\n';
    const send = (key: string) =>
      cooperative.as('farid').send<{ accepted: number }>('/api/imports/clients', csv, 'text/csv', { key });
    expect((await atOnce(send, 'import')).body).toMatchObject({ accepted: 1, unchanged: 0 });
  });

  it('make one run, and release it once', async () => {
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.approve('jens', claimId);
    const run = await atOnce(post('farid', '/api/payment-runs', {}), 'run');
    expect(run.status).toBe(201);
    const runs = await cooperative.as('farid').get<{ items: unknown[] }>('/api/payment-runs');
    expect(runs.body.items).toHaveLength(1);
    const released = await atOnce(post('fien', `/api/payment-runs/${run.body.id}/release`, {}), 'release');
    expect(released.status).toBe(200);
  });

  it('withdraw a claim once, and answer what was answered first', async () => {
    const claimId = await cooperative.file('milo', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    const reply = await atOnce(post('milo', `/api/claims/${claimId}/withdraw`, {}), 'withdraw');
    expect(reply.body).toMatchObject({ claimId, status: 'withdrawn' });
    const claim = await cooperative.claim('milo', claimId);
    expect(claim.history.filter(({ event }) => event === 'withdrawn')).toHaveLength(1);
  });

  it('of the listening line ask once to be called', async () => {
    const call = { language: 'fr', phone: '+32 470 91 73 64', on: '2020-04-02', at: 'morning' };
    const asked = await atOnce(post('mara', '/api/measures/listening-line/claims', call), 'call');
    expect(asked.status).toBe(201);
    const { body } = await cooperative.as('mara').get<{ own: unknown[] }>('/api/listening');
    expect(body.own).toHaveLength(1);
  });
});

describe('a form of a page', () => {
  const fetchPage = async (who: string, path: string, init: RequestInit = {}) => {
    const headers = { Accept: 'text/html', Origin: cooperative.environment.baseUrl };
    const response = await cooperative
      .as(who)
      .fetch(path, { method: 'GET', ...init }, { headers, language: 'fr' });
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('Location'),
    };
  };
  const send = (who: string, path: string, fields: Record<string, string>) =>
    fetchPage(who, path, { method: 'POST', body: new URLSearchParams(fields) });
  const valueIn = (html: string, action: string) =>
    new RegExp(`action="${action}"[^>]*><input type="hidden" name="form-value" value="([\\w-]{16})">`).exec(
      html,
    )?.[1] ?? '';

  it('sent by a double click has its effect once', async () => {
    const loanId = await lend(cooperative, loan({ amountCents: 60_000 }));
    const before = await readLoan(cooperative, loanId);
    const action = `/loans/${loanId}/repayments`;
    const value = valueIn((await fetchPage('karla', `/loans/${loanId}`)).html, action);
    expect(value).not.toBe('');
    const fields = { 'form-value': value, 'repay.amountCents': '10', 'repay.from': 'budget' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('karla', action, fields)));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(303);
    expect((await readLoan(cooperative, loanId)).repaidCents).toBe(before.repaidCents + 1_000);
    const changed = await send('karla', action, { ...fields, 'repay.amountCents': '20' });
    expect(changed.status).toBe(409);
    expect(changed.html).toContain('Ce formulaire a déjà été envoyé');
    expect(changed.html).toContain(`href="${answers[0]?.location}"`);
    expect((await readLoan(cooperative, loanId)).repaidCents).toBe(before.repaidCents + 1_000);
  });

  it('with an error in it may be corrected, and counts once then', async () => {
    const loanId = await lend(cooperative, loan({ amountCents: 60_000 }));
    const before = await readLoan(cooperative, loanId);
    const action = `/loans/${loanId}/repayments`;
    const value = valueIn((await fetchPage('karla', `/loans/${loanId}`)).html, action);
    const wrong = await send('karla', action, {
      'form-value': value,
      'repay.amountCents': 'x',
      'repay.from': 'budget',
    });
    expect(wrong.status).toBe(422);
    expect(valueIn(wrong.html, action)).toBe(value);
    const right = { 'form-value': value, 'repay.amountCents': '10', 'repay.from': 'budget' };
    expect((await send('karla', action, right)).status).toBe(303);
    expect((await readLoan(cooperative, loanId)).repaidCents).toBe(before.repaidCents + 1_000);
  });

  it('that is checked first is filed once: back, change and send says that it was sent', async () => {
    const path = '/measures/hardship-aid/new';
    const value = valueIn((await fetchPage('niels', `${path}?all=yes`)).html, path);
    const fields = {
      'form-value': value,
      ...{ need: 'rent', incomeBeforeCents: '1800', incomeNowCents: '600', householdSize: '1' },
      ...{
        otherAidCents: '0',
        amountCents: '300',
        explanation: 'Plus de concerts depuis mars.',
        urgent: 'no',
      },
    };
    const checked = await send('niels', path, { ...fields, action: 'check' });
    expect(checked.status).toBe(200);
    expect(valueIn(checked.html, path)).toBe(value);
    const filed = await send('niels', path, { ...fields, action: 'file' });
    expect([filed.status, filed.location]).toEqual([303, expect.stringMatching(/^\/claims\/.+\/filed$/)]);
    expect(await send('niels', path, { ...fields, action: 'file' })).toMatchObject({
      status: 303,
      location: filed.location,
    });
    const changed = await send('niels', path, { ...fields, amountCents: '400', action: 'file' });
    expect(changed.status).toBe(409);
    expect(changed.html).toContain(`href="${filed.location}"`);
    const { body } = await cooperative.as('niels').get<{ items: unknown[] }>('/api/claims');
    expect(body.items).toHaveLength(1);
  });

  it('has a value of its own on every page with a form', async () => {
    const bare: string[] = [];
    for (const path of [
      '/news',
      '/privacy',
      '/loans',
      '/claims',
      '/coaching',
      '/mutual-aid',
      '/finance',
      '/fund',
      '/losses',
      '/receipts',
    ]) {
      for (const who of ['mara', 'karla', 'farid', 'bruno']) {
        const { html } = await fetchPage(who, path);
        for (const [form] of html.matchAll(
          /<form [^>]*method="post"[^>]*>(?!<input type="hidden" name="form-value")/g,
        ))
          bare.push(`${path} ${form}`);
      }
    }
    expect(bare).toEqual([]);
  });
});

describe('a key', () => {
  it('is not held back by a request that was refused', async () => {
    const form = expenses([10_000]);
    const refused = await cooperative
      .as('karla')
      .file('committed-expenses', { ...form, lines: [] }, { key: 'second-try' });
    expect(refused.status).toBe(422);
    const filed = await cooperative.as('karla').file('committed-expenses', form, { key: 'second-try' });
    expect(filed.status).toBe(201);
  });
});
