/** Reports step by step: on Mondays, over many pages, repeated, cut off, at once; each claim once. */

import { beforeEach, describe, expect, it } from 'vitest';
import { registries } from '../../../functions/app/registries.ts';
import { putClaim } from '../../../functions/claims/store.ts';
import { ensureEnvelopes, moveCounters } from '../../../functions/ledger/envelopes-store.ts';
import type { Deps } from '../../../functions/platform/deps.ts';
import { indexes, keys } from '../../../functions/platform/keys.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { saveRecords } from '../../../functions/registers/save-records.ts';
import { openRegisters } from '../../../functions/registers/store.ts';
import { advanceReport } from '../../../functions/reports/gather.ts';
import { orderReports } from '../../../functions/reports/jobs/order-reports.ts';
import { newReport } from '../../../functions/reports/order.ts';
import { viewPublicFund } from '../../../functions/reports/public-fund.ts';
import type { SimulationResult } from '../../../functions/reports/simulation.ts';
import { gatherReport } from '../../../functions/reports/steps/gather-report.ts';
import { createReport, findReport, findWork, publishedReport } from '../../../functions/reports/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import type { Member } from '../../../workflows/registers/records.ts';

let store: Store;
let now: number;
let deps: Deps;
beforeEach(() => {
  store = createSqliteStore(openDatabase(':memory:'));
  now = Date.parse('2020-04-08T05:30:00Z');
  deps = withPolicies({
    store,
    registers: openRegisters(store),
    clock: { now: () => now },
    random: { id: () => 'r-1', secret: () => 's' },
    plan: corona2020,
    measures,
    baseUrl: 'https://plan.example',
    envelopeShards: 1,
    ...registries,
  });
});

const form = {
  need: 'rent',
  incomeBeforeCents: 200_000,
  incomeNowCents: 50_000,
  householdSize: 2,
  otherAidCents: 0,
  amountCents: 60_000,
  explanation: 'Le loyer',
  urgent: true,
};

function member(memberId: string): Member {
  return {
    memberId,
    name: memberId,
    email: `${memberId}@members.example`,
    country: 'BE',
    language: 'fr',
    iban: 'BE68539007547034',
    employment: 'fixed-term',
    joinedOn: '2015-01-01',
  };
}

/** A claim as `fileClaim` stores it. */
async function file(at: number, more: Partial<Claim> = {}): Promise<void> {
  const claimId = `c-${String(at).padStart(4, '0')}`;
  const memberId = `m-${at}`;
  const context = { store, register: 'members', fields: new Set<string>(), changedAt: '' } as const;
  await saveRecords(context, [member(memberId)]);
  const filedAt = new Date(Date.parse('2020-03-31T21:00:00Z') + at * 60_000).toISOString();
  const claim: Claim = {
    claimId,
    measure: 'hardship-aid',
    planId: corona2020.id,
    policyVersion: corona2020.version,
    memberId,
    filedBy: memberId,
    country: 'BE',
    language: 'fr',
    filedAt,
    filedOn: '2020-04-01',
    form,
    fingerprints: [],
    round: 1,
    status: 'submitted',
    amountCents: 0,
    allocations: [],
    chain: [],
    approvals: [],
    payments: [],
    questions: [],
    history: [{ at: filedAt, actor: memberId, event: 'filed' }],
    ...more,
  };
  const index = { pk: indexes.filedClaims(filedAt.slice(0, 7)), sk: `${filedAt}#${claimId}` };
  const data = { claimId, measure: claim.measure, filedAt };
  await store.transact([
    putClaim(claim, 'absent'),
    { op: 'put', key: keys.memberClaim(memberId, claimId), data, when: 'absent', index },
  ]);
}

const policy = JSON.stringify({
  plan: 'corona-2020',
  version: 'less',
  measures: {
    'hardship-aid': {
      settings: {
        envelopes: [
          {
            country: 'BE',
            period: '2020',
            from: '2020-03-30',
            until: '2021-12-31',
            provisionalCeilingCents: 10_000_000,
          },
        ],
      },
      parameters: { householdCapCents: [{ from: '2020-03-30', value: 50_000, source: 'board' }] },
    },
  },
});

async function simulate(reportId: string): Promise<void> {
  await createReport(deps, { ...newReport(deps, reportId, 'simulation', 'bruno'), policy });
}

async function resultOf(reportId: string): Promise<SimulationResult> {
  return (await findReport(deps, reportId))?.data.result as SimulationResult;
}

describe('a report', () => {
  it('goes over all claims in the order of filing, some hundreds at once, over the ends of months', async () => {
    for (let at = 0; at < 400; at += 1) await file(at);
    await simulate('s-1');
    expect(await gatherReport(deps, { reportId: 's-1' })).toEqual({ reportId: 's-1', route: 'more' });
    expect((await findReport(deps, 's-1'))?.data).toMatchObject({ state: 'running' });
    while ((await advanceReport(deps, 's-1')) === 'more');
    expect((await findReport(deps, 's-1'))?.data).toMatchObject({ state: 'done', seen: 400 });
    expect(await findWork(deps, 's-1')).toBeUndefined();
    const { rows, envelopes } = await resultOf('s-1');
    expect(rows).toMatchObject([
      { claims: 400, changedAmount: 400, ownCents: 24_000_000, otherCents: 20_000_000 },
    ]);
    // 400 × 600 € of 300,000 €; 400 × 500 € of 100,000 €: the 201st claim no longer fits.
    const [envelope] = envelopes.filter(({ envelopeId }) => envelopeId === 'hardship-aid-BE-2020');
    expect(envelope).toMatchObject({
      own: { ceilingCents: 30_000_000, askedCents: 24_000_000, exhaustion: { kind: 'expected' } },
      other: {
        ceilingCents: 10_000_000,
        askedCents: 20_000_000,
        exhaustion: { kind: 'reached', on: '2020-04-01' },
      },
    });
  });

  it('leaves out what was filed after it was asked for', async () => {
    await file(1);
    await simulate('s-1');
    await file(20_000);
    await advanceReport(deps, 's-1');
    expect((await resultOf('s-1')).rows).toMatchObject([{ claims: 1 }]);
  });

  it('counts a step once when it is taken twice at the same time', async () => {
    for (let at = 0; at < 320; at += 1) await file(at);
    await simulate('s-1');
    const both = await Promise.allSettled([
      gatherReport(deps, { reportId: 's-1' }),
      gatherReport(deps, { reportId: 's-1' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    while ((await advanceReport(deps, 's-1')) === 'more');
    expect((await resultOf('s-1')).rows).toMatchObject([{ claims: 320 }]);
    expect(await advanceReport(deps, 's-1')).toBe('done');
  });

  it('leaves what people decided as it is, and says what rests on changed registers or older policies', async () => {
    const decision = { outcome: 'eligible', decidedAt: '', rules: [], payees: [] } as const;
    const funding = [{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 60_000 }] as const;
    await file(1, { status: 'rejected', amountCents: 60_000, decision: { ...decision, funding } });
    await file(2, { status: 'paid', round: 2, amountCents: 60_000, decision: { ...decision, funding } });
    await file(3, { status: 'paid', amountCents: 55_000, decision: { ...decision, funding } });
    await file(4, { policyVersion: 'corona-2020.0' });
    await simulate('s-1');
    await advanceReport(deps, 's-1');
    const { rows } = await resultOf('s-1');
    expect(rows).toMatchObject([
      {
        claims: 4,
        decidedByPeople: 2,
        // The rejected one pays nothing, the appealed one what it was granted; the two others are replayed.
        ownCents: 180_000,
        otherCents: 160_000,
        factsChanged: 1,
        otherVersion: 1,
      },
    ]);
  });

  it('says of a claim whose member is gone that it cannot be decided', async () => {
    await file(1, { memberId: 'nobody' });
    await simulate('s-1');
    await advanceReport(deps, 's-1');
    expect((await resultOf('s-1')).rows).toMatchObject([{ undecidable: 1, otherCents: 0 }]);
  });
});

describe('orderReports', () => {
  it('orders the public fund every day, the statement, the forecast and the audit on Mondays, once', async () => {
    expect(await orderReports(deps)).toEqual(['public-fund-2020-04-08']);
    now = Date.parse('2020-04-06T03:00:00Z');
    const ids = ['losses', 'forecast', 'public-fund', 'audit'].map((kind) => `${kind}-2020-04-06`);
    expect(await orderReports(deps)).toEqual(ids);
    expect(await orderReports(deps)).toEqual(ids);
    for (const reportId of ids) await advanceReport(deps, reportId);
    expect(await publishedReport(deps, 'forecast')).toMatchObject({ state: 'done', today: '2020-04-06' });
    expect(await publishedReport(deps, 'losses')).toMatchObject({ result: { rows: [], withheld: [] } });
  });

  it('an older report that ends later does not take the place of a newer one', async () => {
    await createReport(deps, newReport(deps, 'old', 'losses', 'omar'));
    now += 60_000;
    await createReport(deps, newReport(deps, 'new', 'losses', 'omar'));
    await advanceReport(deps, 'new');
    await advanceReport(deps, 'old');
    expect(await publishedReport(deps, 'losses')).toMatchObject({ reportId: 'new' });
  });
});

describe('the public fund', () => {
  beforeEach(async () => {
    await ensureEnvelopes(deps);
    const moves = moveCounters('committed-expenses-BE-2020', [{ shard: 0, spent: 60_000 }]);
    await store.transact([...moves, { op: 'put', key: keys.report('x'), data: {}, when: 'absent' }]);
  });
  const taken = (at: number): Partial<Claim> => ({
    measure: 'committed-expenses',
    envelopeId: 'committed-expenses-BE-2020',
    status: 'paid',
    allocations: [allocationOf(at, 'posted', { shard: 0 }), allocationOf(at, 'posted', {})],
  });
  const allocationOf = (at: number, state: 'posted', more: { shard?: number }) => ({
    transferId: `t-${at}-${more.shard ?? 'outside'}`,
    payeeId: `m-${at}`,
    source: 'solidarity-fund',
    debit: 'a',
    credit: 'b',
    amountCents: 5000,
    state,
    round: 1,
    ...more,
  });

  it('is counted while somebody asks, of the envelopes’ money alone', async () => {
    for (let at = 0; at < 12; at += 1) await file(at, taken(at));
    const view = await viewPublicFund(deps);
    expect(view.totals).toMatchObject({ paidCents: 60_000, reservedCents: 0, waitingCents: 0 });
    expect(view.countries).toMatchObject([{ name: 'BE', paidCents: 60_000 }, { name: 'other' }]);
    expect(view.months.find(({ paidCents }) => paidCents > 0)).toMatchObject({ paidCents: 60_000 });
  });

  it('of many claims is what was gathered in the night', async () => {
    for (let at = 0; at < 12; at += 1) await file(at, taken(at));
    const asked = newReport(deps, 'night', 'public-fund', 'system');
    await createReport(deps, asked);
    await advanceReport(deps, 'night');
    const known = await publishedReport(deps, 'public-fund');
    expect(known).toMatchObject({ state: 'done', result: { totals: { paidCents: 60_000 } } });
    const item = await store.get(keys.publishedReport('public-fund'));
    const many = { ...known, seen: 5000 };
    await store.transact([
      {
        op: 'put',
        key: keys.publishedReport('public-fund'),
        data: many,
        when: { version: item?.version ?? 0 },
      },
    ]);
    await file(13, taken(13));
    expect(await viewPublicFund(deps)).toMatchObject({
      asOf: asked.askedAt,
      totals: { paidCents: 60_000 },
    });
  });
});
