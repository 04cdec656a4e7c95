/** A hardship that a partner office claims: for the committee alone, wherever else its other claims are seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentView } from '../../functions/payments/view-payment.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { ProblemBody } from './caller.ts';
import { type Cooperative, referenceOf } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { visit, wordsOf } from './page-visits.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let hardship: string;
let service: string;
let payments: readonly PaymentView[];

const secret = 'Miete seit zwei Monaten offen';
const committee = ['soraya', 'stijn', 'sofie', 'simon', 'sabine'];
/** Everybody else who works with claims or reads the books; `paul` speaks for another country. */
const others = ['aylin', 'farid', 'fien', 'bruno', 'omar', 'astrid', 'paul', 'mara'];

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const claim = (more: object) => ({ memberId: 'greta', amountCents: 40_000, explanation: secret, ...more });
  hardship = await cooperative.file('petra', 'partner-claim', claim({ kind: 'hardship' }));
  const lost = { kind: 'cancelled-service', startsOn: '2020-04-20', endsOn: '2020-04-21' };
  service = await cooperative.file('petra', 'partner-claim', claim({ ...lost, amountCents: 100_000 }));
  await cooperative.environment.settle();
});

afterAll(async () => {
  expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });
  await cooperative.environment.close();
});

async function listed(person: string): Promise<string[]> {
  const { body } = await cooperative.as(person).get<{ items?: { claimId: string }[] }>('/api/claims');
  return (body.items ?? []).map((one) => one.claimId);
}

describe('before it is decided', () => {
  it('is seen by its member, who filed it, and the committee', async () => {
    for (const person of ['greta', 'petra', ...committee]) {
      expect((await cooperative.as(person).get(`/api/claims/${hardship}`)).status, person).toBe(200);
      expect(await listed(person), person).toContain(hardship);
    }
  });

  it.each(others)('does not exist for %s', async (person) => {
    const as = cooperative.as(person);
    expect((await as.get(`/api/claims/${hardship}`)).status).toBe(404);
    expect((await as.get(`/api/claims/${hardship}/documents`)).status).toBe(404);
    expect((await as.post(`/api/claims/${hardship}/messages`, { text: 'x' })).status).toBe(404);
    expect((await visit(cooperative, person, `/claims/${hardship}`)).status).toBe(404);
    expect((await visit(cooperative, person, `/partner/claims/${hardship}`)).status).toBe(404);
    expect(await listed(person)).not.toContain(hardship);
    expect(JSON.stringify((await as.get('/api/tasks')).body)).not.toContain(referenceOf(hardship));
    expect(await as.text('/claims?format=csv')).not.toContain(referenceOf(hardship));
  });

  it('leaves a cancelled service with those who see claims', async () => {
    for (const person of ['greta', 'petra', 'aylin', 'farid', 'bruno', 'omar', 'astrid']) {
      expect((await cooperative.as(person).get(`/api/claims/${service}`)).status, person).toBe(200);
    }
    for (const person of ['soraya', 'paul']) {
      expect((await cooperative.as(person).get(`/api/claims/${service}`)).status, person).toBe(404);
    }
  });

  it('says so on the page of the measure, and who decides on what', async () => {
    const page = wordsOf((await visit(cooperative, 'petra', '/measures/partner-claim')).html);
    expect(page).toContain('Confidential when it is about this: A situation of hardship.');
    expect(page).toMatch(/Always: [^()]* \(A situation of hardship\)/);
    expect(page).toMatch(/From €1,000\.00: [^()]* \(A cancelled service\)/);
  });

  it('is not shown to whoever decides on the service of the same person', async () => {
    const { taskId, token } = await cooperative.lastLink(service);
    const byLink = (await visit(cooperative, undefined, `/tasks/${taskId}?token=${token}`)).html;
    expect(byLink).toContain(referenceOf(service));
    expect(byLink).not.toContain(referenceOf(hardship));
    expect(byLink).not.toContain(hardship);
  });
});

describe('once it is decided', () => {
  it('two of the committee have said yes, and of a service the adviser and finance', async () => {
    const members = await cooperative.approve('petra', hardship);
    expect(new Set(members).size).toBe(2);
    expect(committee).toEqual(expect.arrayContaining(members));
    const [adviser, finance, ...more] = await cooperative.approve('petra', service);
    expect([adviser, more]).toEqual(['aylin', []]);
    expect(['farid', 'fien', 'fanny', 'friedrich']).toContain(finance);
    const roles = (await cooperative.claim('greta', hardship)).approvals.map(({ role }) => role);
    expect(roles).toEqual(['social-committee', 'social-committee']);
  });

  it('is paid by finance, who learns whom, and not what for', async () => {
    const as = cooperative.as('farid');
    const waiting = await as.get<{ items: PaymentView[] }>('/api/payments');
    payments = waiting.body.items;
    expect(payments).toHaveLength(2);
    expect(payments.map((one) => one.claimId).filter(Boolean)).toEqual([service]);
    const { run, file } = await cooperative.payAll();
    expect(file).not.toMatch(/Miete|hardship|Notlage/i);
    const shown = (await as.get<RunView>(`/api/payment-runs/${run.id}`)).body;
    expect(JSON.stringify(shown)).toContain(service);
    for (const { paymentId } of payments) {
      const one = JSON.stringify((await as.get(`/api/payments/${paymentId}`)).body);
      expect(one).not.toContain(hardship);
      expect(one).not.toContain(referenceOf(hardship));
    }
    expect(JSON.stringify(shown)).not.toContain(hardship);
    const page = (await visit(cooperative, 'farid', `/finance/runs/${run.id}`)).html;
    expect(page).toContain(referenceOf(service));
    expect(page).not.toContain(referenceOf(hardship));
    expect(await cooperative.status('greta', hardship)).toBe('paid');
  });

  it('stands in the books under a name that leads nowhere', async () => {
    for (const person of ['farid', 'astrid', 'bruno']) {
      const as = cooperative.as(person);
      const all = JSON.stringify((await as.get('/api/ledger/transfers')).body);
      const journal = await as.text('/api/ledger/journal?from=2020-04-01&until=2020-04-30&format=csv');
      for (const books of [all, journal]) {
        expect(books).toContain(service);
        expect(books).toContain('confidential-');
        expect(books).not.toContain(hardship);
      }
      expect((await as.get(`/api/ledger/claims/${hardship}`)).status).toBe(404);
      expect((await as.get(`/api/ledger/transfers?claim=${hardship}`)).status).toBe(404);
      expect((await as.get(`/api/ledger/claims/${service}`)).status).toBe(200);
    }
  });
});

describe('a hardship that is refused', () => {
  it('is looked at again by the committee, and mails say nothing of it', async () => {
    const form = { memberId: 'greta', kind: 'hardship', amountCents: 30_000, explanation: secret };
    const claimId = await cooperative.file('petra', 'partner-claim', form);
    await cooperative.environment.settle();
    const first = await cooperative.decideLast(claimId, 'reject', 'Die Miete ist bezahlt.');
    const appealed = await cooperative.as('greta').post(`/api/claims/${claimId}/appeal`, { reason: 'Nein.' });
    expect(appealed.status, JSON.stringify(appealed.body)).toBe(200);
    await cooperative.environment.settle();
    const { approver } = await cooperative.lastLink(claimId);
    expect(committee).toContain(approver);
    expect(approver).not.toBe(first);
    const approvals = (await cooperative.claim(approver, claimId)).approvals.map(({ role }) => role);
    expect(new Set(approvals)).toEqual(new Set(['social-committee']));
    const mails = (await cooperative.environment.mails()).map(({ text, html }) => `${text}${html}`).join();
    expect(mails).not.toContain(secret);
    expect(mails).not.toContain('Die Miete ist bezahlt.');
  });
});

describe('a policy', () => {
  const step = (role: string, ...kinds: string[]) => ({ role, when: { kind: kinds } });
  const committeeOnHardship = step('social-committee', 'hardship');

  async function proposed(approvals: object[], votesNeeded?: number) {
    const settings = { approvals, ...(votesNeeded !== undefined && { votesNeeded }) };
    const policy = { measures: { 'partner-claim': { settings } } };
    const body = { from: '2020-05-01', note: 'Board', policy };
    return cooperative.as('bruno').post<PolicyView & ProblemBody>('/api/policies', body);
  }

  it.each<[string, object[], string]>([
    ['nobody for a service', [committeeOnHardship], 'approvals'],
    ['nobody for a hardship', [step('adviser', 'cancelled-service')], 'approvals'],
    ['an adviser for a hardship', [step('adviser', 'cancelled-service', 'hardship')], 'approvals.0.role'],
    ['an adviser for all', [{ role: 'adviser' }], 'approvals.0.role'],
    ['a kind that the form does not offer', [step('adviser', 'fire')], 'approvals.0.when.kind'],
    [
      'a field that the form does not have',
      [{ role: 'adviser', when: { need: ['x'] } }],
      'approvals.0.when.need',
    ],
  ])('is refused with %s', async (_what, approvals, path) => {
    const { status, body } = await proposed(approvals);
    expect(status).toBe(422);
    expect(body.errors?.map((one) => one.path)).toContain(`policy.measures.partner-claim.settings.${path}`);
  });

  it('is refused with more votes than people decide on one kind', async () => {
    const { status, body } = await proposed([committeeOnHardship, step('adviser', 'cancelled-service')], 2);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { path: 'policy.measures.partner-claim.settings.votesNeeded', code: 'not-allowed' },
    ]);
  });

  it('may change who decides on one kind', async () => {
    const board = step('board-delegate', 'cancelled-service');
    const { status, body } = await proposed([committeeOnHardship, board]);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.policy.measures['partner-claim']?.settings.approvals.at(-1)?.value).toEqual([
      committeeOnHardship,
      board,
    ]);
  });
});
