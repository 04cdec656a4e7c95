/** The chain of those who decide, and whom it passes by. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await cooperative.import('contracts', [
    // The member's own adviser works in the same Activité.
    { ...contract, contract_id: 'con-adele', member_id: 'adele' },
  ]);
});

const contract = {
  activity_id: 'act-scene',
  function: 'Régie',
  place: 'Lille',
  starts_on: '2020-03-02',
  ends_on: '2020-03-02',
  planned_days: 1,
  gross_cents: 10_000,
  state: 'validated',
};

afterAll(() => cooperative.environment.close());

describe('the chain', () => {
  const chains: [number, string[]][] = [
    [99_999, ['adviser']],
    [100_000, ['adviser', 'finance']],
    [499_999, ['adviser', 'finance']],
    [500_000, ['adviser', 'finance', 'board-delegate']],
    [1_000_000, ['adviser', 'finance', 'board-delegate']],
  ];

  it.each(chains)('of %i cents is %j', async (grossCents, roles) => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service({ grossCents }));
    const approvers = await cooperative.approve('mara', claimId);
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.approvals.map(({ step, role }) => [step, role])).toEqual(
      roles.map((role, step) => [step, role]),
    );
    expect(new Set(approvers).size).toBe(roles.length);
    expect(claim.status).toBe('approved');
  });

  it('of hardship aid is two different people of the committee', async () => {
    const claimId = await cooperative.file('niels', 'hardship-aid', hardship());
    const approvers = await cooperative.approve('niels', claimId);
    expect(new Set(approvers).size).toBe(2);
    expect(approvers.every((one) => one.startsWith('s'))).toBe(true);
  });

  it('ends with the first no', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service({ grossCents: 600_000 }));
    await cooperative.decideLast(claimId, 'approve');
    await cooperative.decideLast(claimId, 'reject', 'Trop cher.');
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.status).toBe('rejected');
    expect(claim.approvals.map((one) => one.state)).toEqual(['approved', 'rejected']);
  });

  it('wants a sign-in above 10,000 €', async () => {
    const { link } = await cooperative.asked(
      'mara',
      'cancelled-contract',
      service({ grossCents: 1_000_000 }),
    );
    expect(await cooperative.decide(link, 'approve')).toMatchObject({
      status: 401,
      body: { code: 'sign-in-needed' },
    });
    expect(await cooperative.decide(link, 'approve', { as: link.approver })).toMatchObject({ status: 200 });
    const { link: smaller } = await cooperative.asked(
      'mara',
      'cancelled-contract',
      service({ grossCents: 999_999 }),
    );
    expect(await cooperative.decide(smaller, 'approve')).toMatchObject({ status: 200 });
  });
});

describe('nobody decides on', () => {
  it('their own claim', async () => {
    const { link } = await cooperative.asked('adele', 'cancelled-contract', service());
    expect(link.approver).not.toBe('adele');
  });

  it('a claim that they filed for somebody else', async () => {
    await cooperative.import('activities', [
      { activity_id: 'act-farid', name: 'Farid', country: 'BE', sector: 'music', coordinator_ids: 'farid' },
    ]);
    const form = expenses([200_000], { activityId: 'act-farid' });
    const { claimId } = await cooperative.asked('farid', 'committed-expenses', form);
    const approvers = await cooperative.approve('farid', claimId);
    expect(approvers).not.toContain('farid');
  });

  it('a claim of their household', async () => {
    const { link } = await cooperative.asked('liv', 'cancelled-contract', service());
    expect(link.approver).not.toBe('adele');
  });

  it('a claim of an Activité that they coordinate or work in', async () => {
    const coordinated = await cooperative.asked(
      'kobe',
      'cancelled-contract',
      service({ activityId: 'act-studio', clientId: undefined }),
    );
    expect(coordinated.link.approver).not.toBe('amadou');
    const worked = await cooperative.asked(
      'clara',
      'cancelled-contract',
      service({ activityId: 'act-scene' }),
    );
    expect(worked.link.approver).not.toBe('adele');
    await cooperative.import('members', [{ ...clara, adviser_id: 'adele' }]);
    const own = await cooperative.asked('clara', 'cancelled-contract', service({ activityId: 'act-scene' }));
    expect(own.link.approver).not.toBe('adele');
  });

  const clara = {
    member_id: 'clara',
    name: 'Clara Peeters',
    email: 'clara@members.example',
    country: 'FR',
    language: 'fr',
    employment: 'artist',
    joined_on: '2015-01-01',
  };

  it('a claim that pays into their account', async () => {
    const form = expenses([10_000]);
    const own = { ...form, lines: form.lines.map((line) => ({ ...line, iban: account(11) })) };
    const { link } = await cooperative.asked('karla', 'committed-expenses', own);
    expect(link.approver).not.toBe('adele');
  });

  it('a claim of somebody who moved in with them after they were asked', async () => {
    const { claimId, link } = await cooperative.asked('milo', 'cancelled-contract', service());
    expect(link.approver).toBe('adele');
    await cooperative.import('members', [{ ...milo, household_id: 'home-adele' }]);
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 403 });
    await cooperative.import('members', [{ ...milo, household_id: 'home-mara' }]);
    await cooperative.import('members', [{ ...adele, household_id: 'home-mara' }]);
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 403 });
    await cooperative.import('members', [{ ...adele, household_id: 'home-adele' }]);
    expect(await cooperative.status('milo', claimId)).toBe('awaiting-approval');
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 200 });
  });

  const milo = {
    member_id: 'milo',
    name: 'Milo Peeters',
    email: 'milo@members.example',
    country: 'BE',
    language: 'fr',
    employment: 'fixed-term',
    joined_on: '2015-01-01',
  };
  const adele = { ...milo, member_id: 'adele', name: 'Adele Peeters', email: 'adele@members.example' };

  it('a claim when no other person of the role is left: an operator is asked', async () => {
    // Everybody of the committee lives in one house.
    const committee = ['soraya', 'stijn', 'sabine', 'simon', 'sofie'];
    await cooperative.import(
      'members',
      committee.map((id) => ({
        ...milo,
        member_id: id,
        name: id,
        email: `${id}@members.example`,
        household_id: 'home-all',
      })),
    );
    await cooperative.import('members', [
      { ...milo, member_id: 'jens', name: 'Jens', email: 'jens@members.example', household_id: 'home-all' },
    ]);
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    expect(await cooperative.status('jens', claimId)).toBe('under-review');
    await cooperative.import(
      'members',
      committee.map((id) => ({
        ...milo,
        member_id: id,
        name: id,
        email: `${id}@members.example`,
        household_id: `home-${id}`,
      })),
    );
    // The operator learns that a claim stands and can send it on, not what it is about.
    expect((await cooperative.as('omar').get(`/api/claims/${claimId}`)).status).toBe(404);
    const retry = () => cooperative.as('omar').post(`/api/claims/${claimId}/review`, { decision: 'retry' });
    expect((await retry()).status).toBe(200);
    expect(await cooperative.approve('jens', claimId)).toHaveLength(2);
    expect((await retry()).status).toBe(404);
  });
});
