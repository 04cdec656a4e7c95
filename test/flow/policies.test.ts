/** Policies as data: proposed by one delegate, approved by another, in force from their day, while claims are under way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Recomputation } from '../../functions/claims/recompute.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { ProblemBody, Reply } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

function propose(policy: object, { as = 'bruno', from = '2020-04-10', key = '' } = {}) {
  const body = { from, note: 'Board of 2 April 2020', policy };
  return cooperative.as(as).post<PolicyView & ProblemBody>('/api/policies', body, key === '' ? {} : { key });
}

function decide(
  version: string,
  word: 'approve' | 'reject',
  as: string,
): Promise<Reply<PolicyView & ProblemBody>> {
  return cooperative.as(as).post(`/api/policies/${version}/${word}`, {});
}

async function paths(reply: Promise<Reply<ProblemBody>>): Promise<string[]> {
  const { status, body } = await reply;
  expect(status).toBe(422);
  return (body.errors ?? []).map(({ path }) => path);
}

const cap = { measures: { 'hardship-aid': { parameters: { householdCapCents: 20_000 } } } };

describe('before anything was changed', () => {
  it('the first version is in force and readable whole, described by a schema', async () => {
    const list = await cooperative.as('mara').get<{ items: PolicyView[] }>('/api/policies');
    expect(list.body.items).toMatchObject([{ version: 'corona-2020.1', state: 'approved', inForce: true }]);
    const one = await cooperative.as('mara').get<PolicyView>('/api/policies/corona-2020.1');
    expect(one.body.policy.measures['hardship-aid']?.parameters.householdCapCents).toEqual([
      { from: '2020-03-30', value: 150_000, source: 'house default' },
    ]);
    const schema = await cooperative.as('bruno').get<object>('/api/policy/schema', { language: 'de' });
    expect(schema.body).toMatchObject({
      type: 'object',
      properties: { signInAboveCents: { title: expect.any(String), unit: 'cents', source: 'house default' } },
    });
    expect((await cooperative.as('mara').get('/api/policies/corona-2020.9')).status).toBe(404);
    expect((await cooperative.as(undefined).get('/api/policies')).status).toBe(401);
  });
});

describe('a proposal', () => {
  it('is made by delegates alone, and names every path that is wrong', async () => {
    expect((await propose(cap, { as: 'farid' })).status).toBe(403);
    expect((await propose(cap, { as: 'mara' })).status).toBe(403);
    const wrong = {
      waits: { appealDays: -1 },
      measures: {
        'hardship-aid': { parameters: { householdCap: 1 }, settings: { approvals: [{ role: 'finance' }] } },
        surfing: {},
      },
    };
    expect(await paths(propose(wrong))).toEqual(
      expect.arrayContaining([
        'policy.waits.appealDays',
        'policy.measures.hardship-aid.parameters.householdCap',
        'policy.measures.surfing',
      ]),
    );
    expect(await paths(propose(cap, { from: '2019-01-01' }))).toEqual(['from']);
    expect(await paths(propose(cap, { from: '2020-03-31' }))).toEqual(['from']);
    expect(await paths(propose({ waits: {} }))).toEqual(['policy']);
    expect(await paths(cooperative.as('bruno').post('/api/policies', { policy: cap }))).toEqual(
      expect.arrayContaining(['from', 'note']),
    );
  });

  it.each<[string, object, string]>([
    [
      'an upper line below the lower one',
      { parameters: { shortfall: { upperIncomePerPersonCents: 1_000 } } },
      'parameters.shortfall.upperIncomePerPersonCents',
    ],
    [
      'an answer after months',
      { parameters: { urgentFirstAnswerHours: 1_000 } },
      'parameters.urgentFirstAnswerHours',
    ],
    [
      'days without a value',
      { parameters: { householdCapCents: [{ from: '2020-09-01', value: 1, source: 'x' }] } },
      'parameters.householdCapCents.0.from',
    ],
    ['nobody who decides', { settings: { approvals: [] } }, 'settings.approvals'],
    [
      'nobody who decides on little',
      { settings: { approvals: [{ role: 'social-committee', fromCents: 5_000 }] } },
      'settings.approvals',
    ],
    [
      'somebody who decides on nothing',
      { settings: { approvals: [{ role: 'auditor' }] } },
      'settings.approvals.0.role',
    ],
    ['a country twice', { settings: { countries: ['BE', 'BE'] } }, 'settings.countries.1'],
    [
      'a field that the form does not have',
      { settings: { requiredDocuments: [{ kind: 'need', when: { rent: ['x'] } }] } },
      'settings.requiredDocuments.0.when.rent',
    ],
    [
      'an answer that the form does not offer',
      { settings: { requiredDocuments: [{ kind: 'need', when: { need: ['car'] } }] } },
      'settings.requiredDocuments.0.when.need',
    ],
    ['what holds already', { parameters: { householdCapCents: 150_000 } }, ''],
  ])('is refused with %s', async (_what, change, path) => {
    const found = await paths(propose({ measures: { 'hardship-aid': change } }));
    expect(found).toContain(path === '' ? 'policy' : `policy.measures.hardship-aid.${path}`);
  });

  const order = { waits: { approvalReminderDays: 30 } };
  it.each([
    [
      'fr',
      'Rappel à la personne qui doit approuver – Les valeurs ne sont pas dans l’ordre. Elle dépasse celle de «\u00a0',
      /Choisissez le 1er avril 2020 ou plus tard/,
      /\(du 30 mars 2020 au 31 décembre 2021\)/,
      /\(un nombre\)/,
    ],
    ['nl', ' – De waarden staan niet in volgorde. Ze is hoger', /Kies 1 april 2020/, /2021\)/, /een getal/],
    ['de', ' – Die Werte sind nicht', /den 1\. April 2020 oder/, /\(vom 30\. März 2020 bis/, /eine Zahl/],
    ['en', ' – The values are not in order. It is', /Choose 1 April 2020/, /from 30 March 2020/, /a number/],
  ])('is refused in %s with names, bounds and days as people write them', async (language, ...said) => {
    const send = async (policy: object, from = '2020-06-01') => {
      const body = { policy, from, note: 'x' };
      const reply = await cooperative.as('bruno').post<ProblemBody>('/api/policies', body, { language });
      return (reply.body.errors ?? []).map(({ message }) => message).join(' ');
    };
    const answers = [
      await send(order),
      await send(cap, '2020-03-31'),
      await send(cap, '2030-01-01'),
      await send({ waits: { appealDays: 'x' } }),
    ];
    for (const [at, text] of said.entries()) {
      if (typeof text === 'string') expect(answers[at]).toContain(text);
      else expect(answers[at]).toMatch(text);
    }
    expect(answers.join(' ')).not.toMatch(/\d{4}-\d{2}|[a-z]Days|measures\.|waits\.|…/);
    const page = await submit(
      cooperative,
      'bruno',
      '/policies/new',
      { from: '2020-06-01', note: 'x', 'waits.approvalReminderDays': '30' },
      { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', Cookie: `lang=${language}` },
    );
    expect(wordsOf(page.html).replaceAll('\u00a0', ' ')).toContain(answers[0]?.replaceAll('\u00a0', ' '));
  });

  it('holds from its day on once another delegate has approved it; claims keep what was in force', async () => {
    const early = await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 30_000 }));
    const policy = {
      ...cap,
      waits: { appealDays: 60 },
      measures: {
        ...cap.measures,
        'cancelled-contract': { settings: { approvals: [{ role: 'adviser' }, { role: 'finance' }] } },
      },
    };
    const proposed = await propose(policy, { key: 'proposal-1' });
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({
      version: 'corona-2020.2',
      state: 'proposed',
      changes: [
        { path: 'waits.appealDays' },
        { path: 'measures.cancelled-contract.settings.approvals' },
        {
          path: 'measures.hardship-aid.parameters.householdCapCents',
          before: [{ from: '2020-03-30', value: 150_000, source: 'house default' }],
          after: [
            { from: '2020-03-30', until: '2020-04-09', value: 150_000, source: 'house default' },
            { from: '2020-04-10', value: 20_000, source: 'Board of 2 April 2020' },
          ],
        },
      ],
    });
    expect((await propose(policy, { key: 'proposal-1' })).body.version).toBe('corona-2020.2');

    expect((await decide('corona-2020.2', 'approve', 'bruno')).status).toBe(403);
    expect((await decide('corona-2020.2', 'approve', 'farid')).status).toBe(403);
    expect((await decide('corona-2020.2', 'approve', 'beatrix')).body).toMatchObject({ state: 'approved' });
    expect((await decide('corona-2020.2', 'reject', 'baptiste')).status).toBe(409);

    const before = await cooperative
      .as('niels')
      .post<Estimate>('/api/measures/hardship-aid/estimate', hardship());
    expect(before.body).toMatchObject({ amountCents: 30_000, policyVersion: 'corona-2020.1' });
    const oldService = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P10D');
    const after = await cooperative
      .as('niels')
      .post<Estimate>('/api/measures/hardship-aid/estimate', hardship());
    expect(after.body).toMatchObject({ amountCents: 20_000, policyVersion: 'corona-2020.2' });

    const late = await cooperative.file('niels', 'hardship-aid', hardship({ amountCents: 30_000 }));
    const newService = await cooperative.file('mara', 'cancelled-contract', service());
    expect(await cooperative.claim('niels', late)).toMatchObject({
      amountCents: 20_000,
      policyVersion: 'corona-2020.2',
      decidedUnder: 'corona-2020.2',
    });
    expect(await cooperative.claim('mara', early)).toMatchObject({
      amountCents: 30_000,
      policyVersion: 'corona-2020.1',
      decidedUnder: 'corona-2020.1',
    });
    expect(await cooperative.approve('mara', oldService)).toHaveLength(1);
    expect(await cooperative.approve('mara', newService)).toHaveLength(2);
  });

  it('is not put in force when it was made from a version that another one has overtaken', async () => {
    const from = '2020-05-01';
    const one = (await propose({ waits: { appealDays: 20 } }, { from })).body.version;
    const other = (await propose({ waits: { appealDays: 25 } }, { from, as: 'beatrix' })).body.version;
    expect((await decide(one, 'approve', 'baptiste')).status).toBe(200);
    expect((await decide(other, 'approve', 'baptiste')).body).toMatchObject({ code: 'overtaken' });
    expect((await decide(other, 'reject', 'baptiste')).body).toMatchObject({ state: 'rejected' });
  });
});

describe('a decision', () => {
  it('is the same when it is made again, whatever the registers and the policy say since', async () => {
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship({ amountCents: 15_000 }));
    await cooperative.claim('jens', claimId);
    await cooperative
      .import('members', [
        {
          member_id: 'jens',
          name: 'Jens Peeters',
          email: 'jens@members.example',
          country: 'FR',
          language: 'de',
        },
      ])
      .catch(() => undefined);
    const version = (
      await propose(
        { measures: { 'hardship-aid': { parameters: { minimumScore: 99 } } } },
        { from: '2020-04-11' },
      )
    ).body.version;
    await decide(version, 'approve', 'beatrix');
    const again = await cooperative.as('jens').get<Recomputation>(`/api/claims/${claimId}/recomputation`);
    expect(again.body).toMatchObject({ same: true, differences: [], decidedUnder: 'corona-2020.2' });
    expect((await cooperative.as('niels').get(`/api/claims/${claimId}/recomputation`)).status).toBe(404);
  });
});
