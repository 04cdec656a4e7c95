/** Questions, answers and appeals. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import { maskIban } from '../../workflows/bank/iban.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const events = (claim: ClaimView) => claim.history.map((one) => one.event);

describe('a question of the approver', () => {
  it('goes to the member, and the answer back to the same approver, who decides', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const asker = await cooperative.decideLast(claimId, 'ask', 'Quelle salle ?');
    const asked = await cooperative.claim('mara', claimId);
    expect(asked).toMatchObject({
      status: 'needs-information',
      canAnswer: true,
      question: { text: 'Quelle salle ?' },
    });
    const answered = await cooperative
      .as('mara')
      .post(`/api/claims/${claimId}/answers`, { text: 'La grande.' });
    expect(answered).toMatchObject({ status: 200, body: { claimId, status: 'awaiting-approval' } });
    expect(await cooperative.decideLast(claimId, 'approve')).toBe(asker);
    const approved = await cooperative.claim('mara', claimId);
    expect(approved.status).toBe('approved');
    expect(approved.approvals.map((one) => one.state)).toEqual(['asked', 'approved']);
  });

  it('may be asked again, and keeps the money set aside', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    for (const text of ['Depuis quand ?', 'Et le bail ?']) {
      await cooperative.decideLast(claimId, 'ask', text);
      expect((await cooperative.envelope('hardship-aid-BE-2020')).reservedCents).toBe(30_000);
      await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, { text: 'Voilà.' });
      await cooperative.environment.settle();
    }
    expect(await cooperative.approve('mara', claimId)).toHaveLength(2);
    expect(await cooperative.status('mara', claimId)).toBe('approved');
  });

  it('can only be answered by whoever’s claim it is, and only while it is open', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const answer = (person: string) =>
      cooperative.as(person).post(`/api/claims/${claimId}/answers`, { text: 'Oui.' });
    await cooperative.environment.settle();
    expect(await answer('mara')).toMatchObject({ status: 409, body: { code: 'nothing-asked' } });
    await cooperative.decideLast(claimId, 'ask', 'Quelle salle ?');
    expect(await answer('niels')).toMatchObject({ status: 404 });
    expect(await answer('adele')).toMatchObject({ status: 403 });
    expect(await answer('mara')).toMatchObject({ status: 200 });
    expect(await answer('mara')).toMatchObject({ status: 409 });
  });
});

describe('what the form left open', () => {
  it('no account is known: the member gives one, and is paid there', async () => {
    const claimId = await cooperative.file('dora', 'cancelled-contract', service());
    const asked = await cooperative.claim('dora', claimId, 'en');
    expect(asked).toMatchObject({ status: 'needs-information', canAnswer: true });
    expect(asked.question?.text).toMatch(/IBAN/);
    const answer = (body: object) => cooperative.as('dora').post(`/api/claims/${claimId}/answers`, body);
    expect(await answer({ text: 'Voici', iban: 'BE00 1234' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'iban', code: 'not-an-iban' }] },
    });
    expect(await answer({ text: 'Voici', iban: account(500) })).toMatchObject({ status: 200 });
    await cooperative.approve('dora', claimId);
    await cooperative.payAll();
    expect(await cooperative.claim('dora', claimId)).toMatchObject({
      status: 'paid',
      payments: [{ maskedIban: maskIban(account(500)) }],
    });
  });

  it('an answer that does not help is asked for again', async () => {
    const claimId = await cooperative.file('dora', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await cooperative.as('dora').post(`/api/claims/${claimId}/answers`, { text: 'Je ne sais pas' });
    expect(await cooperative.claim('dora', claimId)).toMatchObject({
      status: 'needs-information',
      canAnswer: true,
    });
  });

  it('an answer cannot turn the claim into another one', async () => {
    const claimId = await cooperative.file('dora', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const form = { place: 'Liège', iban: account(501) };
    expect(
      await cooperative.as('dora').post(`/api/claims/${claimId}/answers`, { text: 'x', form }),
    ).toMatchObject({
      status: 422,
      body: { code: 'another-case' },
    });
  });
});

describe('an appeal', () => {
  const appeal = (person: string, claimId: string, reason: object = { reason: 'Regardez encore.' }) =>
    cooperative.as(person).post(`/api/claims/${claimId}/appeal`, reason);

  it('against the rules goes to a delegate of the board first, and may be granted', async () => {
    const claimId = await cooperative.file('ines', 'cancelled-contract', service());
    expect(await cooperative.claim('ines', claimId)).toMatchObject({ status: 'ineligible', canAppeal: true });
    expect(await appeal('ines', claimId, {})).toMatchObject({ status: 422 });
    expect(await appeal('ines', claimId)).toMatchObject({ status: 200, body: { status: 'submitted' } });
    const [first, second] = await cooperative.approve('ines', claimId);
    expect(first).toMatch(/^b/);
    expect(second).toMatch(/^a/);
    await cooperative.payAll();
    const paid = await cooperative.claim('ines', claimId);
    expect(paid).toMatchObject({ status: 'paid', amountCents: 20_000 });
    expect(events(paid)).toContain('appealed');
    expect(paid.decision?.rules.some((one) => one.outcome === 'not-met')).toBe(true);
  });

  it('against a refusal may be refused, and then it is over', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'reject', 'Non.');
    await appeal('mara', claimId);
    await cooperative.environment.settle();
    expect(await cooperative.decideLast(claimId, 'reject', 'Toujours non.')).toMatch(/^b/);
    expect(await cooperative.claim('mara', claimId)).toMatchObject({ status: 'rejected', canAppeal: false });
    expect(await appeal('mara', claimId)).toMatchObject({ status: 409, body: { code: 'no-appeal' } });
    expect(await cooperative.ledger()).toMatchObject({ pendingCents: 0 });
  });

  it('is possible for 30 days, by the member, and not while the claim is open', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await appeal('mara', claimId)).status).toBe(409);
    await cooperative.decideLast(claimId, 'reject', 'Non.');
    expect((await appeal('niels', claimId)).status).toBe(404);
    expect((await appeal('adele', claimId)).status).toBe(403);
    await cooperative.environment.advance('P31D');
    expect(await cooperative.claim('mara', claimId)).toMatchObject({ canAppeal: false });
    expect((await appeal('mara', claimId)).status).toBe(409);
  });

  it('of a member without an account asks for one before anybody looks', async () => {
    const claimId = await cooperative.file(
      'dora',
      'hardship-aid',
      hardship({ incomeBeforeCents: 900_000, incomeNowCents: 900_000 }),
    );
    expect(await cooperative.status('dora', claimId)).toBe('ineligible');
    await appeal('dora', claimId);
    expect(await cooperative.claim('dora', claimId)).toMatchObject({
      status: 'needs-information',
      canAnswer: true,
    });
    await cooperative
      .as('dora')
      .post(`/api/claims/${claimId}/answers`, { text: 'Voici', iban: account(510) });
    await cooperative.approve('dora', claimId);
    await cooperative.payAll();
    expect(await cooperative.claim('dora', claimId)).toMatchObject({ status: 'paid', amountCents: 30_000 });
  });

  it('where the plan has no envelope comes to an operator', async () => {
    const claimId = await cooperative.file('greta', 'hardship-aid', hardship());
    expect(await cooperative.status('greta', claimId)).toBe('ineligible');
    await appeal('greta', claimId);
    expect(await cooperative.status('greta', claimId)).toBe('under-review');
  });

  it('is refused when somebody else has claimed the same meanwhile', async () => {
    const form = expenses([50_000]);
    const refused = await cooperative.file('karla', 'committed-expenses', form);
    await cooperative.decideLast(refused, 'reject', 'Non.');
    const second = await cooperative.file('karla', 'committed-expenses', form);
    expect(await appeal('karla', refused)).toMatchObject({ status: 409, body: { code: 'already-filed' } });
    await cooperative.decideLast(second, 'reject', 'Non.');
    expect(await appeal('karla', refused)).toMatchObject({ status: 200 });
    expect((await cooperative.as('karla').file('committed-expenses', form)).status).toBe(409);
  });
});
