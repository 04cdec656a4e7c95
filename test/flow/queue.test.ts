/** An envelope that is exhausted: claims line up, and go on in order when the board votes for more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnvelopeView } from '../../functions/fund/envelopes.ts';
import { type Cooperative, referenceOf } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative, service } from './small-cooperative.ts';

const envelope = 'committed-expenses-BE-2020';
let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

async function lineUp(amounts: readonly number[]): Promise<string[]> {
  const claimIds: string[] = [];
  for (const amount of amounts) {
    claimIds.push(await cooperative.file('karla', 'committed-expenses', expenses([amount])));
    await cooperative.environment.settle();
  }
  return claimIds;
}

const statuses = (claimIds: readonly string[]) =>
  Promise.all(claimIds.map((id) => cooperative.status('karla', id)));
const places = async (claimIds: readonly string[]) =>
  Promise.all(claimIds.map(async (id) => (await cooperative.claim('karla', id)).queuePlace));

describe('an exhausted envelope', () => {
  it('queues claims with their place, and lets them go on in order', async () => {
    await cooperative.vote(envelope, 30_000);
    const claims = await lineUp([20_000, 15_000, 12_000, 9_000]);
    expect(await statuses(claims)).toEqual(['awaiting-approval', 'queued', 'queued', 'queued']);
    expect(await places(claims)).toEqual([undefined, 1, 2, 3]);
    expect(await cooperative.envelope(envelope)).toMatchObject({ queued: 3, queuedCents: 36_000 });
    // Room for the second, not for the third; the last, which would fit, does not overtake.
    await cooperative.vote(envelope, 45_000);
    expect(await statuses(claims)).toEqual(['awaiting-approval', 'awaiting-approval', 'queued', 'queued']);
    expect(await places(claims)).toEqual([undefined, undefined, 1, 2]);
    await cooperative.vote(envelope, 56_000);
    expect(await statuses(claims)).toEqual([
      'awaiting-approval',
      'awaiting-approval',
      'awaiting-approval',
      'awaiting-approval',
    ]);
    expect(await cooperative.envelope(envelope)).toMatchObject({ reservedCents: 56_000, availableCents: 0 });
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      envelopesOverspent: [],
      countersDiffer: [],
    });
  });

  it('keeps later claims behind those that wait, though they would fit', async () => {
    await cooperative.vote(envelope, 10_000);
    const claims = await lineUp([15_000, 5_000]);
    expect(await statuses(claims)).toEqual(['queued', 'queued']);
  });

  it('lets the next go on when money comes free, and when the one before gives up', async () => {
    await cooperative.vote(envelope, 20_000);
    const claims = await lineUp([20_000, 20_000, 15_000]);
    const [first = '', second = ''] = claims;
    await cooperative.as('karla').post(`/api/claims/${first}/withdraw`, {});
    expect(await statuses(claims)).toEqual(['withdrawn', 'awaiting-approval', 'queued']);
    await cooperative.decideLast(second, 'reject', 'Non.');
    expect(await statuses(claims)).toEqual(['withdrawn', 'rejected', 'awaiting-approval']);
    const [third, fourth] = [...(await lineUp([50_000])), ...(await lineUp([1_000]))];
    expect(await statuses([third ?? '', fourth ?? ''])).toEqual(['queued', 'queued']);
    await cooperative.as('karla').post(`/api/claims/${third}/withdraw`, {});
    expect(await statuses([third ?? '', fourth ?? ''])).toEqual(['withdrawn', 'awaiting-approval']);
  });

  itOnOneMachine('expires claims that wait for more than the plan’s time', async () => {
    await cooperative.vote(envelope, 0);
    const claims = await lineUp([20_000]);
    await cooperative.environment.advance('P401D');
    expect(await statuses(claims)).toEqual(['expired']);
  });

  it('lets a long line go on by one vote, as far as the money goes', async () => {
    await cooperative.vote(envelope, 0);
    const claims = await lineUp(Array.from({ length: 30 }, () => 1_000));
    await cooperative.as('karla').post(`/api/claims/${claims[7]}/withdraw`, {});
    await cooperative.vote(envelope, 27_500);
    const after = await statuses(claims);
    expect(after[7]).toBe('withdrawn');
    const others = after.toSpliced(7, 1);
    expect(others.slice(0, 27)).toEqual(Array.from({ length: 27 }, () => 'awaiting-approval'));
    expect(others.slice(27)).toEqual(['queued', 'queued']);
    expect(await cooperative.envelope(envelope)).toMatchObject({ reservedCents: 27_000, queued: 2 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, countersDiffer: [] });
  });

  it('tells the member that they wait', async () => {
    await cooperative.vote(envelope, 0);
    const [claimId = ''] = await lineUp([20_000]);
    const mails = await cooperative.environment.mails('karla@members.example');
    expect(mails.at(-1)?.subject).toBe(`Votre demande ${referenceOf(claimId)} est en attente de fonds`);
    const claim = await cooperative.claim('karla', claimId, 'en');
    expect(claim.statusNext).toContain('1');
  });

  it('does not hold up claims that public money bears alone', async () => {
    await cooperative.vote('cancelled-contract-BE-2020', 0);
    const waiting = await cooperative.file('mara', 'cancelled-contract', service());
    const covered = service({ grossCents: 100, plannedDays: 2, cancelledOn: '2020-03-20' });
    const claimId = await cooperative.file('niels', 'cancelled-contract', covered);
    expect(await cooperative.status('mara', waiting)).toBe('queued');
    const claim = await cooperative.claim('niels', claimId);
    expect(claim.funding.map((line) => line.source)).toEqual(['temporary-unemployment']);
    expect(claim.status).toBe('awaiting-approval');
  });
});

describe('a vote', () => {
  it('below what is reserved and spent is refused with the figure', async () => {
    await lineUp([20_000]);
    const refused = await cooperative.vote(envelope, 19_999);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'below-reserved', errors: [{ path: 'ceilingCents' }] },
    });
    expect(refused.body.detail).toContain('200,00');
    expect((await cooperative.vote(envelope, 20_000)).status).toBe(201);
    expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 20_000, availableCents: 0 });
  });

  it('needs a motion, a day and an amount', async () => {
    const vote = (body: object) => cooperative.as('bruno').post(`/api/envelopes/${envelope}/votes`, body);
    const good = { motion: 'AG 12', votedOn: '2020-04-01', ceilingCents: 1 };
    for (const change of [
      { motion: '' },
      { motion: undefined },
      { votedOn: '2020-13-01' },
      { votedOn: 5 },
      { votedOn: '2022-01-01' },
      { documentId: 'no-such-document' },
      { ceilingCents: -1 },
      { ceilingCents: 1.5 },
      { ceilingCents: '1' },
      { ceilingCents: 1e15 },
    ]) {
      const [path] = Object.keys(change);
      expect(await vote({ ...good, ...change })).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    }
    expect((await cooperative.envelope(envelope)).votes).toEqual([]);
  });

  itOnOneMachine('stands by its own day, in whatever order votes are typed', async () => {
    const vote = (votedOn: string, ceilingCents: number) =>
      cooperative
        .as('bruno')
        .post(`/api/envelopes/${envelope}/votes`, { motion: votedOn, votedOn, ceilingCents });
    await cooperative.environment.advance('P60D');
    expect((await vote('2020-05-20', 90_000)).status).toBe(201);
    expect((await vote('2020-05-10', 40_000)).status).toBe(201);
    const after = await cooperative.envelope(envelope);
    expect(after).toMatchObject({ ceilingCents: 90_000, availableCents: 90_000 });
    expect(after.votes).toHaveLength(2);
    expect((await vote('2020-05-20', 95_000)).status).toBe(201);
    expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 95_000 });
  });

  itOnOneMachine('acts from its own day on, however early it is typed', async () => {
    await cooperative.vote(envelope, 10_000);
    const [claimId = ''] = await lineUp([20_000]);
    const body = { motion: 'AG de juin', votedOn: '2020-06-13', ceilingCents: 90_000 };
    const path = `/api/envelopes/${envelope}/votes`;
    const typed = await cooperative.as('bruno').post<EnvelopeView>(path, body);
    expect(typed).toMatchObject({ status: 201, body: { ceilingCents: 10_000 } });
    expect(typed.body.votes.map(({ state }) => state)).toEqual(['recorded', 'coming']);
    await cooperative.environment.advance('P72D');
    expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 10_000 });
    expect(await statuses([claimId])).toEqual(['queued']);
    await cooperative.environment.advance('P1D');
    const after = await cooperative.envelope(envelope);
    expect(after).toMatchObject({ ceilingCents: 90_000, votes: [{}, { state: 'recorded' }] });
    expect(await statuses([claimId])).toEqual(['awaiting-approval']);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, countersDiffer: [] });
  });

  itOnOneMachine(
    'for a lower ceiling lets it sink as far as what is set aside, and further as that goes',
    async () => {
      await cooperative.vote(envelope, 60_000);
      const [claimId = ''] = await lineUp([50_000]);
      const body = { motion: 'AG', votedOn: '2020-04-03', ceilingCents: 0 };
      await cooperative.as('bruno').post(`/api/envelopes/${envelope}/votes`, body);
      await cooperative.environment.advance('P2D');
      expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 50_000, availableCents: 0 });
      await cooperative.as('karla').post(`/api/claims/${claimId}/withdraw`, {});
      await cooperative.environment.advance('P1D');
      expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 0, availableCents: 0 });
    },
  );

  it('is for delegates of the board, on an envelope that is there', async () => {
    const vote = (person: string, id: string) =>
      cooperative
        .as(person)
        .post(`/api/envelopes/${id}/votes`, { motion: 'M', votedOn: '2020-04-01', ceilingCents: 1 });
    expect((await vote('farid', envelope)).status).toBe(403);
    expect((await vote('karla', envelope)).status).toBe(403);
    expect((await vote('bruno', 'no-such-envelope')).status).toBe(404);
  });

  it('counts once for one key, and every vote of many at once', async () => {
    const body = { motion: 'M', votedOn: '2020-04-01', ceilingCents: 70_000 };
    const path = `/api/envelopes/${envelope}/votes`;
    const first = await Promise.all(
      [1, 2, 3].map(() => cooperative.as('bruno').post(path, body, { key: 'v' })),
    );
    expect(first.map((one) => one.status)).toEqual([201, 201, 201]);
    await cooperative.as('bruno').post(path, body, { key: 'v' });
    expect((await cooperative.envelope(envelope)).votes).toHaveLength(1);
    const replies = await Promise.all([1, 2, 3, 4, 5].map((at) => cooperative.vote(envelope, 70_000 + at)));
    expect(replies.map((one) => one.status)).toEqual([201, 201, 201, 201, 201]);
    const after = await cooperative.envelope(envelope);
    expect(after.votes).toHaveLength(6);
    expect(after.availableCents).toBe(after.ceilingCents);
  });
});
