/** Who may do what, what is claimed twice, and what a form refuses, through the HTTP entries. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cooperative, referenceOf } from './cooperative-client.ts';
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
