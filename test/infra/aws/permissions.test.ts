import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../../functions/platform/keys.ts';
import { addDays } from '../../../workflows/calendar.ts';
import { type GuardedRuntime, openGuardedRuntime } from './guarded-runtime.ts';
import {
  approveAll,
  ask,
  browse,
  call,
  contractOfNour,
  decide,
  expensesOfInes,
  expensesOfTheo,
  file,
  hardship,
  pay,
  secondContract,
  signIn,
  statusOf,
  takenCents,
  vote,
} from './journeys.ts';
import { importRegisters } from './register-changes.ts';
import { synthesize } from './synthesize.ts';

const synthesized = synthesize('prod');
const envelope = 'hardship-aid-BE-2020';
const onePathOfEachHttpEntry = [
  '/',
  '/tasks',
  '/finance',
  '/claims/none/withdraw',
  '/messages',
  '/api/claims/none/documents',
];
const dayMilliseconds = 86_400_000;
let runtime: GuardedRuntime;
let paidClaim: string;
beforeAll(async () => {
  runtime = await openGuardedRuntime(synthesized, { baseUrl: 'https://plan.example', demonstration: true });
});

describe('under the grants of the template', () => {
  it('the registers are imported, changed and imported again', async () => {
    await importRegisters(runtime, 0);
    await importRegisters(runtime, 1);
  });

  it('a cancelled contract is filed, approved and paid', async () => {
    const claimId = await file(runtime, 'nour', 'cancelled-contract', contractOfNour);
    await approveAll(runtime, claimId, 'nour');
    expect(await statusOf(runtime, claimId, 'nour')).toBe('approved');
    await pay(runtime);
    expect(await statusOf(runtime, claimId, 'nour')).toBe('paid');
    paidClaim = claimId;
    await ask(runtime, 'farid', 'GET', `/api/ledger/transfers?claim=${claimId}`);
  });

  it('a hardship aid comes back from the bank, and goes to another account', async () => {
    const claimId = await file(runtime, 'nour', 'hardship-aid', hardship);
    await decide(runtime, 'ask');
    await ask(runtime, 'nour', 'POST', `/api/claims/${claimId}/answers`, {
      json: { text: 'Here is the letter.' },
    });
    await approveAll(runtime, claimId, 'nour');
    await pay(runtime, { otherwise: { returned: 'AC04' } });
    const json = { text: 'My new account', iban: 'BE71096123456769' };
    await ask(runtime, 'nour', 'POST', `/api/claims/${claimId}/answers`, { json });
    await approveAll(runtime, claimId, 'nour');
    await pay(runtime);
    expect(await statusOf(runtime, claimId, 'nour')).toBe('paid');
  });

  it('a refusal is appealed', async () => {
    const claimId = await file(runtime, 'ines', 'committed-expenses', expensesOfInes);
    await decide(runtime, 'reject');
    expect(await statusOf(runtime, claimId, 'ines')).toBe('rejected');
    await ask(runtime, 'ines', 'POST', `/api/claims/${claimId}/appeal`, { json: { reason: 'Look again.' } });
    expect(await statusOf(runtime, claimId, 'ines')).not.toBe('rejected');
  });

  it('a claim is withdrawn while its payment waits', async () => {
    const claimId = await file(runtime, 'lotte', 'hardship-aid', hardship);
    await approveAll(runtime, claimId, 'lotte');
    await ask(runtime, 'lotte', 'POST', `/api/claims/${claimId}/withdraw`);
    expect(await statusOf(runtime, claimId, 'lotte')).toBe('withdrawn');
  });

  it('claims stand in line until a vote makes room, or they are withdrawn', async () => {
    await vote(runtime, envelope, await takenCents(runtime, envelope));
    const first = await file(runtime, 'milan', 'hardship-aid', hardship);
    const second = await file(runtime, 'jana', 'hardship-aid', hardship);
    expect(await statusOf(runtime, first, 'milan')).toBe('queued');
    await ask(runtime, 'jana', 'POST', `/api/claims/${second}/withdraw`);
    await vote(runtime, envelope, 30_000_000);
    expect(await statusOf(runtime, first, 'milan')).toBe('awaiting-approval');
  });

  it('a claim in line whose machine fails is left to an operator', async () => {
    await vote(runtime, envelope, await takenCents(runtime, envelope));
    const claimId = await file(runtime, 'jana', 'hardship-aid', hardship);
    expect(await statusOf(runtime, claimId, 'jana')).toBe('queued');
    await runtime.runTask('ReferToOperator', {
      claimId,
      error: 'States.DataLimitExceeded',
      taskToken: 'another',
    });
    expect(await statusOf(runtime, claimId, 'jana')).toBe('under-review');
  });

  it('a claim goes on by itself when room comes between joining the line and waiting', async () => {
    const taken = await takenCents(runtime, envelope);
    await vote(runtime, envelope, taken);
    const claimId = await file(runtime, 'lotte', 'hardship-aid', { ...hardship, amountCents: 50_000 });
    await runtime.store.transact([
      { op: 'put', key: { pk: 'TEST', sk: 'room' }, data: {}, when: 'absent' },
      { op: 'add', key: keys.envelopeShard(envelope, 0), counters: { available: 100_000 } },
    ]);
    await runtime.runTask('WaitForFunds', { claimId, taskToken: 'a-new-token' });
    await runtime.runTask('ReserveFunds', { claimId });
    expect(await statusOf(runtime, claimId, 'lotte')).toBe('awaiting-approval');
  });

  it('a claim that says too little is asked, reminded, and expires', async () => {
    const claimId = await file(runtime, 'sami', 'hardship-aid', { ...hardship, explanation: 'Aide' });
    expect(await statusOf(runtime, claimId, 'sami')).toBe('needs-information');
    await runtime.advance(31 * dayMilliseconds);
    expect(await statusOf(runtime, claimId, 'sami')).toBe('expired');
  });

  it('an approver who never answers is replaced, and then an operator looks', async () => {
    const claimId = await file(runtime, 'theo', 'committed-expenses', expensesOfTheo);
    await runtime.advance(31 * dayMilliseconds);
    expect(await statusOf(runtime, claimId, 'theo')).toBe('under-review');
    await ask(runtime, 'omar', 'POST', `/api/claims/${claimId}/review`, { json: { decision: 'retry' } });
    expect(await statusOf(runtime, claimId, 'theo')).toBe('awaiting-approval');
    await decide(runtime, 'ask');
  });

  it('what was withdrawn is filed again, once for each key', async () => {
    const form = { ...contractOfNour, ...secondContract };
    const claimId = await file(runtime, 'nour', 'cancelled-contract', form);
    await ask(runtime, 'nour', 'POST', `/api/claims/${claimId}/withdraw`, undefined, 'key-1');
    const path = '/api/measures/cancelled-contract/claims';
    const first = await ask(runtime, 'nour', 'POST', path, { json: form }, 'key-2');
    expect(await ask(runtime, 'nour', 'POST', path, { json: form }, 'key-2')).toEqual(first);
  });

  it('finance makes a run by hand', async () => {
    const claimId = await file(runtime, 'karim', 'hardship-aid', { ...hardship, amountCents: 10_000 });
    await vote(runtime, envelope, 30_000_000);
    await approveAll(runtime, claimId, 'karim');
    await ask(runtime, 'fanny', 'POST', '/api/payment-runs', { json: {} }, 'run-1');
    await pay(runtime);
  });

  it('documents are attached to a claim, looked at, and made', async () => {
    const path = `/api/claims/${paidClaim}/documents`;
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
    const json = { name: 'proof.pdf', mediaType: 'application/pdf', bytes: pdf.byteLength };
    const offered = await ask<{ documentId: string }>(runtime, 'nour', 'POST', path, { json }, 'document-1');
    const file = { mediaType: json.mediaType, bytes: pdf };
    await runtime.files.keep(`incoming/${paidClaim}/${offered.documentId}`, file);
    expect((await call(runtime, 'nour', 'GET', `${path}/${offered.documentId}`)).status).toBe(200);
    expect((await call(runtime, 'nour', 'GET', `${path}/proof-pack`)).status).toBe(200);
    const multipart = new FormData();
    multipart.append('document', new Blob([pdf], { type: json.mediaType }), 'second.pdf');
    expect(
      (await call(runtime, 'nour', 'POST', `/claims/${paidClaim}/documents`, { multipart })).status,
    ).toBe(303);
  });

  it('the proof pack of a claim in line says so', async () => {
    const contracts = 'cancelled-contract-BE-2020';
    await vote(runtime, contracts, await takenCents(runtime, contracts));
    const { contractId: _id, ...byHand } = contractOfNour;
    const claimId = await file(runtime, 'nour', 'cancelled-contract', { ...byHand, function: 'Choriste' });
    expect(await statusOf(runtime, claimId, 'nour')).toBe('queued');
    const pack = await call(runtime, 'nour', 'GET', `/api/claims/${claimId}/documents/proof-pack`);
    expect(pack.status).toBe(200);
  });

  it('a vote for a day to come acts on that day', async () => {
    const contracts = 'cancelled-contract-BE-2020';
    await vote(runtime, contracts, await takenCents(runtime, contracts));
    const { contractId: _id, ...byHand } = contractOfNour;
    const claimId = await file(runtime, 'nour', 'cancelled-contract', { ...byHand, function: 'Souffleuse' });
    await vote(runtime, contracts, 120_000_000, addDays(runtime.today(), 1));
    expect(await statusOf(runtime, claimId, 'nour')).toBe('queued');
    await runtime.advance(dayMilliseconds);
    expect(await statusOf(runtime, claimId, 'nour')).toBe('awaiting-approval');
  });

  it('journeys that stop are left to operators', async () => {
    const failure = { error: 'States.Runtime', occasion: '1' };
    await runtime.runTask('ReferJourney', { ...failure, machine: 'loan', claimId: paidClaim });
    await runtime.runTask('ReferStoppedJourney', { ...failure, machine: 'distribution', subject: 'd-1' });
    const told = runtime.mails.slice(-2).map(({ to }) => to);
    expect(told).toEqual(['omar@entraide.example', 'omar@entraide.example']);
  });

  it('reports are gathered on Mondays, and on demand', async () => {
    await runtime.advance(7 * dayMilliseconds);
    for (let day = 0; day < 7; day += 1) {
      await runtime.makeReports();
      await runtime.advance(dayMilliseconds);
    }
    const { rows } = await ask<{ rows: unknown[] }>(runtime, 'farid', 'GET', '/api/losses');
    expect(rows.length).toBeGreaterThan(0);
    const { totals } = await ask<{ totals: { votedCents: number } }>(
      runtime,
      undefined,
      'GET',
      '/api/fund/public',
    );
    expect(totals.votedCents).toBeGreaterThan(0);
    await ask(runtime, 'bruno', 'POST', '/api/forecast', { json: {} });
    const policy = { plan: 'corona-2020', version: 'as it is', measures: {} };
    const asked = { json: { policy } };
    const { simulationId } = await ask<{ simulationId: string }>(
      runtime,
      'bruno',
      'POST',
      '/api/simulations',
      asked,
      's-1',
    );
    const done = await ask(runtime, 'bruno', 'GET', `/api/simulations/${simulationId}`);
    expect(done).toMatchObject({ state: 'done' });
  });

  it('a changed account is confirmed, and the schedule takes the payment up', async () => {
    const columns = 'member_id,name,email,country,language,iban,employment,joined_on';
    const row = 'karim,Karim,karim@members.example,BE,fr,BE68539007547034,fixed-term,2015-01-01';
    const changed = { text: `${columns}\n${row}\n`, type: 'text/csv' };
    await ask(runtime, 'farid', 'POST', '/api/imports/members', changed);
    const claimId = await file(runtime, 'karim', 'hardship-aid', { ...hardship, amountCents: 11_100 });
    await approveAll(runtime, claimId, 'karim');
    // Of a confidential claim finance does not learn which it is.
    const held = await ask<{ items: { paymentId: string; amountCents: number }[] }>(
      ...([runtime, 'fanny', 'GET', '/api/payments?state=held'] as const),
    );
    const paymentId = held.items.find((one) => one.amountCents === 11_100)?.paymentId;
    expect(paymentId).toBeDefined();
    await ask(runtime, 'fanny', 'POST', `/api/payments/${paymentId}/confirm-account`, { json: {} });
    // Some of these days are bank days, whatever the weekday is.
    for (let day = 0; day < 9; day += 1) {
      await runtime.advance(dayMilliseconds);
      await runtime.makePaymentRuns();
    }
    const payment = await ask(runtime, 'fanny', 'GET', `/api/payments/${paymentId}`);
    expect(payment).toMatchObject({ state: 'in-run' });
  });

  it('everybody reads what they are offered', async () => {
    const readers = [
      'nour',
      'ines',
      'adele',
      'soraya',
      'farid',
      'bruno',
      'omar',
      'astrid',
      'petra',
      undefined,
    ];
    for (const viewer of readers) expect((await browse(runtime, viewer)).size).toBeGreaterThan(1);
  });

  it('wrong secrets are counted at every HTTP entry', async () => {
    for (const path of onePathOfEachHttpEntry) {
      for (const time of ['first', 'second'])
        expect((await call(runtime, 'nobody-of-this-name', 'GET', path)).status, `${path}, ${time}`).toBe(
          path.startsWith('/api') ? 401 : 303,
        );
    }
  });

  it('people sign in, come back, and sign out', async () => {
    const cookies = await signIn(runtime);
    for (const path of onePathOfEachHttpEntry) {
      await runtime.advance((2 / 1440) * dayMilliseconds);
      expect((await call(runtime, { cookies }, 'GET', path)).status).toBeLessThan(500);
    }
    const later = await signIn(runtime, cookies);
    await ask(runtime, { cookies: later }, 'POST', '/sign-out');
  });
});
