/** Public aid from the dossier to the Activités' accounts: shares to the cent, advances first, late receipts, five thousand at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../functions/distributions/dossier.ts';
import type { DistributionView } from '../../functions/distributions/view.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { distributionsOf, dossier, type Order, order, sound } from './distribution-given.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function accept(person: string, more: object = {}): Promise<string> {
  const claimId = await cooperative.file(person, 'public-aid', dossier(more));
  await cooperative.approve(person, claimId);
  expect(await cooperative.status(person, claimId)).toBe('completed');
  return claimId;
}

const { record, view, approve, balances } = distributionsOf(() => cooperative);

describe('the dossier', () => {
  it('keeps two answers apart, lists the aids, and has its end when finance agrees', async () => {
    const claimId = await accept('karla');
    const { body } = await cooperative
      .as('karla')
      .get<DossierView>(`/api/public-aid/${claimId}`, { language: 'fr' });
    expect(body).toMatchObject({ accepted: true, excludedFromFramework: false });
    expect([body.atReference.inDifficulty, body.now.inDifficulty]).toEqual([false, true]);
    expect(body.atReference.on).toBe('2019-12-31');
    expect(body.aids.map((one) => one.id)).toContain('be-wal-compensation');
    expect(body.aids.every((one) => one.open)).toBe(true);
    const lost = body.now.criteria.find((one) => one.id === 'capital-lost');
    expect(lost).toMatchObject({ answer: 'fulfilled', sentence: expect.stringMatching(/9\D000,00/) });
    const claim = await cooperative.claim('karla', claimId, 'en');
    expect(claim.decision?.outcome).toBe('eligible');
    expect(claim.tables[0]?.rows.length).toBe(body.aids.length);
    expect((await cooperative.as('karla').file('public-aid', dossier())).status).toBe(409);
  });

  it.each([
    ['somebody else’s Activité', 'kobe', {}, 'activityId'],
    ['a region of another country', 'karla', { region: 'bretagne' }, 'region'],
    ['a large enterprise without its years', 'karla', { sme: false }, 'years'],
    ['a capital below zero', 'karla', { capital2019Cents: -1 }, 'capital2019Cents'],
    ['a founding in the last millennium but one', 'karla', { foundedOn: '0999-01-01' }, 'foundedOn'],
  ])('is refused for %s', async (_name, person, more, path) => {
    const { status, body } = await cooperative.as(person).file('public-aid', dossier(more));
    expect([status, body.errors?.map((one) => one.path)]).toEqual([422, [path]]);
  });
});

describe('a receipt of public money', () => {
  it('is shared over the accepted dossiers once a second person agrees', async () => {
    await accept('kobe', { activityId: 'act-studio', region: 'brussels' });
    const before = await balances();
    const made = await record({ amountCents: 100_001 });
    expect(made).toMatchObject({ state: 'prepared', count: 2, basis: 'equal' });
    expect((await balances()).get('activity:act-stage')).toBe(before.get('activity:act-stage'));
    const mails = await cooperative.environment.mails('fien@entraide.example');
    expect(mails.at(-1)?.text).toContain(`/distributions/${made.distributionId}`);
    expect((await approve(made.distributionId, 'farid')).body.code).toBe('second-person-needed');
    expect((await approve(made.distributionId, 'adele')).status).toBe(403);
    expect((await approve(made.distributionId)).status).toBe(200);
    const done = await view(made.distributionId);
    expect(done).toMatchObject({ state: 'distributed', repaidCents: 0, postedCents: 100_001 });
    expect(done.lines.items.map((one) => one.amountCents)).toEqual([50_001, 50_000]);
    expect((await approve(made.distributionId)).body.code).toBe('already-decided');
    expect(await cooperative.ledger()).toMatchObject(sound);
  });

  it('leaves out who was in difficulty in 2019, for aid of the Temporary Framework alone', async () => {
    const claimId = await accept('clara', {
      activityId: 'act-scene',
      region: 'occitanie',
      losses2019Cents: 500_001,
      legalForm: 'unlimited',
    });
    const { body } = await cooperative.as('clara').get<DossierView>(`/api/public-aid/${claimId}`);
    expect(body.excludedFromFramework).toBe(true);
    expect(body.aids.filter((one) => one.open).map((one) => one.id)).toEqual(['fr-partial-activity']);
    const framework = order({ scheme: 'fr-solidarity-fund', country: 'FR' });
    expect((await cooperative.as('farid').post('/api/distributions', framework)).status).toBe(422);
    expect(await record({ scheme: 'fr-partial-activity', country: 'FR' })).toMatchObject({ count: 1 });
  });

  it('repays what was advanced first, the oldest first, and the rest goes to the Activité', async () => {
    const start = await cooperative.envelope('committed-expenses-BE-2020');
    for (const amounts of [[30_000], [20_000, 5_000]]) {
      const claimId = await cooperative.file('karla', 'committed-expenses', expenses(amounts));
      await cooperative.approve('karla', claimId);
      await cooperative.payAll();
    }
    const paid = await cooperative.envelope('committed-expenses-BE-2020');
    expect(paid.spentCents - start.spentCents).toBe(55_000);
    const shares = [
      { activityId: 'act-stage', weight: 2 },
      { activityId: 'act-studio', weight: 1 },
    ];
    const before = await balances();
    const first = await record({ amountCents: 60_000, shares });
    await approve(first.distributionId);
    expect((await view(first.distributionId)).lines.items).toMatchObject([
      { amountCents: 40_000, repaidCents: 40_000, postedCents: 0, state: 'posted' },
      { amountCents: 20_000, repaidCents: 0, postedCents: 20_000, state: 'posted' },
    ]);
    expect((await cooperative.envelope('committed-expenses-BE-2020')).spentCents).toBe(
      paid.spentCents - 40_000,
    );
    // A late receipt, by the same shares.
    const late = await record({ amountCents: 30_001, shares: undefined, sameSharesAs: first.distributionId });
    await approve(late.distributionId);
    expect((await view(late.distributionId)).lines.items).toMatchObject([
      { amountCents: 20_001, repaidCents: 15_000, postedCents: 5_001 },
      { amountCents: 10_000, repaidCents: 0, postedCents: 10_000 },
    ]);
    const after = await cooperative.envelope('committed-expenses-BE-2020');
    expect(after).toMatchObject({ spentCents: start.spentCents, availableCents: start.availableCents });
    const gained = (await balances()).get('activity:act-stage') ?? 0;
    expect(gained - (before.get('activity:act-stage') ?? 0)).toBe(5_001);
    expect(await cooperative.ledger()).toMatchObject(sound);
  });

  it('goes to the source that advanced it: what the State owes first, in parts, then the fund, never another scheme', async () => {
    // Seven cachets of 200.00: the State owes 980.00 of indemnity, the fund pays 420.00 of it.
    const form = service({
      activityId: 'act-scene',
      clientId: undefined,
      startsOn: '2020-04-20',
      endsOn: '2020-04-26',
      plannedDays: 7,
      cancelledDays: 7,
      cachets: 7,
      grossCents: 140_000,
    });
    const claimId = await cooperative.file('clara', 'cancelled-contract', form);
    await cooperative.approve('clara', claimId);
    await cooperative.payWages();
    const shares = [{ activityId: 'act-scene', weight: 1 }];
    const receipt = async (scheme: string, amountCents: number) => {
      const before = await balances();
      const { spentCents } = await cooperative.envelope('cancelled-contract-FR-2020');
      const { distributionId } = await record({ scheme, country: 'FR', amountCents, shares });
      await approve(distributionId);
      const after = await balances();
      const gained = (account: string) => (after.get(account) ?? 0) - (before.get(account) ?? 0);
      const spentAfter = (await cooperative.envelope('cancelled-contract-FR-2020')).spentCents;
      return {
        receivable: gained('receivable:partial-activity-FR'),
        fund: spentCents - spentAfter,
        activity: gained('activity:act-scene'),
      };
    };
    // Another scheme's money is none of what the State owes for partial activity.
    expect(await receipt('fr-solidarity-fund', 10_000)).toEqual({ receivable: 0, fund: 10_000, activity: 0 });
    expect(await receipt('fr-partial-activity', 33_333)).toEqual({
      receivable: 33_333,
      fund: 0,
      activity: 0,
    });
    // 646.67 are still owed; of 1,000.01 the rest repays the fund: 320.00 of the extra, and what is over goes on.
    expect(await receipt('fr-partial-activity', 100_001)).toEqual({
      receivable: 64_667,
      fund: 32_000,
      activity: 3_334,
    });
    expect(await cooperative.ledger()).toMatchObject(sound);
  });

  it('may be turned down, and then nothing is posted', async () => {
    const made = await record();
    const path = `/api/distributions/${made.distributionId}/reject`;
    expect((await cooperative.as('fien').post(path, {})).status).toBe(422);
    expect(
      (await cooperative.as('fien').post<DistributionView>(path, { comment: 'Faux montant' })).body.state,
    ).toBe('rejected');
    expect((await approve(made.distributionId)).status).toBe(409);
    expect((await balances()).has(`collected:${made.distributionId}`)).toBe(false);
  });

  it.each([
    ['no such aid', { scheme: 'moon-aid' }, 'scheme'],
    ['an aid of another country', { country: 'FR' }, 'scheme'],
    ['nothing', { amountCents: 0 }, 'amountCents'],
    ['half a cent', { amountCents: 0.5 }, 'amountCents'],
    ['a day to come', { receivedOn: '2020-05-01' }, 'receivedOn'],
    ['no shares', { shares: undefined }, 'shares'],
    ['an empty list', { shares: [] }, 'shares'],
    ['weights of nothing', { shares: [{ activityId: 'act-stage', weight: 0 }] }, 'shares'],
    ['no turnover lost', { shares: 'lost-turnover' }, 'shares'],
    ['an unknown Activité', { shares: [{ activityId: 'nobody', weight: 1 }] }, 'shares.0.activityId'],
    [
      'an Activité of another country',
      { shares: [{ activityId: 'act-scene', weight: 1 }] },
      'shares.0.activityId',
    ],
    [
      'an Activité twice',
      {
        shares: [
          { activityId: 'act-stage', weight: 1 },
          { activityId: 'act-stage', weight: 2 },
        ],
      },
      'shares.1.activityId',
    ],
    ['shares of no distribution', { shares: undefined, sameSharesAs: 'x' }, 'sameSharesAs'],
    ['a receipt that is none', { receiptId: 'x' }, 'receiptId'],
    ['an account that is none', { debtorAccount: 'x' }, 'debtorAccount'],
  ])('is refused with %s', async (_name, more, path) => {
    const { status, body } = await cooperative
      .as('farid')
      .post<ProblemBody>('/api/distributions', order(more as Order));
    expect(status).toBe(422);
    expect(body.errors?.[0]?.path).toBe(path);
  });

  it('is finance’s to record, and not a member’s to read', async () => {
    expect((await cooperative.as('adele').post('/api/distributions', order())).status).toBe(403);
    expect((await cooperative.as('karla').get('/api/distributions')).status).toBe(403);
    expect((await cooperative.as(undefined).get('/api/distributions')).status).toBe(401);
  });

  it('is one receipt however often it is sent under one key', async () => {
    const options = { key: 'receipt-1' };
    const first = await cooperative
      .as('farid')
      .post<DistributionView>('/api/distributions', order(), options);
    const again = await cooperative
      .as('farid')
      .post<DistributionView>('/api/distributions', order(), options);
    expect(again.body.distributionId).toBe(first.body.distributionId);
  });
});

describe('five thousand Activités', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `many-${String(at).padStart(5, '0')}`);

  it('have their shares by the turnover that they lost, to the cent', async () => {
    await cooperative.import(
      'activities',
      many.map((id) => ({
        activity_id: id,
        name: id,
        country: 'FR',
        sector: 'music',
        coordinator_ids: 'clara',
      })),
    );
    const shares = many.map((activityId, at) => ({ activityId, weight: (at * 7_919) % 1_000_003 }));
    const made = await record({
      scheme: 'fr-partial-activity',
      country: 'FR',
      amountCents: 123_456_789,
      shares,
    });
    expect(made.count).toBe(4_999);
    await approve(made.distributionId);
    const done = await view(made.distributionId);
    expect(done).toMatchObject({ state: 'distributed', postedLines: 4_999, postedCents: 123_456_789 });
    let cursor: string | null = null;
    let sum = 0;
    const seen = new Set<string>();
    do {
      const page: DistributionView = await view(
        made.distributionId,
        `?limit=1000${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      for (const line of page.lines.items) {
        sum += line.postedCents;
        seen.add(line.activityId);
      }
      cursor = page.lines.nextCursor;
    } while (cursor !== null);
    expect([sum, seen.size]).toEqual([123_456_789, 4_999]);
    expect(await cooperative.ledger()).toMatchObject(sound);
  }, 60_000);
});
