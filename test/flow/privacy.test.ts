/** What a member takes along, has erased, and what goes by itself when its time is over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { exportData } from '../../functions/privacy/export-data.ts';
import type { HeldData } from '../../functions/privacy/view-data.ts';
import { importActivities, lend, loan } from './activity-money.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, hardship, members, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;
let paid: string;
let refused: string;
let open: string;

const secret = 'Loyer de la rue des Cerisiers';
/** The clock is moved a part at a time. */
async function years({ environment }: Cooperative, count: number): Promise<void> {
  for (let year = 0; year < count; year += 1) await environment.advance('P366D');
}
/** What the books come to, apart from how far time and the sealing have gone, and from which claims are listed. */
async function sums(of: Cooperative) {
  const { chain: _chain, months: _months, claims: _claims, ...figures } = await of.ledger();
  return figures;
}
const held = async (person: string) => (await cooperative.as(person).get<HeldData>('/api/me/data')).body;
const stateOf = async (claimId: string) => {
  const { claims } = await held('mara');
  return claims.find((one) => one.claimId === claimId);
};

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  paid = await cooperative.file('mara', 'hardship-aid', hardship({ explanation: 'Mots gardés' }));
  await cooperative.approve('mara', paid);
  await cooperative.payAll();
  expect(await cooperative.status('mara', paid)).toBe('paid');
  refused = await cooperative.file('mara', 'hardship-aid', hardship({ explanation: secret }));
  const offered = await cooperative
    .as('mara')
    .post<{ upload: { url: string; fields: Record<string, string> } }>(`/api/claims/${refused}/documents`, {
      ...{ name: 'Lettre.txt', mediaType: 'text/plain', bytes: 6 },
    });
  const form = new FormData();
  for (const [name, value] of Object.entries(offered.body.upload.fields)) form.append(name, value);
  form.append('file', new Blob(['loyer!'], { type: 'text/plain' }));
  expect((await fetch(offered.body.upload.url, { method: 'POST', body: form })).status).toBe(204);
  await cooperative.as('mara').get(`/api/claims/${refused}/documents`);
  await cooperative.decideLast(refused, 'reject', 'Pas ici');
  open = await cooperative.file('mara', 'cancelled-contract', service());
});
afterAll(() => cooperative.environment.close());

describe('what is held', () => {
  it('is listed claim by claim with its day and its reason', async () => {
    expect(await stateOf(paid)).toMatchObject({ state: 'kept', eraseOn: '2031-01-01' });
    expect(await stateOf(refused)).toMatchObject({ state: 'erasable', eraseOn: '2021-04-01', documents: 1 });
    expect((await stateOf(open))?.state).toBe('handled');
    const { body } = await cooperative.as('mara').get<HeldData>('/api/me/data', { language: 'nl' });
    expect(body.claims.find((one) => one.claimId === paid)?.reason).toContain('boekhoud');
  });

  it('is one’s own alone, and nothing for strangers', async () => {
    expect((await held('niels')).claims).toEqual([]);
    expect((await cooperative.as(undefined).get('/api/me/export')).status).toBe(401);
  });

  it('comes as a file, others by their roles alone, nothing secret', async () => {
    const { body } = await cooperative
      .as('mara')
      .get<Awaited<ReturnType<typeof exportData>>>('/api/me/export');
    expect(body.member?.email).toBe('mara@members.example');
    expect(body.claims.map((one) => one.claimId).sort()).toEqual([paid, refused, open].sort());
    const one = body.claims.find(({ claimId }) => claimId === refused);
    expect(one?.form.explanation).toBe(secret);
    expect(one?.documents).toMatchObject([{ name: 'Lettre.txt' }]);
    expect(body.claims.find(({ claimId }) => claimId === paid)?.transfers.length).toBeGreaterThan(0);
    const text = JSON.stringify(body.claims);
    expect(text).not.toMatch(/taskToken|linkDigest|payeesDigest|approverId/);
    for (const link of await cooperative.links(paid)) expect(text).not.toContain(link.approver);
  });
});

describe('the wish to have it erased', () => {
  it('takes within a day what no law keeps, and says what stays and why', async () => {
    const before = await sums(cooperative);
    const { status, body } = await cooperative.as('mara').post<HeldData>('/api/me/erasure', {});
    expect(status).toBe(200);
    expect(body.erasure?.state).toBe('open');
    await cooperative.environment.advance('P1D');
    expect((await held('mara')).claims.map((one) => one.claimId).sort()).toEqual([paid, open].sort());
    for (const person of ['mara', 'adele', 'farid', 'soraya']) {
      const { status: seen, body: problem } = await cooperative.as(person).get(`/api/claims/${refused}`);
      expect([404, 410], `${person}: ${JSON.stringify(problem)}`).toContain(seen);
      expect(JSON.stringify(problem)).not.toContain(secret);
    }
    expect(await sums(cooperative)).toEqual(before);
  });

  it('leaves a kept claim without its free words', async () => {
    const kept = await cooperative.claim('mara', paid);
    expect(kept.amountCents).toBe(30_000);
    expect(JSON.stringify(kept.form)).not.toContain('Mots gardés');
    expect(kept.payments).toMatchObject([{ state: 'settled' }]);
  });

  it('may be given again and changes nothing more', async () => {
    const first = (await held('mara')).erasure;
    await cooperative.as('mara').post('/api/me/erasure', {});
    expect((await held('mara')).erasure).toEqual(first);
  });

  it('reaches a claim that was being handled once it has ended', async () => {
    expect((await cooperative.as('mara').post(`/api/claims/${open}/withdraw`, {})).status).toBe(200);
    await cooperative.environment.advance('P2D');
    expect((await held('mara')).claims.map((one) => one.claimId)).toEqual([paid]);
    expect((await held('mara')).erasure?.state).toBe('done');
  });
});

describe('what is over', () => {
  it('is erased by itself on its day, and not before', async () => {
    const other = await cooperative.file('niels', 'hardship-aid', hardship({ explanation: secret }));
    await cooperative.as('niels').post(`/api/claims/${other}/withdraw`, {});
    await cooperative.environment.advance('P360D');
    expect((await cooperative.as('niels').get(`/api/claims/${other}`)).status).toBe(200);
    await cooperative.environment.advance('P10D');
    expect((await cooperative.as('niels').get(`/api/claims/${other}`)).status).toBe(404);
    expect((await held('niels')).claims).toEqual([]);
    expect((await cooperative.ledger()).balanced).toBe(true);
  });

  it('goes from the books too when tax law lets it go, and the sums stay', { timeout: 240_000 }, async () => {
    const { items } = (await cooperative.as('farid').get<{ items: RunView[] }>('/api/payment-runs')).body;
    const path = `/api/payment-runs/${items.at(-1)?.id}`;
    const before = (await cooperative.as('farid').get<RunView>(path)).body;
    expect(JSON.stringify(before)).toContain('Mara');
    const books = await sums(cooperative);
    await years(cooperative, 11);
    expect((await held('mara')).claims).toEqual([]);
    const after = (await cooperative.as('farid').get<RunView>(path)).body;
    expect(JSON.stringify(after)).not.toContain('Mara');
    expect(after.totalCents).toBe(before.totalCents);
    expect((await cooperative.as('farid').get(`${path}/file`)).status).toBe(410);
    expect(await sums(cooperative)).toEqual(books);
  });
});

describe('what follows from a claim', () => {
  let other: Cooperative;
  beforeAll(async () => {
    other = await openCooperative(await startEmbedded());
    await importActivities(other);
  });
  afterAll(() => other.environment.close());

  it('goes with it: loans, accompaniments, mutual aid, cases against clients', {
    timeout: 240_000,
  }, async () => {
    const loanId = await lend(other, loan());
    await other.as('karla').post(`/api/loans/${loanId}/repayments`, { amountCents: 240_000 });
    const coachingId = await other.file('niels', 'coaching', {
      ...{
        kind: 'individual',
        sector: 'music',
        language: 'nl',
        topic: 'clients',
        goals: 'Opnieuw optreden met mijn groep',
      },
    });
    await other.approve('niels', coachingId);
    await other.environment.settle();
    const outcome = { result: 'goal-reached', summary: 'Drie nieuwe klanten' };
    expect((await other.as('arno').post(`/api/coachings/${coachingId}/outcome`, outcome)).status).toBe(200);
    await other.file('mara', 'mutual-aid', {
      ...{ direction: 'offer', kind: 'skills', place: 'Liège', language: 'fr', validUntil: '2020-05-31' },
      description: 'Réparation de vélos',
    });
    const asked = await other.file('karla', 'committed-expenses', expenses([25_000], { orderId: 'ord-1' }));
    await other.approve('karla', asked);
    await other.payAll();
    const cases = () => other.as('fien').get<{ items: { caseId: string }[] }>('/api/recovery-cases');
    const [one] = (await cases()).body.items;
    const closing = { reason: 'Faillite' };
    expect(
      (await other.as('fien').post(`/api/recovery-cases/${one?.caseId}/irrecoverable`, closing)).status,
    ).toBe(200);

    const books = await sums(other);
    await years(other, 12);
    for (const [who, path] of [
      ['karla', `/api/loans/${loanId}`],
      ['niels', `/api/coachings/${coachingId}`],
      ['fien', `/api/recovery-cases/${one?.caseId}`],
      ['mara', `/api/claims/${loanId}`],
    ] as const) {
      expect((await other.as(who).get(path)).status, path).toBe(404);
    }
    expect((await cases()).body.items).toEqual([]);
    expect((await other.as('mara').get<{ items: unknown[] }>('/api/mutual-aid')).body.items).toEqual([]);
    expect(await sums(other)).toEqual(books);
  });

  it('leaves the register too when a person has left and asks for it', async () => {
    await other.import('members', [{ ...members[0], left_on: '2020-04-30' }]);
    expect((await other.as('mara').post('/api/me/erasure', {})).status).toBe(401);
    other.environment.signInAgain?.('mara');
    expect((await other.as('mara').post('/api/me/erasure', {})).status).toBe(200);
    await other.environment.advance('P1D');
    expect((await other.as('mara').get('/api/me/data')).status).toBe(401);
  });
});
