/** Occasional contracts: the client first, then the fund, worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import type { OccasionalContractForm } from '../../../workflows/measures/occasional-contract/form.ts';
import { occasionalContract } from '../../../workflows/measures/occasional-contract/index.ts';
import { sumCents } from '../../../workflows/money.ts';
import type { Employment } from '../../../workflows/registers/records.ts';
import { cancelledCase, facts, factsIn, member, occasionalCase, order, service } from './cases.ts';
import { services } from './services.ts';

const occasional = (pledgedCents: number | undefined, employment: Employment = 'occasional') =>
  facts({ member: member({ employment }), more: { clientPledge: pledgedCents } });

function decided(form: OccasionalContractForm, pledgedCents?: number) {
  const { settings } = occasionalContract.policy;
  return decide(occasionalContract, settings, occasionalCase(form, occasional(pledgedCents)));
}

describe('who bears it', () => {
  test.each<[string, Partial<CancelledContractForm>, number | undefined, [string, number][]]>([
    ['no pledge known', {}, undefined, [['solidarity-fund', 100_000]]],
    ['a pledge of nothing', {}, 0, [['solidarity-fund', 100_000]]],
    // 1,000.00, of which the client bears 400.00.
    [
      'a pledge of a part',
      {},
      40_000,
      [
        ['client-pledge', 40_000],
        ['solidarity-fund', 60_000],
      ],
    ],
    ['a pledge of the whole', {}, 100_000, [['client-pledge', 100_000]]],
    ['a pledge of more than was lost', {}, 250_000, [['client-pledge', 100_000]]],
    // 250.00 × 2 / 3 = 166.666… = 166.67; the client 100.00, the fund 66.67.
    [
      'part of the days, which do not divide',
      { grossCents: 25_000, plannedDays: 3, cancelledDays: 2, cancellation: 'partly-carried-out' },
      10_000,
      [
        ['client-pledge', 10_000],
        ['solidarity-fund', 6_667],
      ],
    ],
  ])('%s', (_name, change, pledged, expected) => {
    const { outcome, funding } = decided(service(change), pledged);
    expect(outcome).toBe('eligible');
    expect(funding.map((line) => [line.source, line.amountCents])).toEqual(expected);
  });

  test('finance from 1,000.00 on', () => {
    expect(decided(service({ grossCents: 99_999 })).approvals).toEqual(['adviser']);
    expect(decided(service({ grossCents: 100_000 })).approvals).toEqual(['adviser', 'finance']);
  });

  test('parts add up for any service and any pledge', () => {
    fc.assert(
      fc.property(services, fc.nat({ max: 10_000_000 }), (form, pledged) => {
        const { amountCents, funding } = decided(form, pledged);
        expect(sumCents(funding.map((line) => line.amountCents))).toBe(amountCents);
        const client = funding.find((line) => line.source === 'client-pledge')?.amountCents ?? 0;
        expect(client).toBe(Math.min(pledged, amountCents));
      }),
    );
  });
});

test('only for people who invoice now and then', () => {
  for (const employment of ['fixed-term', 'permanent', 'artist', 'technician'] as const) {
    const subject = occasionalCase(service(), occasional(0, employment));
    expect(decide(occasionalContract, occasionalContract.policy.settings, subject).outcome).toBe(
      'ineligible',
    );
  }
});

describe('the order', () => {
  const form = { ...service({ clientId: 'C-1' }), orderId: 'O-1' };
  test('fits its Activité and client', () => {
    expect(occasionalContract.crossCheck(form, facts({ order }))).toEqual([]);
  });

  test.each([
    ['unknown', facts()],
    ['of another Activité', facts({ order: { ...order, activityId: 'A-2' } })],
    ['of another client', facts({ order: { ...order, clientId: 'C-2' } })],
  ])('%s: refused', (_name, known) => {
    expect(occasionalContract.crossCheck(form, known)).toEqual([{ path: 'orderId', code: 'unknown' }]);
  });

  test('is not claimed without saying whose it is', () => {
    const { activity: _activity, client: _client, ...bare } = facts({ order });
    const { activityId: _id, ...alone } = service();
    expect(occasionalContract.crossCheck({ ...alone, orderId: 'O-1' }, bare)).toMatchObject([
      { path: 'orderId', code: 'unknown' },
    ]);
  });

  test('is claimed once, and so is the service, under whichever measure', () => {
    const taken = occasionalContract.fingerprints(form, facts({ order }));
    expect(taken).toContain('order:O-1');
    const cancelled = cancelledContract.fingerprints(service({ clientId: 'C-1' }), facts());
    expect(cancelled.every((one) => taken.includes(one))).toBe(true);
  });
});

describe('a pledge for a cancelled contract', () => {
  test.each<[string, 'BE' | 'FR', number, number, [string, number][]]>([
    // Belgium, 1,000.00: 767.52 from the scheme; of the other 232.48 the client bears 100.00.
    [
      'comes after the Belgian scheme',
      'BE',
      100_000,
      10_000,
      [
        ['temporary-unemployment', 76_752],
        ['client-pledge', 10_000],
        ['solidarity-fund', 13_248],
      ],
    ],
    // France, 1,400.00: 980.00 from the scheme; the client bears the other 420.00 of the 500.00 pledged.
    [
      'bears no more than is left',
      'FR',
      140_000,
      50_000,
      [
        ['partial-activity', 98_000],
        ['client-pledge', 42_000],
      ],
    ],
  ])('%s', (_name, country, grossCents, pledged, expected) => {
    const known = { ...factsIn(country), more: { clientPledge: pledged } };
    const { settings } = cancelledContract.policy;
    const { funding } = decide(cancelledContract, settings, cancelledCase(service({ grossCents }), known));
    expect(funding.map((line) => [line.source, line.amountCents])).toEqual(expected);
  });

  test.each([['100'], [-5], [1.5], [Number.NaN], [null]])('%j is no pledge', (value) => {
    const known = { ...factsIn('BE'), more: { clientPledge: value } };
    const { settings } = cancelledContract.policy;
    const { funding } = decide(cancelledContract, settings, cancelledCase(service(), known));
    expect(funding.map((line) => line.source)).toEqual(['temporary-unemployment', 'solidarity-fund']);
  });
});
