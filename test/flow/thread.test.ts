/** The conversation about a claim: everybody who has a part in it reads the same, with names, days and reasons. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskSummary } from '../../functions/approvals/tasks.ts';
import { composeDocument } from '../../functions/claims/documents/compose.ts';
import type { ClaimPage } from '../../functions/claims/list-claims.ts';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import { measures } from '../../workflows/measures/catalogue.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const said = ({ messages }: ClaimView) => messages.map(({ kind, text }) => [kind, text]);
const write = (person: string, claimId: string, text: string) =>
  cooperative.as(person).post<{ messageId: string }>(`/api/claims/${claimId}/messages`, { text });
const appeal = (person: string, claimId: string, reason: string) =>
  cooperative.as(person).post(`/api/claims/${claimId}/appeal`, { reason });

describe('the thread of a claim', () => {
  it('has question, answer, messages both ways, refusal, appeal and decision, the same for each side', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'ask', 'Quelle salle ?');
    await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, { text: 'La grande.' });
    await cooperative.environment.settle();
    expect(
      (await write('mara', claimId, 'J’ai oublié : `=> ok`, voir Marie <marie@x.be> & @Zoé')).status,
    ).toBe(201);
    expect((await write('adele', claimId, 'Bien noté.')).status).toBe(201);
    await cooperative.decideLast(claimId, 'reject', 'La salle a payé.');
    await appeal('mara', claimId, 'Elle n’a rien payé.');
    const delegate = await cooperative.decideLast(claimId, 'approve', 'Entre nous : d’accord.');
    const own = await cooperative.claim('mara', claimId);
    expect(said(own)).toEqual([
      ['question', 'Quelle salle ?'],
      ['answer', 'La grande.'],
      ['message', 'J’ai oublié : `=> ok`, voir Marie <marie@x.be> & @Zoé'],
      ['message', 'Bien noté.'],
      ['decision', 'La salle a payé.'],
      ['appeal', 'Elle n’a rien payé.'],
      ['decision', ''],
    ]);
    expect(own.messages.map((one) => one.author.role)).toEqual([
      ...['adviser', 'member', 'member', 'adviser', 'adviser', 'member', 'board-delegate'],
    ]);
    expect(own.messages[1]?.author.name).toBe('Mara Peeters');
    const next = await cooperative.lastLink(claimId);
    for (const viewer of ['adele', delegate, next.approver]) {
      expect((await cooperative.claim(viewer, claimId)).messages).toEqual(own.messages);
    }
  });

  it('stands in the proof of the claim', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await write('mara', claimId, 'La salle a fermé le 13.');
    const claim = await cooperative.claim('mara', claimId);
    const document = measures.flatMap((one) => one.documents ?? []).find((one) => one.proof === true);
    if (!document) throw new Error('some measure has a proof');
    const { sections } = composeDocument(claim, document, 'fr', { madeAt: '2020-04-01T07:00:00.000Z' });
    const thread = sections.find((one) => one.heading === 'Les échanges');
    expect(thread?.items).toEqual([
      expect.stringMatching(/Mara Peeters \(message\).*La salle a fermé le 13\./),
    ]);
  });

  it('tells the other side by mail, and takes a message once', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const send = () =>
      cooperative.as('mara').post(`/api/claims/${claimId}/messages`, { text: 'Bonjour' }, { key: 'one' });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect((await cooperative.claim('mara', claimId)).messages).toHaveLength(1);
    const subjects = async (to: string) =>
      (await cooperative.environment.mails(to)).map((mail) => mail.subject);
    expect((await subjects('adele@entraide.example')).at(-1)).toMatch(/Mara Peeters/);
    await write('adele', claimId, 'Que s’est-il passé ?');
    const mail = (await cooperative.environment.mails('mara@members.example')).at(-1);
    expect(mail?.text).toMatch(/Que s’est-il passé\s\?/);
  });

  it('is written by those who have a part in it', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    expect((await write('niels', claimId, 'x')).status).toBe(404);
    expect((await write('astrid', claimId, 'x')).status).toBe(403);
    expect((await write('mara', claimId, ' ')).status).toBe(422);
    expect((await write('mara', claimId, 'x'.repeat(4_001))).status).toBe(422);
  });
});

describe('a wait', () => {
  it('has a name, and the days of the reminder and of the next person', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const { waitingFor } = await cooperative.claim('mara', claimId);
    expect(waitingFor).toMatchObject({ role: 'adviser', name: expect.stringMatching(/^Ad/) as string });
    const days = (to?: string | null) =>
      (Date.parse(to ?? '') - Date.parse(waitingFor?.since ?? '')) / 86_400_000;
    expect([days(waitingFor?.remindAt), days(waitingFor?.until)]).toEqual([3, 7]);
    await cooperative.decideLast(claimId, 'ask', 'Quelle salle ?');
    const asked = await cooperative.claim('mara', claimId);
    expect(asked.waitingFor).toMatchObject({ role: 'member', name: 'Mara Peeters' });
    await cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    expect((await cooperative.claim('mara', claimId)).waitingFor).toBeNull();
  });

  it('of an urgent request ends with the next person before 48 hours are over', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    const first = await cooperative.lastLink(claimId);
    await cooperative.environment.advance('P1DT13H');
    expect((await cooperative.lastLink(claimId)).approver).not.toBe(first.approver);
  });
});

describe('an appeal', () => {
  it('of hardship stays in the committee, with somebody who has not decided', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    const refused = await cooperative.decideLast(claimId, 'reject', 'Pas assez clair.');
    await appeal('mara', claimId, 'Voici mon bail.');
    const link = await cooperative.lastLink(claimId);
    expect(link.approver).toMatch(/^s/);
    expect(link.approver).not.toBe(refused);
    const seen = await cooperative.claim(link.approver, claimId);
    expect(said(seen)).toEqual([
      ['decision', 'Pas assez clair.'],
      ['appeal', 'Voici mon bail.'],
    ]);
    for (const person of ['bruno', 'farid', 'adele', 'astrid', 'omar']) {
      expect((await cooperative.as(person).get(`/api/claims/${claimId}`)).status).toBe(404);
    }
  });

  it('that was upheld goes on, however late those are who come after', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'reject', 'Non.');
    await appeal('mara', claimId, 'Si.');
    await cooperative.environment.settle();
    expect(await cooperative.decideLast(claimId, 'approve')).toMatch(/^b/);
    await cooperative.environment.advance('P60D');
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    await cooperative.approve('mara', claimId);
    expect(await cooperative.status('mara', claimId)).toBe('approved');
  });
});

describe('a claim of hardship', () => {
  it('cannot be found from the payment to the fund', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.approve('mara', claimId);
    const { run } = await cooperative.payAll();
    const { body: payments } = await cooperative.as('fien').get<object>(`/api/payment-runs/${run.id}`);
    const { body: transfers } = await cooperative.as('astrid').get<object>('/api/ledger/transfers');
    const account = encodeURIComponent('envelope:hardship-aid-BE-2020');
    const { body: statement } = await cooperative
      .as('astrid')
      .get<object>(`/api/ledger/statement?account=${account}`);
    for (const seen of [payments, transfers, statement]) expect(JSON.stringify(seen)).not.toContain(claimId);
    const journal = await cooperative
      .as('astrid')
      .text('/api/ledger/journal?from=2020-04-01&until=2020-04-30&format=csv');
    expect(journal).toContain('hardship-aid-BE-2020');
    expect(journal).not.toContain(claimId);
  });

  it('whose money came back has neither payment nor account by which it is found', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.approve('mara', claimId);
    const { run, answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
    await cooperative.importBankFile(answers.returnStatement ?? '');
    const [payment] = run.payments;
    const { body: transfers } = await cooperative
      .as('fien')
      .get<{ items: { transferId: string }[] }>('/api/ledger/transfers');
    const { body: balances } = await cooperative.as('fien').get<object>('/api/ledger/balance');
    expect(transfers.items.filter(({ transferId }) => transferId.endsWith(':return'))).toHaveLength(1);
    for (const seen of [transfers, balances]) {
      expect(JSON.stringify(seen)).not.toContain(payment?.paymentId);
      expect(JSON.stringify(seen)).not.toContain(claimId);
    }
    const statement = await cooperative.as('fien').get(`/api/ledger/statement?account=returned:${claimId}`);
    expect(statement.status).toBe(404);
    const page = await cooperative.as('fien').get(`/fund/ledger/statement?account=returned:${claimId}`);
    expect(page.status).toBe(404);
  });

  it('whose payment came back is approved again by the committee, not by finance', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    const first = await cooperative.approve('mara', claimId);
    await cooperative.payAll({ otherwise: { rejected: 'AC04' } });
    const answer = { text: 'Voici', iban: account(777) };
    expect((await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, answer)).status).toBe(200);
    const confirmed = await cooperative.approve('mara', claimId);
    expect(confirmed.map((one) => one.slice(0, 1))).toEqual(['s']);
    expect(first).not.toContain(confirmed[0]);
  });
});

describe('the list of tasks', () => {
  it('has urgent ones first, then those that wait longest, each with a name and days', async () => {
    const plain = await cooperative.file('mara', 'hardship-aid', hardship({ urgent: false }));
    await cooperative.environment.advance('PT1H');
    const urgent = await cooperative.file('niels', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    const all = ['soraya', 'stijn', 'sabine', 'simon', 'sofie'].map(
      async (person) => (await cooperative.as(person).get<{ items: TaskSummary[] }>('/api/tasks')).body.items,
    );
    const items = (await Promise.all(all)).flat();
    const of = (claimId: string) => items.find((one) => one.claimId === claimId);
    expect(of(urgent)).toMatchObject({ memberName: 'Niels Peeters', urgent: true, amountCents: 30_000 });
    expect(of(plain)).toMatchObject({ memberName: 'Mara Peeters', urgent: false });
    expect(Date.parse(of(urgent)?.until ?? '')).toBeLessThan(
      Date.parse(of(urgent)?.since ?? '') + 48 * 3_600_000,
    );
  });
});

describe('the list of claims', () => {
  const list = async (person: string, query: string) =>
    (await cooperative.as(person).get<ClaimPage>(`/api/claims?${query}`, { language: 'en' })).body;

  it('is searched, narrowed, ordered and summed up for staff', async () => {
    const first = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('PT1H');
    const second = await cooperative.file('niels', 'cancelled-contract', service({ grossCents: 40_000 }));
    await cooperative.environment.settle();
    const ids = async (query: string) => (await list('adele', query)).items.map((one) => one.claimId);
    expect(await ids('q=niels')).toEqual([second]);
    expect(await ids('q=PEETÉRS mara'.replace(' ', '+'))).toEqual([first]);
    expect(await ids(`q=${first.replaceAll('-', '').slice(-8)}`)).toEqual([first]);
    expect(await ids('sort=newest')).toEqual([second, first]);
    expect(await ids('sort=amount')).toEqual([second, first]);
    expect(await ids('country=FR')).toEqual([]);
    expect(await ids('measure=hardship-aid')).toEqual([]);
    const { items, totals } = await list('adele', 'sort=oldest&limit=1');
    expect(items[0]).toMatchObject({
      memberName: 'Mara Peeters',
      title: expect.stringContaining('Hall') as string,
    });
    expect(items[0]?.waitingFor).toMatchObject({ role: 'adviser' });
    expect(totals).toEqual([{ status: 'awaiting-approval', count: 2, amountCents: 60_000 }]);
    expect((await list('mara', '')).totals).toBeUndefined();
  });

  it('is read page by page, and knows its cursors', async () => {
    const filed = [];
    for (let at = 0; at < 3; at += 1)
      filed.push(await cooperative.file('mara', 'cancelled-contract', service()));
    await cooperative.environment.settle();
    const one = await list('adele', 'limit=2');
    const two = await list('adele', `limit=2&cursor=${one.nextCursor}`);
    expect([...one.items, ...two.items].map((item) => item.claimId).toSorted()).toEqual(filed.toSorted());
    expect(two.nextCursor).toBeNull();
    expect((await cooperative.as('adele').get('/api/claims?cursor=x')).status).toBe(400);
    expect((await cooperative.as('adele').get('/api/claims?sort=x')).status).toBe(400);
  });
});
