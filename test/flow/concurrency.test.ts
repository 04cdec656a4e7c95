/** Two hundred members at once on an envelope with room for one: nobody is promised money that is not there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, openCooperative, service } from './small-cooperative.ts';

const crowd = 200;
const amountCents = 20_000;
const envelope = 'cancelled-contract-FR-2020';
let cooperative: Cooperative;
let claimIds: string[];
let neededCents = 0;

const person = (at: number) => `crowd-${at}`;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const members = Array.from({ length: crowd }, (_, at) => ({
    member_id: person(at),
    name: `Member ${at}`,
    email: `crowd${at}@members.example`,
    country: 'FR',
    language: 'fr',
    iban: account(2_000 + at),
    employment: 'fixed-term',
    household_id: `home-crowd-${at}`,
    adviser_id: 'aurelie',
    joined_on: '2015-01-01',
  }));
  await cooperative.import('members', members);
  const { body } = await cooperative
    .as(person(0))
    .post<Estimate>('/api/measures/cancelled-contract/estimate', form());
  // Gross pay and what the employer bears on top.
  neededCents = amountCents + (body.pay?.onTopCents ?? 0);
  await cooperative.vote(envelope, neededCents);
  const people = members.map((_, at) => person(at));
  claimIds = await Promise.all(people.map((id) => cooperative.file(id, 'cancelled-contract', form())));
});

afterAll(() => cooperative.environment.close());

/** A contract of after the French cut-off: the envelope bears it all. */
function form() {
  return service({
    activityId: 'act-scene',
    grossCents: amountCents,
    concludedOn: '2020-03-18',
    cancelledOn: '2020-03-20',
  });
}

async function claims(): Promise<ClaimView[]> {
  await cooperative.environment.settle();
  return Promise.all(
    claimIds.map(
      async (claimId, at) => (await cooperative.as(person(at)).get<ClaimView>(`/api/claims/${claimId}`)).body,
    ),
  );
}

const withStatus = (all: readonly ClaimView[], status: string) => all.filter((one) => one.status === status);
/** Queues keep the order of filing. */
const inOrder = (all: readonly ClaimView[]) =>
  all.toSorted((a, b) => (`${a.filedAt}#${a.claimId}` < `${b.filedAt}#${b.claimId}` ? -1 : 1));

describe(`${crowd} claims at once on an envelope with room for one`, () => {
  it('leave exactly one reserved and the others in line', async () => {
    const all = await claims();
    expect(all.every((one) => one.amountCents === amountCents)).toBe(true);
    expect(withStatus(all, 'awaiting-approval')).toHaveLength(1);
    const queued = inOrder(withStatus(all, 'queued'));
    expect(queued).toHaveLength(crowd - 1);
    expect(queued.map((one) => one.queuePlace)).toEqual(queued.map((_, at) => at + 1));
    expect(await cooperative.envelope(envelope)).toMatchObject({
      reservedCents: neededCents,
      availableCents: 0,
    });
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      pendingCents: neededCents,
      envelopesOverspent: [],
      countersDiffer: [],
    });
  });

  it('go on in order, exactly as many as there is room for', async () => {
    const queued = inOrder(withStatus(await claims(), 'queued'));
    await cooperative.vote(envelope, 4 * neededCents - 1);
    const all = await claims();
    const waiting = withStatus(all, 'awaiting-approval').map((one) => one.claimId);
    expect(waiting).toHaveLength(3);
    expect(waiting).toEqual(expect.arrayContaining(queued.slice(0, 2).map((one) => one.claimId)));
    expect(withStatus(all, 'queued')).toHaveLength(crowd - 3);
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      envelopesOverspent: [],
      countersDiffer: [],
    });
  });

  it('all get their turn while some give up and the board votes again and again', async () => {
    const queued = inOrder(withStatus(await claims(), 'queued'));
    const leaving = queued.filter((_, at) => at % 5 === 0);
    await Promise.all([
      ...leaving.map((one) => cooperative.as(personOf(one)).post(`/api/claims/${one.claimId}/withdraw`, {})),
      (async () => {
        for (let room = 10; room <= crowd; room += 10) await cooperative.vote(envelope, room * neededCents);
      })(),
    ]);
    const all = await claims();
    expect(withStatus(all, 'queued')).toEqual([]);
    expect(withStatus(all, 'withdrawn')).toHaveLength(leaving.length);
    expect(withStatus(all, 'awaiting-approval')).toHaveLength(crowd - leaving.length);
    expect(await cooperative.envelope(envelope)).toMatchObject({
      reservedCents: (crowd - leaving.length) * neededCents,
      availableCents: leaving.length * neededCents,
    });
    expect(await cooperative.ledger()).toMatchObject({
      balanced: true,
      envelopesOverspent: [],
      countersDiffer: [],
    });
  });

  function personOf({ claimId }: ClaimView): string {
    return person(claimIds.indexOf(claimId));
  }
});
