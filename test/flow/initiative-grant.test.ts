/** Initiatives of groups: a jury of three, two parts, a report between them; nothing paid twice, nothing kept back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InitiativeView } from '../../functions/initiatives/view-initiatives.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
const envelope = 'initiative-grant-BE-2020';

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(async () => {
  const check = await cooperative.ledger();
  expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
  await cooperative.environment.close();
});

const group = ['mara', 'niels', 'jens'].map((memberId) => ({ memberId }));

function initiative(more: object = {}) {
  return {
    title: 'Concerts au balcon',
    proposal: 'Un concert par semaine dans le quartier',
    members: group,
    lines: [
      { description: 'Sono', amountCents: 70_001 },
      { description: 'Affiches', amountCents: 30_000 },
    ],
    amountCents: 100_001,
    ...more,
  };
}

const path = (id: string) => `/api/initiatives/${id}`;
const post = (person: string, where: string, body: object) =>
  cooperative.as(person).post<InitiativeView & ProblemBody>(where, body, { language: 'en' });
const days = (count: number) => cooperative.environment.advance(`P${count}D`);

async function granted(form: object = initiative()): Promise<string> {
  const claimId = await cooperative.file('mara', 'initiative-grant', form);
  expect(await cooperative.approve('mara', claimId)).toHaveLength(2);
  await cooperative.payAll();
  expect(await cooperative.status('mara', claimId)).toBe('paid');
  return claimId;
}

async function look(id: string, person = 'mara'): Promise<InitiativeView> {
  await cooperative.environment.settle();
  const { status, body } = await cooperative.as(person).get<InitiativeView>(path(id));
  expect(status).toBe(200);
  return body;
}

const kinds = async () => {
  const mails = await cooperative.environment.mails();
  return mails
    .map(({ id }) => id.split(':'))
    .flatMap(([, what, occasion = '']) => (what === 'initiative' ? [occasion] : []));
};

describe('two parts', () => {
  it('are paid on the approval and on the report, by what was spent, to the cent', async () => {
    const id = await granted();
    const view = await look(id, 'niels');
    expect(view).toMatchObject({
      state: 'report-due',
      firstCents: 60_001,
      secondCents: 40_000,
      canReport: true,
    });
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 60_001, reservedCents: 40_000 });
    const report = { text: 'Douze concerts', spentCents: 98_000 };
    expect((await post('niels', `${path(id)}/report`, report)).status).toBe(201);
    expect(await post('niels', `${path(id)}/report`, report)).toMatchObject({ status: 409 });
    expect(await look(id, 'adele')).toMatchObject({ state: 'reported', canReview: true });
    expect((await post('adele', `${path(id)}/review`, { decision: 'accept' })).status).toBe(200);
    const { file } = await cooperative.payAll();
    // 980.00 were spent, 600.01 of them paid already.
    expect(file).toContain('379.99');
    const claim = await cooperative.claim('mara', id);
    expect(claim.status).toBe('paid');
    expect(claim.payments.map((one) => [one.amountCents, one.state])).toEqual([
      [60_001, 'settled'],
      [37_999, 'settled'],
    ]);
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 98_000, reservedCents: 0 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, problems: [] });
    await days(200);
    expect(await look(id)).toMatchObject({ state: 'accepted' });
  });

  it('give the second back to the envelope when no report comes, after a reminder', async () => {
    await cooperative.vote(envelope, 120_000);
    const id = await granted();
    const other = await cooperative.file(
      'karla',
      'initiative-grant',
      initiative({
        title: 'Jardin',
        lines: [{ description: 'x', amountCents: 50_000 }],
        amountCents: 50_000,
      }),
    );
    expect(await cooperative.status('karla', other)).toBe('queued');
    await days(107);
    expect(await kinds()).toEqual(['due', 'remind-group']);
    await days(14);
    expect(await look(id)).toMatchObject({ state: 'lapsed', canReport: false });
    expect(await cooperative.status('karla', other)).toBe('awaiting-approval');
    expect(await cooperative.envelope(envelope)).toMatchObject({ spentCents: 60_001, reservedCents: 50_000 });
    expect(await kinds()).toEqual(['due', 'remind-group', 'lapsed']);
    const late = await post('mara', `${path(id)}/report`, { text: 'Trop tard', spentCents: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'wrong-moment' } });
  });

  it('wait while a report is sent back, completed and accepted; whoever reviews is reminded', async () => {
    const id = await granted();
    await days(119);
    await post('jens', `${path(id)}/report`, { text: 'Fait', spentCents: 90_000 });
    await days(8);
    expect((await kinds()).filter((one) => one.startsWith('remind-reviewers')).length).toBeGreaterThan(2);
    const nothing = await post('fien', `${path(id)}/review`, { decision: 'return' });
    expect(nothing.body.errors).toMatchObject([{ path: 'comment', code: 'say-what-is-missing' }]);
    await post('fien', `${path(id)}/review`, { decision: 'return', comment: 'Combien de concerts ?' });
    expect(await look(id)).toMatchObject({
      state: 'report-due',
      question: { text: 'Combien de concerts ?' },
    });
    await days(20);
    await post('mara', `${path(id)}/report`, { text: 'Douze concerts', spentCents: 90_000 });
    await post('farid', `${path(id)}/review`, { decision: 'accept' });
    await cooperative.payAll();
    expect((await cooperative.claim('mara', id)).payments).toHaveLength(2);
  });

  it('come back from the bank one by one, and are paid again once', async () => {
    const id = await granted();
    await post('mara', `${path(id)}/report`, { text: 'Fait', spentCents: 90_000 });
    await post('adele', `${path(id)}/review`, { decision: 'accept' });
    await cooperative.payAll({ otherwise: { rejected: 'AC04' } });
    expect(await cooperative.status('mara', id)).toBe('payment-returned');
    await cooperative
      .as('mara')
      .post(`/api/claims/${id}/answers`, { text: 'Autre compte', iban: account(801) });
    await cooperative.approve('mara', id);
    const { file } = await cooperative.payAll();
    expect(file).toContain(account(801));
    const claim = await cooperative.claim('mara', id);
    expect(claim.status).toBe('paid');
    expect(claim.payments.filter((one) => one.state === 'settled')).toHaveLength(2);
  });
});

describe('the jury', () => {
  it.each([
    ['approve approve', 'approved', 2],
    ['reject approve approve', 'approved', 3],
    ['approve reject approve', 'approved', 3],
    ['approve reject reject', 'rejected', 3],
    ['reject reject', 'rejected', 2],
  ] as const)('%s: %s', async (votes, status, jurors) => {
    const id = await cooperative.file('mara', 'initiative-grant', initiative());
    const voters: string[] = [];
    for (const vote of votes.split(' ')) {
      expect(await cooperative.status('mara', id)).toBe('awaiting-approval');
      voters.push(await cooperative.decideLast(id, vote as 'approve' | 'reject', 'Voilà'));
    }
    expect(await cooperative.status('mara', id)).toBe(status);
    expect(new Set(voters).size).toBe(jurors);
    const reserved = status === 'approved' ? 100_001 : 0;
    expect(await cooperative.envelope(envelope)).toMatchObject({ reservedCents: reserved });
  });

  it('may ask the group, and hears the answer', async () => {
    const id = await cooperative.file('mara', 'initiative-grant', initiative());
    await cooperative.decideLast(id, 'reject', 'Trop cher');
    const asker = await cooperative.decideLast(id, 'ask', 'Où ?');
    await cooperative.as('mara').post(`/api/claims/${id}/answers`, { text: 'Partout' });
    await cooperative.environment.settle();
    expect((await cooperative.lastLink(id)).approver).toBe(asker);
    expect(await cooperative.approve('mara', id)).toHaveLength(2);
    expect(await cooperative.status('mara', id)).toBe('approved');
  });

  it('decides without those of the group, and without those who live with them', async () => {
    await cooperative.import('members', [
      {
        member_id: 'bruno',
        name: 'Bruno',
        email: 'bruno@entraide.example',
        country: 'BE',
        language: 'fr',
        employment: 'permanent',
        household_id: 'home-b',
        joined_on: '2015-01-01',
      },
      {
        member_id: 'beatrix',
        name: 'Beatrix',
        email: 'beatrix@entraide.example',
        country: 'BE',
        language: 'nl',
        employment: 'permanent',
        household_id: 'home-niels',
        joined_on: '2015-01-01',
      },
    ]);
    const members = [...group, { memberId: 'bruno' }];
    const id = await cooperative.file('mara', 'initiative-grant', initiative({ members }));
    expect((await cooperative.approve('mara', id)).toSorted()).toEqual(['baptiste', 'bettina']);
  });

  it('is one delegate in an appeal', async () => {
    const id = await cooperative.file('mara', 'initiative-grant', initiative());
    await cooperative.decideLast(id, 'reject', 'Non');
    await cooperative.decideLast(id, 'reject', 'Non');
    expect((await cooperative.as('mara').post(`/api/claims/${id}/appeal`, { reason: 'Si' })).status).toBe(
      200,
    );
    expect(await cooperative.approve('mara', id)).toHaveLength(1);
    expect(await cooperative.status('mara', id)).toBe('approved');
  });
});

describe('what is not granted', () => {
  it('is told field by field, or rule by rule', async () => {
    const errors = async (more: object) =>
      (
        await cooperative.as('mara').file('initiative-grant', initiative(more), { language: 'en' })
      ).body.errors?.map(({ path: at, code }) => [at, code]);
    expect(await errors({ amountCents: 100_000 })).toEqual([['amountCents', 'not-the-sum']]);
    expect(await errors({ members: group.slice(1) })).toEqual([['members', 'too-few']]);
    expect(await errors({ members: [...group, { memberId: 'nobody' }] })).toEqual([
      ['members.3.memberId', 'unknown'],
    ]);
    expect(await errors({ members: [...group, { memberId: 'mara' }] })).toEqual([
      ['members.3.memberId', 'named-twice'],
    ]);
    const lines = [{ description: 'Tout', amountCents: 250_001 }];
    const high = await cooperative.file(
      'mara',
      'initiative-grant',
      initiative({ lines, amountCents: 250_001 }),
    );
    const view = await cooperative.claim('mara', high, 'en');
    expect(view.status).toBe('ineligible');
    expect(view.decision?.rules.find((rule) => rule.outcome === 'not-met')?.id).toBe('within-cap');
  });

  it('is for others not to see, to report or to review', async () => {
    const id = await granted();
    expect((await cooperative.as('kobe').get(path(id))).status).toBe(404);
    expect((await post('farid', `${path(id)}/report`, { text: 'x', spentCents: 1 })).status).toBe(403);
    await post('mara', `${path(id)}/report`, { text: 'Fait', spentCents: 1 });
    expect((await post('niels', `${path(id)}/review`, { decision: 'accept' })).status).toBe(403);
    expect((await post('astrid', `${path(id)}/review`, { decision: 'accept' })).status).toBe(403);
  });
});

it('has pages: the list, the report, the word about it', async () => {
  const id = await granted();
  const page = async (person: string, where: string, fields?: Record<string, string>) => {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : { method: 'GET' };
    const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
    const response = await cooperative.as(person).fetch(where, init, { headers });
    return { status: response.status, html: await response.text() };
  };
  expect((await page('mara', '/initiatives')).html).toContain('Concerts au balcon');
  const where = `/initiatives/${id}`;
  expect((await page('jens', where)).html).toContain('spentCents');
  expect((await page('mara', `${where}/report`, { text: '', spentCents: '12' })).status).toBe(422);
  expect(
    (await page('mara', `${where}/report`, { text: 'Douze concerts', spentCents: '980,00' })).status,
  ).toBe(303);
  expect((await page('adele', where)).html).toContain('Douze concerts');
  expect((await page('adele', `${where}/review`, { decision: 'return', comment: '' })).status).toBe(422);
  expect((await page('adele', `${where}/review`, { decision: 'accept' })).status).toBe(303);
  expect((await page('mara', where)).html).not.toContain('<form method="post" action="/initiatives');
});
